// Writes a new file for the reader.
import { writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { UserError } from '../../base/user-error.ts';

/**
 * Nothing that is there is written over.
 *
 * @param name as it was typed: `~` is the home
 * @returns where it stands now
 * @throws UserError when there is such a file, or it cannot be written
 */
export async function writeNewFile(name: string, text: string): Promise<string> {
  const path = resolve(name.replace(/^~(?=[/\\]|$)/, homedir()));
  try {
    await writeFile(path, text, { flag: 'wx' });
    return path;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw new UserError(`there is a file ${path} already`, 'Give it another name.');
    throw new UserError(`${path} cannot be written: ${message}`, 'Give it another name, or another folder.');
  }
}
