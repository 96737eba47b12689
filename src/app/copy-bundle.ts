// The archive of bundled reports that the build made in; a copy of it as the reader's own out. Apart from what adds reports
// to an archive: a first start needs none of that.
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A copy that is so old was left behind by a program that was killed while it wrote. Milliseconds. */
const ABANDONED = 60_000;

/**
 * Makes a file of the reader's, unless there is one: whole at once, so that a kill leaves none behind, and of two that
 * do it at once one comes first. Where it cannot be done, as on a disk that knows no links, there is none after it either.
 */
export function copyBundle(bundle: URL, file: string): void {
  const copy = `${file}.${process.pid}.new`;
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    removeAbandoned(file);
    // Not as a copy of the file: that of the program may be one that nobody may write.
    const descriptor = openSync(copy, 'wx', 0o600);
    writeFileSync(descriptor, readFileSync(bundle));
    fsyncSync(descriptor);
    closeSync(descriptor);
    linkSync(copy, file);
  } catch {
    // Whatever is wrong and matters shows again when an empty archive is made.
  } finally {
    if (existsSync(copy)) rmSync(copy);
  }
}

function removeAbandoned(file: string): void {
  for (const name of readdirSync(dirname(file))) {
    if (!name.startsWith(`${basename(file)}.`) || !name.endsWith('.new')) continue;
    const copy = join(dirname(file), name);
    const age = Date.now() - (statSync(copy, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > ABANDONED) rmSync(copy, { force: true });
  }
}
