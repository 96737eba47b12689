// The commands as data: the parser, the help and the README's table are made from this.

export type CommandName = 'open' | 'list' | 'show' | 'search' | 'entities';

export type CliCommand = {
  name: CommandName;
  /** What follows the name. */
  usage: string;
  summary: string;
  /** Words that must be given before the paths, by their names. */
  needs: string[];
  /** Whether `--json` means something here. */
  json: boolean;
};

export const COMMANDS: CliCommand[] = [
  {
    name: 'open',
    usage: '[PATH...]',
    summary: 'read on the screen (also without the word open)',
    needs: [],
    json: false,
  },
  { name: 'list', usage: '[PATH...]', summary: 'the reports, newest first', needs: [], json: true },
  {
    name: 'show',
    usage: 'ID [PATH...]',
    summary: 'one report, by its id or the beginning of it',
    needs: ['ID'],
    json: true,
  },
  {
    name: 'search',
    usage: 'QUERY [PATH...]',
    summary: 'the reports that match, best first: words in any spelling, "a phrase", -without',
    needs: ['QUERY'],
    json: true,
  },
  {
    name: 'entities',
    usage: '[PATH...]',
    summary: 'the names in each report, and whom they mean',
    needs: [],
    json: true,
  },
];

/** As node:util's parseArgs wants them, each with words for the help. */
export const OPTIONS = {
  archive: { type: 'string', value: 'FILE', words: 'the archive to read; without it, the one in your data folder' },
  json: { type: 'boolean', words: 'one JSON object a line' },
  help: { type: 'boolean', short: 'h', words: 'this help; after a command, its own' },
  version: { type: 'boolean', short: 'V', words: 'the version' },
} as const;
