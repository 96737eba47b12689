// The words of the command line in; what is asked for, out.
import { parseArgs } from 'node:util';
import { UserError } from '../base/user-error.ts';
import {
  type CliCommand,
  COMMANDS,
  COMMON_OPTIONS,
  type CommandName,
  OPTIONS,
  type OptionName,
} from './command-table.ts';

export type Arguments = {
  command: CommandName;
  /** What the command needs, in its order: an id, a query. */
  needed: string[];
  paths: string[];
  archive?: string;
  query?: string;
  limit?: string;
  since?: string;
  map?: string;
  facet?: string;
  yes: boolean;
  check: boolean;
  insecure: boolean;
  words: boolean;
  json: boolean;
  csv: boolean;
  geojson: boolean;
  markdown: boolean;
  help: boolean;
  version: boolean;
  /** The command was named, and not only meant. */
  isNamed: boolean;
};

const ADVICE = 'See sohr-reader --help.';

/** @throws UserError for an option that does not exist or means nothing here, or a word that is missing */
export function parseArguments(argv: string[]): Arguments {
  const { values, positionals } = parse(argv);
  const named = COMMANDS.find(({ name }) => name === positionals[0]);
  const command: CliCommand = named ?? COMMANDS[0]!;
  const words = named ? positionals.slice(1) : positionals;
  const {
    words: inWords = false,
    json = false,
    csv = false,
    geojson = false,
    markdown = false,
    help = false,
    version = false,
  } = values;
  const { check = false, insecure = false, yes = false, archive, query, limit, since, map, facet } = values;
  // Without a query the facets of all reports are counted.
  const missing = facet === undefined ? command.needs[words.length] : undefined;
  if (missing && !help && !version) throw new UserError(`${command.name}: ${missing} is missing`, ADVICE);
  const strange = (Object.keys(values) as OptionName[]).find(
    (option) => ![...command.options, ...COMMON_OPTIONS].includes(option),
  );
  if (strange) throw new UserError(`${command.name}: --${strange} means nothing here`, ADVICE);
  return {
    command: command.name,
    needed: words.slice(0, command.needs.length),
    paths: words.slice(command.needs.length),
    ...(archive !== undefined && { archive }),
    ...(query !== undefined && { query }),
    ...(limit !== undefined && { limit }),
    ...(since !== undefined && { since }),
    ...(map !== undefined && { map }),
    ...(facet !== undefined && { facet }),
    yes,
    check,
    insecure,
    words: inWords,
    json,
    csv,
    geojson,
    markdown,
    help,
    version,
    isNamed: named !== undefined,
  };
}

function parse(argv: string[]) {
  try {
    return parseArgs({ args: argv, options: OPTIONS, allowPositionals: true });
  } catch (cause) {
    const [message] = (cause as Error).message.split('. ');
    throw new UserError(message!, ADVICE, { cause });
  }
}
