// A name, and what fills a file, in; the file stands there whole, or not at all.
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { UserError } from '../base/user-error.ts';

/** Fills the file of this name, which is there and empty, bit by bit. @returns of each bit how many reports are in so far */
export type Fill = (file: string) => Iterable<number>;

export type Writing = {
  /** A file that is there is written over: the reader was asked. */
  over?: boolean;
  stop?: AbortSignal;
  tell?(reports: number): void;
};

/** Between two looks at what else is to be done: a key that was pressed, a wish to stop. Milliseconds. */
const TURN = 30;

/** `~` is the home. */
export function pathOf(name: string): string {
  return resolve(name.replace(/^~(?=[/\\]|$)/, homedir()));
}

/**
 * What is written stands beside its place, under another name, until it is whole. All else goes on meanwhile.
 *
 * @returns where it stands now
 * @throws UserError when there is such a file, it cannot be written, or that was stopped
 */
export async function writeNew(name: string, fill: Fill, { over = false, stop, tell }: Writing = {}): Promise<string> {
  const path = pathOf(name);
  if (!over && existsSync(path)) throw isThere(path);
  const part = join(dirname(path), `.sohr-reader-${randomBytes(6).toString('hex')}.part`);
  const discard = () => {
    try {
      rmSync(part, { force: true });
    } catch {
      // Where even that fails, why it was not written is what has to be said.
    }
  };
  process.once('exit', discard);
  try {
    closeSync(openSync(part, 'wx'));
    let turn = performance.now();
    for (const reports of fill(part)) {
      if (performance.now() - turn < TURN) continue;
      tell?.(reports);
      await setImmediate();
      if (stop?.aborted) throw new UserError(`${path} is not written: it was stopped`, 'Nothing of it is left.');
      turn = performance.now();
    }
    keep(part);
    place(part, path, over);
    return path;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw isThere(path);
    if (error instanceof UserError || !code) throw error;
    throw new UserError(`${path} cannot be written: ${message}`, 'Give it another name, or another folder.', {
      cause: error,
    });
  } finally {
    process.off('exit', discard);
    discard();
  }
}

/** The bits of a text, each with the reports that are in it by then. */
export function fillWith(pieces: Iterable<string>): Fill {
  return function* (file) {
    const open = openSync(file, 'w');
    try {
      let reports = 0;
      for (const piece of pieces) {
        writeWhole(open, Buffer.from(piece));
        yield ++reports;
      }
    } finally {
      closeSync(open);
    }
  };
}

function writeWhole(open: number, bytes: Uint8Array): void {
  for (let from = 0; from < bytes.length; ) from += writeSync(open, bytes, from);
}

/** On the disk before it has its name. */
function keep(part: string): void {
  const open = openSync(part, 'r+');
  try {
    fsyncSync(open);
  } finally {
    closeSync(open);
  }
}

/** File systems of memory sticks know no second name of a file. */
const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL'];

function place(part: string, path: string, over: boolean): void {
  if (over) {
    renameSync(part, path);
    return;
  }
  try {
    // Unlike a renaming it fails where such a file has come to be meanwhile.
    linkSync(part, path);
  } catch (error) {
    if (!NO_LINKS.includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    if (existsSync(path)) throw isThere(path);
    renameSync(part, path);
  }
}

function isThere(path: string): UserError {
  return new UserError(`there is a file ${path} already`, 'Give it another name.');
}
