// The names of the commands: those of the files in commands/, so that nothing else has to know of a new one.
import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** `reports/list`. In the built program there is no folder to look into: the build puts the names in place. */
export const COMMAND_FILES: readonly string[] =
  process.env.SOHR_READER_COMMANDS?.split(' ') ?? filesIn(new URL('../commands/', import.meta.url));

export const COMMAND_NAMES: readonly string[] = COMMAND_FILES.map(nameOf);

/** Of the file of a command, its folder and name. */
export function nameOf(file: string): string {
  return file.slice(file.indexOf('/') + 1);
}

function filesIn(folder: URL): string[] {
  return globSync('*/*.ts', { cwd: fileURLToPath(folder) })
    .map((file) => file.replaceAll('\\', '/').slice(0, -'.ts'.length))
    .sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
}
