// For each command what can be typed after its name, so that it prints all that it has to say.
import { COMMAND_NAMES } from '../../src/cli/parsing/command-names.ts';
import { loadCommand } from '../../src/cli/parsing/load-command.ts';
import { FACETS } from '../../src/search/facets.ts';

export type Samples = {
  /** A report, a word and a name that the archive has. */
  id: string;
  word: string;
  name: string;
  /** Files: of reports, of corrections, of annotations. */
  reports: string;
  corrections: string;
  annotations: string;
};

/** Where a command is missing here, the tests that ask for it fail. */
const WORDS: Record<string, (samples: Samples) => string[][]> = {
  annotations: ({ annotations }) => [['export'], ['import', annotations]],
  cite: ({ id }) => [[id], [id, '--passage', '0-5']],
  claims: ({ word }) => [[], ['--query', word]],
  check: () => [[]],
  config: () => [[]],
  completion: () => [['bash']],
  correct: ({ id, name }) => [
    [id, name],
    [id, name, '--means', name],
  ],
  corrections: ({ corrections }) => [['export'], ['import', corrections]],
  editions: ({ id }) => [[id], [id, '--diff']],
  entities: ({ word }) => [[], ['--query', word]],
  export: () => [[]],
  help: () => [[], ['show']],
  history: () => [[]],
  import: ({ reports }) => [[reports]],
  list: ({ word }) => [[], ['--query', word]],
  map: () => [[], ['--words']],
  names: ({ word }) => [[], ['--query', word]],
  notes: ({ id, word }) => [[], ['add', id, word, '--passage', '0-5'], ['--query', word]],
  open: () => [[]],
  quote: ({ id }) => [[`${id}@00000000:0-1`]],
  remove: ({ id }) => [[id]],
  search: ({ word }) => [[word], ['nothingiscalledso'], ...FACETS.map((facet) => ['--facet', facet])],
  searches: ({ word }) => [[], ['save', 'kept', word], ['forget', 'kept']],
  show: ({ id }) => [[id]],
  sources: () => [[]],
  stats: () => [[]],
  sync: () => [['https://nobody.invalid/']],
  assess: ({ id, word }) => [
    [id, '0', 'accept'],
    [id, '1', 'killed', '12', 'by', word],
  ],
  tag: ({ id, word }) => [[], [id], [id, word]],
  timeline: () => [[]],
  undo: () => [[]],
  who: ({ name }) => [[name], ['nobodyiscalledso']],
};

/** What reads alone comes first, what changes the archive last. */
const CHANGING = [
  'annotations',
  'notes',
  'assess',
  'tag',
  'correct',
  'corrections',
  'import',
  'remove',
  'searches',
  'sync',
  'undo',
];

/** Every command, in each of its forms. */
export async function commandLines(samples: Samples): Promise<string[][]> {
  const names = [...COMMAND_NAMES].sort((one, other) => CHANGING.indexOf(one) - CHANGING.indexOf(other));
  const lines: string[][] = [];
  for (const name of names) {
    const { options } = await loadCommand(name);
    const forms = options.filter((option) => option.isForm && !option.value).map((option) => [`--${option.name}`]);
    const words = WORDS[name];
    if (!words) throw new Error(`say in command-lines.ts what ${name} takes`);
    for (const given of words(samples)) for (const form of [[], ...forms]) lines.push([name, ...given, ...form]);
  }
  return lines;
}
