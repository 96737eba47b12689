// The names of the commands: those of the files in commands/, so that nothing else has to know of a new one.
import { readdirSync } from 'node:fs';

/** In the built program there is no folder to look into: the build puts the names in place. */
export const COMMAND_NAMES: readonly string[] =
  process.env.SOHR_READER_COMMANDS?.split(' ') ?? namesIn(new URL('commands/', import.meta.url));

function namesIn(folder: URL): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -'.ts'.length))
    .sort();
}
