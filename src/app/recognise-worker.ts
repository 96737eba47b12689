// An archive's file and a recogniser in, from the thread of the screen; the archive with the names that this recogniser
// finds out, and to that thread how many reports are left.
import { setTimeout } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { Archive } from '../archive/archive.ts';
import { makeNamer } from '../archive/names/namer.ts';
import { recogniseAgain } from '../archive/names/recognise-again.ts';
import { UserError } from '../base/user-error.ts';

const { archiveFile, gazetteer, version } = workerData as { archiveFile: string; gazetteer: string; version: string };

/** Milliseconds. Where the archive cannot be written now, it may be later. */
const BEFORE_ANOTHER_TRY = 10_000;
const TRIES = 10;
/** The screen's thread and those that search are to have the processor first. */
const BETWEEN_BITES = 1;

const archive = new Archive(archiveFile);
const namer = makeNamer(new URL(gazetteer), version);
for (let tries = 1; !(await isDone()) && tries < TRIES; tries++) await setTimeout(BEFORE_ANOTHER_TRY);
archive.close();

async function isDone(): Promise<boolean> {
  try {
    for (const left of recogniseAgain(archive, namer)) {
      if (left > 0) parentPort!.postMessage(left);
      await setTimeout(BETWEEN_BITES);
    }
    parentPort!.postMessage(0);
    return true;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return false;
  }
}
