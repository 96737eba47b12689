// The code of a parser thread: items from the main thread are parsed, and the reports sent back to it.
import { parentPort, workerData } from 'node:worker_threads';
import { makeNamer } from '../../archive/names/namer.ts';
import { makeParser, type ParsableItem } from './parse-items.ts';
import type { ParserMessage } from './parser-pool.ts';

const { gazetteer, version } = workerData as { gazetteer: string; version: string };
const parse = makeParser(makeNamer(new URL(gazetteer), version).recognise);
const send = (message: ParserMessage) => parentPort!.postMessage(message);

parentPort!.on('message', async (items: ParsableItem[]) => send(await parse(items)));
send('started');
