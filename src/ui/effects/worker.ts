// Effects in, from the thread of the screen; their answers, from the archive, out.
import { parentPort, workerData } from 'node:worker_threads';
import { Archive } from '../../archive/archive.ts';
import { allNewestFirst } from '../../archive/reports/date-order.ts';
import type { Effect } from '../update/actions.ts';
import { answerTo } from './effects.ts';

const archive = new Archive((workerData as { archiveFile: string }).archiveFile);

// Nearly every answer needs it.
allNewestFirst(archive);

parentPort!.on('message', (effect: Effect) => {
  const answer = answerTo(archive, effect);
  // A megabyte of numbers goes over as it is, instead of a copy.
  const numbers = answer.type === 'answered' ? answer.numbers : undefined;
  parentPort!.postMessage(answer, numbers ? [numbers.buffer] : []);
});
