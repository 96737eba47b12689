// The archive that was named in; an error, or a question, where it is not there: its name may be mistyped.
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { nearest } from '../base/spelling/nearest.ts';
import { UserError } from '../base/user-error.ts';
import type { Context } from './command.ts';

type Named = {
  /** `--archive` */
  archive?: string | undefined;
  /** What is read instead of an archive, if anything. */
  paths?: readonly string[];
};

/**
 * @param makesArchive the command is one of those that an archive begins with: it is done where nobody can be asked
 * @throws UserError where it is not there, and nobody says that a new one is meant
 */
export async function ensureMeant(
  { archive, paths = [] }: Named,
  makesArchive: boolean,
  { confirm, output }: Pick<Context, 'confirm' | 'output'>,
): Promise<void> {
  if (!archive || archive === ':memory:' || existsSync(archive) || (paths.length > 0 && !makesArchive)) return;
  const agreed = await confirm(`There is no archive ${archive}. Make one?`);
  if (agreed) return;
  if (agreed === undefined && makesArchive) {
    output.note(`sohr-reader: ${archive} is a new archive`);
    return;
  }
  const other = nearest(basename(archive), filesBeside(archive));
  const advice = other ? `Did you mean ${join(dirname(archive), other)}?` : 'Look at its name.';
  throw new UserError(`there is no archive ${archive}`, `${advice} A new one begins with import or sync.`);
}

function filesBeside(file: string): string[] {
  try {
    return readdirSync(dirname(file));
  } catch {
    return [];
  }
}
