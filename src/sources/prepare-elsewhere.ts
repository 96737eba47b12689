// The program's own files in; a thread of its own that prepares reports, out.
import { Worker } from 'node:worker_threads';
import type { Installation } from './open-archive.ts';
import type { Prepare, Prepared } from './prepare.ts';

/** Batches are answered in the order in which they were given. */
export function prepareElsewhere({ root, version }: Installation): { prepare: Prepare; end: () => Promise<unknown> } {
  const gazetteer = new URL('dist/gazetteer.json', root).href;
  const worker = new Worker(new URL('dist/prepare-worker.js', root), { workerData: { gazetteer, version } });
  const waiting: PromiseWithResolvers<Prepared[]>[] = [];
  worker.on('message', (prepared: Prepared[]) => waiting.shift()!.resolve(prepared));
  worker.on('error', (error) => {
    for (const { reject } of waiting.splice(0)) reject(error);
  });
  const prepare: Prepare = (tasks) => {
    const answer = Promise.withResolvers<Prepared[]>();
    // Whoever waits for an earlier batch learns of the error first, and waits for no other.
    answer.promise.catch(() => undefined);
    waiting.push(answer);
    worker.postMessage(tasks);
    return answer.promise;
  };
  return { prepare, end: () => worker.terminate() };
}
