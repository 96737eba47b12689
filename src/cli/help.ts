// The name of a command, or none, in; its help printed, or that of the program, which the build made.
import { readFileSync } from 'node:fs';
import { UserError } from '../base/user-error.ts';
import type { Context, ExitCode } from './command.ts';
import { COMMAND_NAMES, loadCommand } from './commands.ts';
import { commandHelp } from './help-text.ts';
import { MADE_FILES } from './made-files.ts';
import { offer } from './nearest.ts';

/** @throws UserError when there is no such command */
export async function printHelp(name: string | undefined, { output, installation }: Context): Promise<ExitCode> {
  if (name !== undefined && !COMMAND_NAMES.includes(name)) {
    throw new UserError(`there is no command ${name}${offer(name, COMMAND_NAMES)}`, 'See sohr-reader --help.');
  }
  const text =
    name === undefined
      ? readFileSync(new URL(MADE_FILES.help, installation.root), 'utf8')
      : commandHelp(await loadCommand(name));
  output.line(text.trimEnd());
  return 0;
}
