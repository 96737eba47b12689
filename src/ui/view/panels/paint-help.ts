// Paints the help: the table of keys, or what was looked for in it.
import wrapAnsi from 'wrap-ansi';
import { cut, pad } from '../../../base/cells.ts';
import { styled, type Theme } from '../../../theme/theme.ts';
import { BINDINGS, keyWords } from '../../keys/keys.ts';

const KEYS_WIDTH = 22;
const INDENT = 3;
/** With less room than this for the words, they stand under their keys. */
const LEAST_WORDS = 30;

export function helpLines(query: string, columns: number, theme: Theme): string[] {
  const { ui } = theme;
  const wanted = query.trim().toLowerCase();
  const rows = BINDINGS.map(({ group, keys, words }) => ({ group, words, keys: keys.map(keyWords).join('  ') })).filter(
    ({ group, keys, words }) => `${group} ${keys} ${words}`.toLowerCase().includes(wanted),
  );
  if (rows.length === 0) return ['', cut(` No key does anything with “${query.trim()}”.`, columns)];
  return [...Map.groupBy(rows, ({ group }) => group)].flatMap(([group, bindings]) => [
    '',
    ` ${styled(group, ui.title)}`,
    ...bindings.flatMap(({ keys, words }) => bindingLines(keys, words, columns, theme)),
  ]);
}

function bindingLines(keys: string, words: string, columns: number, { ui }: Theme): string[] {
  const beside = columns - INDENT - KEYS_WIDTH - 1;
  const isNarrow = beside < LEAST_WORDS;
  const wrapped = wrapAnsi(words, isNarrow ? columns - 2 * INDENT : beside).split('\n');
  const start = ' '.repeat(INDENT) + styled(isNarrow ? keys : pad(keys, KEYS_WIDTH), ui.key);
  const indent = ' '.repeat(isNarrow ? 2 * INDENT : INDENT + KEYS_WIDTH + 1);
  if (isNarrow) return [start, ...wrapped.map((line) => indent + line)];
  return wrapped.map((line, index) => (index === 0 ? `${start} ${line}` : indent + line));
}
