// What SQLite or the file system says of an archive's file in; a sentence with advice that is true of it out.
import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { UserError } from '../base/user-error.ts';

const OTHER_FILE = 'Name another file with --archive';
const BROKEN = `Try sohr-reader check --repair. ${OTHER_FILE}, or move this one away: it is then made anew.`;
const NOT_WRITABLE = `${OTHER_FILE}, or change the permissions of this one with chmod.`;
const NO_ROOM = 'Make room on the disk, or name a file on another one with --archive.';
const NO_PLACE = `${OTHER_FILE}, in a folder that you may write in.`;

/** By SQLite's primary result code: https://www.sqlite.org/rescode.html */
const BY_RESULT: Record<number, string | undefined> = {
  // No statement of ours is wrong: a test runs them all. The tables are.
  1: BROKEN,
  5: 'Another sohr-reader is writing. Try again when it is done.',
  6: 'Another sohr-reader is writing. Try again when it is done.',
  8: NOT_WRITABLE,
  10: 'Check the disk, or name a file on another one with --archive.',
  11: BROKEN,
  13: NO_ROOM,
  14: 'Check that it is a file which you may read and write, or name another one with --archive.',
  26: `${OTHER_FILE}. If it was an archive, it is broken: moved away, it is made anew.`,
};

const BY_CODE: Record<string, string | undefined> = {
  ENOSPC: NO_ROOM,
  EDQUOT: NO_ROOM,
  EACCES: NO_PLACE,
  EPERM: NO_PLACE,
  EROFS: NO_PLACE,
  ENOENT: NO_PLACE,
  ENOTDIR: NO_PLACE,
  EEXIST: NO_PLACE,
  EISDIR: NO_PLACE,
  ENAMETOOLONG: NO_PLACE,
  ERR_INVALID_ARG_VALUE: NO_PLACE,
};

/** What SQLite says where a full disk kept it from growing a file of its own beside the archive. */
const PERHAPS_FULL = [10, 14];

/**
 * @param about goes before what was said
 * @returns undefined where it is neither the file's fault nor the disk's
 */
export function explainArchiveFailure(file: string, about: string, cause: unknown): UserError | undefined {
  const { errcode, code = '', message } = cause as Error & { errcode?: number; code?: string };
  const result = errcode === undefined ? undefined : errcode & 0xff;
  if (result !== undefined && PERHAPS_FULL.includes(result) && isDiskFull(file)) {
    return new UserError(`${about}: the disk is full`, NO_ROOM, { cause });
  }
  const advice = result === undefined ? BY_CODE[code] : BY_RESULT[result];
  return advice === undefined ? undefined : new UserError(`${about}: ${message}`, advice, { cause });
}

function isDiskFull(file: string): boolean {
  try {
    return statfsSync(dirname(file)).bavail === 0;
  } catch {
    return false;
  }
}
