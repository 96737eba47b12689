// The program of the other thread: effects come as messages, and their outcomes go back.
import { parentPort, workerData } from 'node:worker_threads';
import { Archive } from '../../archive/archive.ts';
import { allNewestFirst } from '../../archive/reports/date-order.ts';
import type { Effect } from '../state/requests.ts';
import type { ThreadMessage } from './archive-thread.ts';
import { outcomeOf } from './effects.ts';

const archive = new Archive((workerData as { archiveFile: string }).archiveFile);

parentPort!.on('message', (effect: Effect) => {
  const outcome = outcomeOf(archive, effect);
  // A megabyte of numbers goes over as it is, instead of a copy.
  const numbers = outcome.type === 'answered' && outcome.answer.type === 'find' ? outcome.answer.numbers : undefined;
  say(outcome, numbers ? [numbers.buffer] : []);
});

say('ready');

// Nearly every answer needs it.
allNewestFirst(archive);

function say(message: ThreadMessage, transfer: ArrayBufferLike[] = []): void {
  parentPort!.postMessage(message, transfer as ArrayBuffer[]);
}
