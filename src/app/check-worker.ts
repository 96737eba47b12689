// An archive's file in, from the thread of the screen; to that thread how much is wrong in it, out.
import { setTimeout } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { Archive } from '../archive/archive.ts';
import { checkArchive } from '../archive/check/check.ts';
import { change } from '../archive/statements.ts';

const { archiveFile, version } = workerData as { archiveFile: string; version: string };

/** Milliseconds. The screen's thread and those that search are to have the processor first. */
const BETWEEN_BITES = 1;

/** What others write meanwhile is not seen: else a part of it would look like damage. */
const FROM_NOW_ON = change('BEGIN');

const archive = new Archive(archiveFile, { readOnly: true });
archive.run(FROM_NOW_ON);
let faults = 0;
for (const found of checkArchive(archive, version)) {
  faults += found.length;
  await setTimeout(BETWEEN_BITES);
}
archive.close();
parentPort!.postMessage(faults);
