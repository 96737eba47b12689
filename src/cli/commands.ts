// The name of a command in; its object out. A file in commands/ is a command, and nothing else has to know of it.
import { readdirSync } from 'node:fs';
import { type Command, GROUPS } from './command.ts';

const FOLDER = new URL('commands/', import.meta.url);

/** In the built program there is no folder to look into: the build puts the names in place. */
export const COMMAND_NAMES: readonly string[] = process.env.SOHR_READER_COMMANDS?.split(' ') ?? namesIn(FOLDER);

export function namesIn(folder: URL): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -'.ts'.length))
    .sort();
}

/** Only what this one needs is loaded: most of a short command's time is loading. */
export async function loadCommand(name: string): Promise<Command> {
  const { command } = (await import(`./commands/${name}.ts`)) as { command: Command };
  return command;
}

/** In the order of their groups, in each by name. */
export async function loadCommands(): Promise<Command[]> {
  const commands = await Promise.all(COMMAND_NAMES.map(loadCommand));
  return commands.sort((one, other) => GROUPS.indexOf(one.group) - GROUPS.indexOf(other.group));
}
