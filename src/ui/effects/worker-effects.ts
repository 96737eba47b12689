// An effect that may take longer than a frame in; its answer, from another thread, out.
import { Worker } from 'node:worker_threads';
import type { Answer, Effect } from '../update/actions.ts';

export type FarEffects = {
  /** Whether it is for the other thread. */
  takes(effect: Effect): boolean;
  bring(effect: Effect): Promise<Answer>;
  /** Starts the thread, so that the first effect need not wait for that. */
  begin(): void;
  /** Whatever it is at is given up, and the archive free again. */
  end(): Promise<unknown>;
};

/** They may concern every report there is. */
const FAR: Effect['type'][] = ['panel', 'seek', 'correct'];

/**
 * The thread reads the same archive.
 *
 * @param workerFile of worker.ts, as it was built
 */
export function startFarEffects(archiveFile: string, workerFile: URL): FarEffects {
  let worker: Worker | undefined;
  const start = () => {
    const started = new Worker(workerFile, { workerData: { archiveFile } });
    // A reader that quits waits for nobody.
    started.unref();
    return started;
  };
  return {
    takes: (effect) => FAR.includes(effect.type) || (effect.type === 'find' && effect.query !== ''),
    begin: () => {
      worker ??= start();
    },
    bring: (effect) =>
      new Promise((resolve, reject) => {
        worker ??= start();
        const ended = (error: Error) => {
          worker = undefined;
          reject(error);
        };
        worker.once('error', ended);
        worker.once('message', (answer: Answer) => {
          worker?.off('error', ended);
          resolve(answer);
        });
        worker.postMessage(effect);
      }),
    end: async () => worker?.terminate(),
  };
}
