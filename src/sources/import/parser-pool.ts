// Worker threads that parse reports for an import while the main thread reads files and writes the archive.
import { availableParallelism } from 'node:os';
import { type ResourceLimits, Worker } from 'node:worker_threads';
import { collectEarly } from '../../base/collect-early.ts';
import type { Installation } from '../../base/installation.ts';
import type { ParsableItem, ParsedItem, ParseItems } from './parse-items.ts';

/** To make a report and find its names takes as long as to write it, or a little longer: more would wait. */
const MOST_THREADS = 3;

/** V8 clears up sooner when it knows of a limit: a fifth less memory in all. A report of 9.5 MB still fits. */
const LIMITS: ResourceLimits = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 24 };

export type ParserPool = { parse: ParseItems; end: () => Promise<unknown> };

/**
 * Batches go to the threads by turns. A thread that cannot start is replaced by this one; one that dies is started
 * again, and the item that it died of is told as a problem: an import neither hangs nor ends for it.
 *
 * @param parseHere parses in this thread
 */
export function startParserPool(
  installation: Installation,
  parseHere: ParseItems,
  { limits = LIMITS, most = MOST_THREADS }: { limits?: ResourceLimits; most?: number } = {},
): ParserPool {
  collectEarly();
  // This thread is as busy as they are: one more than there are processors makes all of them slower.
  const count = Math.max(1, Math.min(most, availableParallelism() - 1));
  const threads = Array.from({ length: count }, () => new ParserThread(installation, parseHere, limits));
  let turn = 0;
  return {
    parse: (items) => threads[turn++ % threads.length]!.parse(items),
    end: () => Promise.all(threads.map((thread) => thread.end())),
  };
}

/** What a parser thread is asked: batches have numbers, so that no answer is taken for another's. */
export type ParserRequest = { batch: number; items: ParsableItem[] };
/** What it says: first that it has started, then what it made of each batch. */
export type ParserMessage = 'started' | { batch: number; parsed: ParsedItem[] };

type Batch = PromiseWithResolvers<ParsedItem[]> & { items: ParsableItem[] };

class ParserThread {
  private readonly installation: Installation;
  private readonly parseHere: ParseItems;
  private readonly limits: ResourceLimits;
  private worker: Worker | undefined;
  private hasStarted = false;
  private canStart = true;
  private hasEnded = false;
  /** Batches that were sent and not answered, by their numbers, in their order. */
  private waiting = new Map<number, Batch>();
  private sent = 0;

  constructor(installation: Installation, parseHere: ParseItems, limits: ResourceLimits) {
    this.installation = installation;
    this.parseHere = parseHere;
    this.limits = limits;
    // Names take a moment to load: meanwhile the first files are read.
    this.start();
  }

  parse(items: ParsableItem[]): Promise<ParsedItem[]> {
    if (!this.canStart) return this.parseHere(items);
    const batch: Batch = { items, ...Promise.withResolvers<ParsedItem[]>() };
    // Whoever waits for an earlier batch learns of an error first, and waits for no other.
    batch.promise.catch(() => undefined);
    const number = this.sent++;
    this.waiting.set(number, batch);
    if (!this.worker) this.start();
    this.worker?.postMessage({ batch: number, items } satisfies ParserRequest);
    return batch.promise;
  }

  async end(): Promise<void> {
    this.hasEnded = true;
    await this.worker?.terminate();
  }

  private start(): void {
    const { root, namer } = this.installation;
    const workerData = { gazetteer: new URL('dist/gazetteer.json', root).href, version: namer };
    const options = { workerData, resourceLimits: this.limits };
    this.hasStarted = false;
    let worker: Worker;
    try {
      worker = new Worker(new URL('dist/parser-worker.js', root), options);
    } catch (error) {
      this.takeOver(error);
      return;
    }
    this.worker = worker;
    worker.on('message', (message: ParserMessage) => {
      if (message === 'started') this.hasStarted = true;
      else this.settle(message);
    });
    let failure: unknown;
    worker.on('error', (error) => {
      failure = error;
    });
    worker.once('exit', () => this.takeOver(failure));
  }

  private settle({ batch, parsed }: Exclude<ParserMessage, 'started'>): void {
    this.waiting.get(batch)?.resolve(parsed);
    this.waiting.delete(batch);
  }

  /** What a thread that has died leaves behind is done by another, or by this one where none can be started. */
  private takeOver(failure: unknown): void {
    this.worker = undefined;
    if (this.hasEnded) return;
    const left = [...this.waiting.values()];
    this.waiting.clear();
    if (!this.hasStarted) {
      this.canStart = false;
      for (const { items, resolve } of left) resolve(this.parseHere(items));
      return;
    }
    const [suspect, ...others] = left;
    if (suspect) suspect.resolve(this.parseSuspects(suspect.items, failure));
    for (const { items, resolve } of others) resolve(this.parse(items));
  }

  /** One item of these ended the thread: each alone, so that no other is lost with it. */
  private async parseSuspects(items: ParsableItem[], failure: unknown): Promise<ParsedItem[]> {
    const [item, ...others] = items;
    if (item && others.length === 0) return [fatalItem(item, failure)];
    return (await Promise.all(items.map((one) => this.parse([one])))).flat();
  }
}

function fatalItem({ path, place }: ParsableItem, failure: unknown): ParsedItem {
  const { code } = Object(failure) as { code?: unknown };
  return code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? { path, place, problem: 'takes more memory than there is for one report', advice: 'Split it, or leave it out.' }
    : {
        path,
        place,
        problem: 'ended the thread that read it',
        advice: 'It was left out. Please report it, with the file if you may.',
      };
}
