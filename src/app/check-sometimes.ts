// An archive that is being read in; whether it is still what was written, once a week, from a thread of its own.
import { Worker } from 'node:worker_threads';
import type { Archive } from '../archive/archive.ts';
import { readSetting, writeSetting } from '../archive/state/settings.ts';
import type { Installation } from '../base/installation.ts';
import { isUserError } from '../base/user-error.ts';

const CHECKED = 'checked';

/** Milliseconds. */
const WEEK = 7 * 24 * 60 * 60 * 1000;

/** @param now milliseconds since 1970 */
export function isCheckDue(archive: Archive, now = Date.now()): boolean {
  const last = Date.parse(readSetting(archive, CHECKED) ?? '');
  // One that lies ahead is of a clock that was wrong.
  return Number.isNaN(last) || Math.abs(now - last) > WEEK;
}

/**
 * One that finds nothing wrong is the last for a week; one that was ended begins anew the next time.
 *
 * @param tell how much is wrong; not called where nothing is, or where the thread cannot begin
 */
export function checkElsewhere(
  archive: Archive,
  { root, namer }: Installation,
  tell: (faults: number) => void,
): { end(): Promise<unknown> } {
  const workerData = { archiveFile: archive.file, version: namer };
  const worker = new Worker(new URL('dist/check-worker.js', root), { workerData });
  // A reader that quits waits for nobody.
  worker.unref();
  worker.on('message', (faults: number) => {
    if (faults > 0) tell(faults);
    else noteChecked(archive);
  });
  worker.on('error', () => undefined);
  return { end: () => worker.terminate() };
}

function noteChecked(archive: Archive): void {
  try {
    writeSetting(archive, CHECKED, new Date().toISOString());
  } catch (error) {
    // Another program writes, or the disk is full: it is checked again the next time.
    if (!isUserError(error)) throw error;
  }
}
