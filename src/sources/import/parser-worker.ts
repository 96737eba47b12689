// The code of a parser thread: items from the main thread are parsed, and the reports sent back to it.
import { parentPort, workerData } from 'node:worker_threads';
import { makeNamer } from '../../archive/names/namer.ts';
import { makeParser } from './parse-items.ts';
import type { ParserMessage, ParserRequest } from './parser-pool.ts';

const { gazetteer, version } = workerData as { gazetteer: string; version: string };
const parse = makeParser(makeNamer(new URL(gazetteer), version).recognise);
const send = (message: ParserMessage) => parentPort!.postMessage(message);

parentPort!.on('message', async ({ batch, items }: ParserRequest) => send({ batch, parsed: await parse(items) }));
send('started');
