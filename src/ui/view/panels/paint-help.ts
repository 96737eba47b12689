// Paints the help: the table of keys, or what the search line can be asked; or what was looked for in it.
import wrapAnsi from 'wrap-ansi';
import { cut, pad } from '../../../base/cells.ts';
import { keyWords } from '../../../keys/key-words.ts';
import { type KeySetting, keyRows } from '../../../keys/keymap.ts';
import { QUERY_FORMS } from '../../../search/query-forms.ts';
import { withEnter } from '../../../theme/ascii.ts';
import { styled, type Theme } from '../../../theme/theme.ts';
import type { Help } from '../../state/state.ts';

const KEYS_WIDTH = 22;
const INDENT = 3;
/** With less room than this for the words, they stand under their keys. */
const LEAST_WORDS = 30;

/** @param settings of keys */
export function helpLines(
  { of, query }: Pick<Help, 'of' | 'query'>,
  columns: number,
  theme: Theme,
  settings: readonly KeySetting[] = [],
): string[] {
  const wanted = query.trim().toLowerCase();
  const rows = (of === 'keys' ? rowsOfKeys(settings) : languageRows()).filter(({ group, keys, words }) =>
    `${group} ${keys} ${words}`.toLowerCase().includes(wanted),
  );
  if (rows.length === 0) return ['', cut(` Nothing here has to do with “${query.trim()}”.`, columns)];
  return [...Map.groupBy(rows, ({ group }) => group)].flatMap(([group, bindings]) => [
    '',
    ` ${styled(group, theme.ui.title)}`,
    ...bindings.flatMap(({ keys, words }) => bindingLines(withEnter(keys, theme), words, columns, theme)),
  ]);
}

type Row = { group: string; keys: string; words: string };

function rowsOfKeys(settings: readonly KeySetting[]): Row[] {
  return keyRows(settings).map(({ group, keys, words }) => ({ group, words, keys: keys.map(keyWords).join('  ') }));
}

function languageRows(): Row[] {
  return [
    ...QUERY_FORMS.map(([keys, words]) => ({ group: 'Search', keys, words })),
    ...LINE_KEYS.map(([keys, words]) => ({ group: 'Keys of the search line', keys, words })),
  ];
}

const LINE_KEYS = [
  ['↑  ↓', 'what was typed before, and searches that were saved; ↓ along what was found'],
  ['^N  ^P', 'along what was found'],
  ['Tab', 'completes a field, a name or a value; again: the next one'],
  ['^X', 'just the words that were typed, or in other spellings again'],
  ['⏎', 'keeps the search'],
  ['Esc', 'gives it up; ↑ brings it back'],
] as const;

function bindingLines(keys: string, words: string, columns: number, theme: Theme): string[] {
  const { ui } = theme;
  const beside = columns - INDENT - KEYS_WIDTH - 1;
  const isNarrow = beside < LEAST_WORDS;
  const wrapped = wrapAnsi(words, isNarrow ? columns - 2 * INDENT : beside).split('\n');
  const start = ' '.repeat(INDENT) + styled(isNarrow ? keys : pad(keys, KEYS_WIDTH), ui.key);
  const indent = ' '.repeat(isNarrow ? 2 * INDENT : INDENT + KEYS_WIDTH + 1);
  if (isNarrow) return [start, ...wrapped.map((line) => indent + line)];
  return wrapped.map((line, index) => (index === 0 ? `${start} ${line}` : indent + line));
}
