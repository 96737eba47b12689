// The commands as data: the parser, the help and the README's table are made from this.

export type CommandName =
  | 'open'
  | 'list'
  | 'show'
  | 'search'
  | 'searches'
  | 'entities'
  | 'who'
  | 'names'
  | 'map'
  | 'timeline'
  | 'corrections'
  | 'sync'
  | 'import'
  | 'export'
  | 'remove'
  | 'sources'
  | 'stats';

/** As node:util's parseArgs wants them, each with words for the help. */
export const OPTIONS = {
  archive: { type: 'string', value: 'FILE', words: 'the archive to read; without it, the one in your data folder' },
  query: { type: 'string', short: 'q', value: 'QUERY', words: 'only reports that match, as in search' },
  words: { type: 'boolean', words: 'in words, also on a terminal' },
  json: { type: 'boolean', words: 'one JSON object a line' },
  csv: { type: 'boolean', words: 'a table, a line a mention' },
  geojson: { type: 'boolean', words: 'the places that are named, for a map program' },
  facet: {
    type: 'string',
    value: 'FACET',
    words: 'counted by place, group, state, person, org, weapon, gov, kind, source, year or month',
  },
  check: { type: 'boolean', words: 'look as well which reports have vanished from the site' },
  limit: { type: 'string', value: 'NUMBER', words: 'add at most so many reports of the past, the newest first' },
  since: { type: 'string', value: 'DATE', words: 'none that were published before: 2024, 2024-01 or 2024-01-31' },
  insecure: { type: 'boolean', words: 'allow http, which others can read and change on the way' },
  map: {
    type: 'string',
    value: 'MAP',
    words: 'what columns mean, where their names do not say it: title=Headline,text=Body',
  },
  jsonl: { type: 'boolean', words: 'as JSON Lines, a whole report a line: the form without any of these' },
  markdown: { type: 'boolean', words: 'as markdown, each report below what is known of it (YAML)' },
  yes: { type: 'boolean', words: 'remove more than one' },
  help: { type: 'boolean', short: 'h', words: 'this help; after a command, its own' },
  version: { type: 'boolean', short: 'V', words: 'the version' },
} as const;

export type OptionName = keyof typeof OPTIONS;

/** Options that mean the same everywhere. */
export const COMMON_OPTIONS: OptionName[] = ['archive', 'help', 'version'];

export type CliCommand = {
  name: CommandName;
  /** What follows the name. */
  usage: string;
  summary: string;
  /** Words that must be given before the paths, by their names. */
  needs: string[];
  /** What it takes beside the options that all commands take. */
  options: OptionName[];
  /** What its own help says beside. */
  notes?: string;
};

export const COMMANDS: CliCommand[] = [
  {
    name: 'open',
    usage: '[PATH...]',
    summary: 'read on the screen (also without the word open)',
    needs: [],
    options: [],
  },
  {
    name: 'list',
    usage: '[PATH...]',
    summary: 'the reports, newest first',
    needs: [],
    options: ['query', 'json'],
  },
  {
    name: 'show',
    usage: 'ID [PATH...]',
    summary: 'one report, by its id or the beginning of it',
    needs: ['ID'],
    options: ['json'],
  },
  {
    name: 'search',
    usage: 'QUERY [PATH...]',
    summary: 'the reports that match, best first; or how many of which place, kind or year',
    needs: ['QUERY'],
    options: ['facet', 'json'],
  },
  {
    name: 'searches',
    usage: '[save NAME QUERY]',
    summary: 'queries with a name, which saved:NAME stands for in others',
    needs: [],
    options: ['json'],
    notes: `\
searches save NAME QUERY keeps a query, or replaces the one of that name; searches forget NAME takes it away.
Without words they are listed: name, how many reports it finds now, query.`,
  },
  {
    name: 'entities',
    usage: '[PATH...]',
    summary: 'the names in each report, and whom they mean',
    needs: [],
    options: ['query', 'json', 'csv', 'geojson'],
  },
  {
    name: 'who',
    usage: 'NAME [PATH...]',
    summary: 'the card of a name: who it is, its spellings, where it stands',
    needs: ['NAME'],
    options: ['json'],
  },
  {
    name: 'names',
    usage: '[PATH...]',
    summary: 'whom the reports name, most reports first',
    needs: [],
    options: ['query', 'json'],
  },
  {
    name: 'map',
    usage: '[PATH...]',
    summary: 'the places that are named, on a map; in words in a pipe',
    needs: [],
    options: ['query', 'words'],
  },
  {
    name: 'timeline',
    usage: '[PATH...]',
    summary: 'how many reports there are a month',
    needs: [],
    options: ['query', 'json'],
  },
  {
    name: 'corrections',
    usage: 'export | import FILE',
    summary: 'what you corrected of the names, as JSON',
    needs: ['export or import'],
    options: [],
  },
  {
    name: 'sync',
    usage: '[NAME|URL]',
    summary: 'fetch what is new and changed from the sites in your configuration, or from one',
    needs: [],
    options: ['check', 'limit', 'since', 'insecure', 'json'],
    notes: `\
The sites stand in ~/.config/sohr-reader/config.yaml (or below $XDG_CONFIG_HOME). Without it there is one, sohr.

  sources:
    - name: sohr
      url: https://www.syriahr.com/en/
      since: 2024          # none that were published before
      limit: 1000          # each time at most so many reports of the past, the newest first
      rate: 0.5            # requests a second; 1 unless given
      kind: wordpress      # or feed; without it, the site is looked at
      headers:             # sent to this site alone
        Authorization: Basic ...`,
  },
  {
    name: 'import',
    usage: 'PATH...',
    summary: 'keep the reports of files, folders and exports in the archive',
    needs: ['PATH'],
    options: ['map', 'json'],
    notes: `\
It reads markdown, HTML and plain text; CSV, with columns such as title, text, date, source, url and
location; JSON Lines, also what export wrote; RSS, Atom and JSON Feed; WordPress exports (WXR).
What cannot be read is told with its line, and the rest goes in. What the archive has already, by
its address or word for word, is not added again; what has changed at its address is updated.`,
  },
  {
    name: 'export',
    usage: '[PATH...]',
    summary: 'whole reports as JSON Lines, for import and for other programs; or as markdown',
    needs: [],
    options: ['query', 'jsonl', 'markdown'],
  },
  {
    name: 'remove',
    usage: 'ID...',
    summary: 'take reports out of the archive, by their ids or with --query',
    needs: [],
    options: ['query', 'yes', 'json'],
  },
  {
    name: 'sources',
    usage: '[PATH...]',
    summary: 'where the reports came from, and how many from where',
    needs: [],
    options: ['json'],
  },
  {
    name: 'stats',
    usage: '[PATH...]',
    summary: 'how much the archive holds: reports, words, names, years',
    needs: [],
    options: ['json'],
  },
];

/** The language of `search` and `--query`, and of the search line on the screen: what to type, and what it finds. */
export const QUERY_FORMS: [form: string, meaning: string][] = [
  ['word', 'the word, words that begin so, its neighbours if it is misspelt, names in any spelling'],
  ['"a phrase"', 'the words in this order'],
  ['-word', 'not this; before anything else too'],
  ['place:homs', 'a name: place: group: state: person: org: weapon:'],
  ['gov:idlib', 'a governorate; kind: and source: likewise'],
  ['after:2019-10', 'from then on; before: and on: likewise, each a year, a month or a day'],
  ['is:unread', 'or is:read, is:starred'],
  ['sort:newest', 'in this order; or sort:oldest, sort:unread (those first), sort:relevance'],
  ['saved:NAME', 'the query that you saved under this name: see searches'],
];
