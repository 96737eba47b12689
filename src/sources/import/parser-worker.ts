// The code of a parser thread: items from the main thread are parsed, and the reports sent back to it.
import { parentPort, workerData } from 'node:worker_threads';
import { makeNamer } from '../../archive/names/namer.ts';
import { makeParser, type ParsableItem } from './parse-items.ts';

const { gazetteer, version } = workerData as { gazetteer: string; version: string };
const parse = makeParser(makeNamer(new URL(gazetteer), version).recognise);

parentPort!.on('message', async (items: ParsableItem[]) => parentPort!.postMessage(await parse(items)));
