// Reads whole pages, and documents of Word, in a thread of their own: it ends with one that keeps it too long, and the
// program goes on.
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { type ResourceLimits, Worker } from 'node:worker_threads';
import { UserError } from '../../base/user-error.ts';
import type { Meta } from '../report.ts';
import type { WordParts } from './word.ts';

export type Page = { meta: Partial<Meta>; markdown: string };

/** What the thread is asked: the HTML of a page, or a document. */
export type PageRequest = string | WordParts;

/** What the thread says of it. */
export type PageMessage = Page | { problem: string; advice: string };

/**
 * Milliseconds of work that a page may cost. Its size alone decides which way it is read, so that it is the same report
 * on every machine; what reaches this was made to, or meets a fault of ours, and is no report at all.
 */
const LONGEST = 1750;
/** Of a document: that of a hundred pages takes one second. */
const LONGEST_WORD = 5000;
const BETWEEN_LOOKS = 250;

/** A page of 10 MB, the largest that is read, fits. */
const LIMITS: ResourceLimits = { maxOldGenerationSizeMb: 1024 };

/** Beside this file, be it the source or the bundle. */
const PROGRAM = new URL(import.meta.url.endsWith('.ts') ? 'page-worker.ts' : 'page-worker.js', import.meta.url);

const read = makePageReader(PROGRAM);

/** @throws UserError when the page has no words, or takes too much time or memory */
export const readPage = (html: string): Promise<Page> => read(html);

/** @throws UserError when the document has no words, cannot be read, or takes too much time or memory */
export const readWordElsewhere = (parts: WordParts): Promise<Page> => read(parts);

/**
 * The thread starts with the first page and reads all that follow, one after the other.
 *
 * @param program of the thread
 * @param longest milliseconds of work on a page
 */
export function makePageReader(program: URL, longest = LONGEST): (request: PageRequest) => Promise<Page> {
  let thread: Worker | undefined;
  /** What ended it, also while nobody waited for its answer: between its start and the first page. */
  let fault: unknown;
  let last: Promise<unknown> = Promise.resolve();
  const read = async (request: PageRequest): Promise<Page> => {
    const looking = new AbortController();
    let message: PageMessage;
    try {
      thread ??= await start(program, (error) => {
        fault = error;
      });
      thread.ref();
      thread.postMessage(request);
      const answer = once(thread, 'message', looking).then(([said]) => said as PageMessage);
      message = await Promise.race([
        answer,
        endAfter(thread, typeof request === 'string' ? longest : LONGEST_WORD, looking.signal),
      ]);
      // A thread that waits for pages keeps no program waiting.
      thread.unref();
    } catch (error) {
      await thread?.terminate();
      thread = undefined;
      throw explain(fault ?? error);
    } finally {
      fault = undefined;
      looking.abort();
    }
    if ('problem' in message) throw new UserError(message.problem, message.advice);
    return message;
  };
  return (request) => {
    const page = last.then(() => read(request));
    last = page.catch(() => undefined);
    return page;
  };
}

async function start(program: URL, onError: (error: unknown) => void): Promise<Worker> {
  const thread = new Worker(program, { resourceLimits: LIMITS });
  thread.on('error', onError);
  await once(thread, 'online');
  return thread;
}

/** Where others keep the processors busy it is the thread's own work that counts. Node 22 knows the time of day only. */
async function endAfter(thread: Worker, longest: number, signal: AbortSignal): Promise<never> {
  let before = await thread.cpuUsage?.();
  for (let worked = 0; worked < longest; ) {
    await setTimeout(BETWEEN_LOOKS, undefined, { signal });
    const now = await thread.cpuUsage?.();
    worked += before && now ? (now.user + now.system - before.user - before.system) / 1000 : BETWEEN_LOOKS;
    before = now;
  }
  throw new UserError('takes too long to read', 'Copy its words into a .txt file.');
}

const FAILURES: Record<string, string | undefined> = {
  ERR_WORKER_OUT_OF_MEMORY: 'takes more memory than there is for it',
  ERR_WORKER_INIT_FAILED: 'cannot be read: the system gives no thread for it',
};

function explain(error: unknown): unknown {
  const { code } = Object(error) as { code?: string };
  const problem = FAILURES[code ?? ''];
  return problem ? new UserError(problem, 'Copy its words into a .txt file.', { cause: error }) : error;
}
