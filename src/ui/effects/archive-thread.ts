// Runs the effects that may take longer than a frame in another thread, which reads the same archive.
import { Worker, type WorkerOptions } from 'node:worker_threads';
import type { Effect, Outcome } from '../state/requests.ts';

export type ArchiveThread = {
  /** Whether it is for the other thread. */
  takes(effect: Effect): boolean;
  /**
   * One after the other: each waits for the one before.
   *
   * @returns undefined when no other thread can be started
   * @throws when the thread ended at it; the next effect starts another
   */
  ask(effect: Effect): Promise<Outcome | undefined>;
  /** Starts the thread, so that the first effect need not wait for that. */
  begin(): void;
  /** Whatever it is at is given up, and the archive free again. */
  end(): Promise<void>;
};

/** What the thread says: first, that it has opened the archive; then an outcome for each effect. */
export type ThreadMessage = 'ready' | Outcome;

/** They may concern every report there is. */
const SLOW: Effect['type'][] = ['panel', 'seek', 'seek-unread', 'correct', 'take-back'];

type Started = {
  worker: Worker;
  isReady: boolean;
  /** Resolves to undefined when the thread ends before it is ready. */
  ready: PromiseWithResolvers<'ready' | undefined>;
  asked?: PromiseWithResolvers<Outcome>;
};

/**
 * A thread that was never ready cannot be had here (no memory, no file, an archive that it may not open): no other is
 * tried. One that dies later died of what it was asked.
 *
 * @param workerFile of worker.ts, as it was built
 */
export function archiveThread(archiveFile: string, workerFile: URL, options: WorkerOptions = {}): ArchiveThread {
  let started: Started | undefined;
  let isImpossible = false;
  let isOver = false;

  const ended = (thread: Started, why: string) => {
    if (started !== thread || isOver) return;
    started = undefined;
    isImpossible = !thread.isReady;
    thread.ready.resolve(undefined);
    thread.asked?.reject(new Error(`It could not be done: ${why}`));
  };

  const start = (): Started | undefined => {
    if (started || isImpossible || isOver) return started;
    try {
      const worker = new Worker(workerFile, { ...options, workerData: { archiveFile } });
      const thread: Started = { worker, isReady: false, ready: Promise.withResolvers() };
      started = thread;
      // A reader that quits waits for nobody.
      worker.unref();
      worker.on('message', (message: ThreadMessage) => {
        if (message === 'ready') {
          thread.isReady = true;
          thread.ready.resolve(message);
          return;
        }
        const { asked } = thread;
        delete thread.asked;
        asked?.resolve(message);
      });
      worker.on('messageerror', ({ message }) => {
        ended(thread, message);
        void worker.terminate();
      });
      worker.on('error', (error) => ended(thread, error instanceof Error ? error.message : String(error)));
      worker.on('exit', () => ended(thread, 'the thread has ended'));
    } catch {
      isImpossible = true;
    }
    return started;
  };

  return {
    takes: (effect) => !isImpossible && (SLOW.includes(effect.type) || (effect.type === 'find' && effect.query !== '')),
    ask: async (effect) => {
      const thread = start();
      // An error may overtake what the thread said before it, and so nothing is asked before it is ready.
      if (!(await thread?.ready.promise) || !thread) return undefined;
      const asked = Promise.withResolvers<Outcome>();
      thread.asked = asked;
      thread.worker.postMessage(effect);
      return asked.promise;
    },
    begin: () => {
      start();
    },
    end: async () => {
      isOver = true;
      await started?.worker.terminate();
    },
  };
}
