// The options that several commands take, and the words that do: one object each.
import { THEME_NAMES } from '../theme/choose-theme.ts';
import type { Command, Option, Positional } from './command.ts';

export const ARCHIVE = {
  name: 'archive',
  value: 'FILE',
  words: 'the archive to read; without it, the one in your data folder',
  isFile: true,
} as const satisfies Option;

const HELP = {
  name: 'help',
  short: 'h',
  words: 'this help; after a command, its own',
} as const satisfies Option;

export const VERSION = { name: 'version', short: 'V', words: 'the version' } as const satisfies Option;

/** All commands take these. */
export const COMMON_OPTIONS: readonly Option[] = [ARCHIVE, HELP, VERSION];

/** In the order of its help. */
export function optionsOf({ options }: Command): Option[] {
  return [...options, ...COMMON_OPTIONS];
}

export const QUERY = {
  name: 'query',
  short: 'q',
  value: 'QUERY',
  words: 'only reports that match, as in search',
} as const satisfies Option;

export const THEME = {
  name: 'theme',
  value: 'NAME',
  words: `how it looks: ${THEME_NAMES.join(', ')}`,
  values: THEME_NAMES,
} as const satisfies Option;

export const JSON_LINES = { name: 'json', words: 'one JSON object a line', isForm: true } as const satisfies Option;

/** With paths only these are read; without, the archive. */
export const PATHS = { key: 'paths', name: 'PATH', count: 'many', isFile: true } as const satisfies Positional;
