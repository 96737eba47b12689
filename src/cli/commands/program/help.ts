// `help`: what the program is for and takes, or one of its commands.
import { defineCommand } from '../../command.ts';
import { printHelp } from '../../help/print-help.ts';
import { COMMAND_NAMES } from '../../parsing/command-names.ts';

export const command = defineCommand({
  name: 'help',
  group: 'Program',
  summary: 'this help, or that of a command',
  positionals: [{ key: 'command', name: 'COMMAND', count: 'optional', values: COMMAND_NAMES }],
  options: [],
  run: (given, context) => printHelp(given.command, context),
});
