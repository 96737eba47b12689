// Turns an error of the file system into a UserError that says in words what is wrong with a path.
import { clean } from './clean.ts';
import { UserError } from './user-error.ts';

/** @throws what is neither the file's fault nor the file system's */
export function explainFailure(error: unknown): UserError {
  if (error instanceof UserError) return error;
  const { code, message, syscall } = error as NodeJS.ErrnoException;
  if (!code || !syscall) throw error;
  const [what, advice] = FAILURES[code] ?? [`cannot be read: ${clean(message)}`, ''];
  return new UserError(what, advice, { cause: error });
}

const FAILURES: Record<string, [string, string] | undefined> = {
  ENOENT: ['does not exist', 'Check the spelling; quote a path that has spaces.'],
  ENOTDIR: ['does not exist', 'A part of the path is a file, not a folder.'],
  EACCES: ['may not be read by you', 'Change its permissions with chmod, or copy it.'],
  EPERM: ['may not be read by you', 'Change its permissions with chmod, or copy it.'],
  EISDIR: ['is a folder', 'Name a file.'],
  ELOOP: ['is a symbolic link that leads to itself', 'Remove the link.'],
  ENAMETOOLONG: ['does not exist', 'The path is too long.'],
};
