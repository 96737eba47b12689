// The name of a command in; its object out.
import { type Command, GROUPS } from '../command.ts';
import { COMMAND_FILES, COMMAND_NAMES, nameOf } from './command-names.ts';

/** Only what this one needs is run: most of a short command's time is loading. */
export async function loadCommand(name: string): Promise<Command> {
  const [group] = COMMAND_FILES.find((file) => nameOf(file) === name)!.split('/');
  const { command } = (await import(`../commands/${group}/${name}.ts`)) as { command: Command };
  return command;
}

/** In the order of their groups, in each by name. */
export async function loadCommands(): Promise<Command[]> {
  const commands = await Promise.all(COMMAND_NAMES.map(loadCommand));
  return commands.sort((one, other) => GROUPS.indexOf(one.group) - GROUPS.indexOf(other.group));
}
