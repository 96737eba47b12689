// Tasks from the main thread in; prepared reports back to it out. Names are found here while the main thread writes.
import { parentPort, workerData } from 'node:worker_threads';
import { makeNamer } from '../../archive/names/namer.ts';
import { makePrepare, type Task } from './prepare.ts';

const { gazetteer, version } = workerData as { gazetteer: string; version: string };
const prepare = makePrepare(makeNamer(new URL(gazetteer), version).recognise);

parentPort!.on('message', async (tasks: Task[]) => parentPort!.postMessage(await prepare(tasks)));
