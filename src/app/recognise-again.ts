// An archive in which an older version found the names in; the same brought up to date, in a thread of its own or in
// this one, out.
import { Worker } from 'node:worker_threads';
import type { Archive } from '../archive/archive.ts';
import type { Namer } from '../archive/names/namer.ts';
import { recogniseAgain } from '../archive/names/recognise-again.ts';
import { countOutdated } from '../archive/names/recognisers.ts';
import type { Installation } from '../base/installation.ts';

/**
 * For who has loaded a namer anyway, and is not waited for by anybody at a screen.
 *
 * @returns how many reports are up to date now that were not before; all of them, unless `stop` is aborted
 */
export async function recogniseHere(archive: Archive, namer: Namer, stop: AbortSignal): Promise<number> {
  const before = countOutdated(archive, namer.version);
  for (const _ of recogniseAgain(archive, namer)) {
    // Else no signal would come through.
    await new Promise(setImmediate);
    if (stop.aborted) break;
  }
  return before - countOutdated(archive, namer.version);
}

export type Recognising = {
  /** Whatever it is at is given up; another time it goes on from there. */
  end(): Promise<unknown>;
};

/**
 * @param tell how many reports are left; 0 once, when none are
 * @param fail when the thread could not begin, or died: the archive is as whole as before
 */
export function recogniseElsewhere(
  archiveFile: string,
  { root, namer }: Installation,
  tell: (left: number) => void,
  fail: (error: Error) => void,
): Recognising {
  const workerData = { archiveFile, gazetteer: new URL('dist/gazetteer.json', root).href, version: namer };
  const worker = new Worker(new URL('dist/recognise-worker.js', root), { workerData });
  // A reader that quits waits for nobody.
  worker.unref();
  worker.on('message', tell);
  worker.on('error', fail);
  return { end: () => worker.terminate() };
}
