// The name of a command, or none, in; its help printed, or that of the program, which the build made.
import { readFileSync } from 'node:fs';
import { offer } from '../../base/spelling/nearest.ts';
import { UserError } from '../../base/user-error.ts';
import type { Context, ExitCode } from '../command.ts';
import { COMMAND_NAMES } from '../parsing/command-names.ts';
import { MADE_FILES } from './made-files.ts';

/** @throws UserError when there is no such command */
export async function printHelp(name: string | undefined, { output, installation }: Context): Promise<ExitCode> {
  if (name !== undefined && !COMMAND_NAMES.includes(name)) {
    throw new UserError(`there is no command ${name}${offer(name, COMMAND_NAMES)}`, 'See sohr-reader --help.');
  }
  const text =
    name === undefined ? readFileSync(new URL(MADE_FILES.help, installation.root), 'utf8') : await helpOf(name);
  output.line(text.trimEnd());
  return 0;
}

async function helpOf(name: string): Promise<string> {
  const [{ loadCommand }, { commandHelp }] = await Promise.all([
    import('../parsing/load-command.ts'),
    import('./help-text.ts'),
  ]);
  return commandHelp(await loadCommand(name));
}
