// Worker threads that parse reports for an import while the main thread reads files and writes the archive.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Installation } from '../../base/installation.ts';
import type { ParsedItem, ParseItems } from './parse-items.ts';

/** To make a report and find its names takes as long as to write it, or a little longer: more would wait. */
const MOST_THREADS = 3;

/** V8 clears up sooner when it knows of a limit: a fifth less memory in all. A report of 9.5 MB still fits. */
const LIMITS = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 24 };

/** Batches go to the threads by turns. */
export function startParserPool(installation: Installation): { parse: ParseItems; end: () => Promise<unknown> } {
  // This thread is as busy as they are: one more than there are processors makes all of them slower.
  const count = Math.max(1, Math.min(MOST_THREADS, availableParallelism() - 1));
  const threads = Array.from({ length: count }, () => startThread(installation));
  let turn = 0;
  return {
    parse: (items) => threads[turn++ % threads.length]!.parse(items),
    end: () => Promise.all(threads.map(({ end }) => end())),
  };
}

/** It answers batches in the order in which they were given. */
function startThread({ root, version }: Installation): ReturnType<typeof startParserPool> {
  const gazetteer = new URL('dist/gazetteer.json', root).href;
  const workerData = { gazetteer, version };
  const worker = new Worker(new URL('dist/parser-worker.js', root), { workerData, resourceLimits: LIMITS });
  const waiting: PromiseWithResolvers<ParsedItem[]>[] = [];
  worker.on('message', (parsed: ParsedItem[]) => waiting.shift()!.resolve(parsed));
  worker.on('error', (error) => {
    for (const { reject } of waiting.splice(0)) reject(error);
  });
  const parse: ParseItems = (items) => {
    const answer = Promise.withResolvers<ParsedItem[]>();
    // Whoever waits for an earlier batch learns of the error first, and waits for no other.
    answer.promise.catch(() => undefined);
    waiting.push(answer);
    worker.postMessage(items);
    return answer.promise;
  };
  return { parse, end: () => worker.terminate() };
}
