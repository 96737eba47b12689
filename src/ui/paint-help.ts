// What is sought in the help in; the lines of the help out.
import { pad } from '../page/cells.ts';
import { dress, type Theme } from '../page/theme.ts';
import { BINDINGS, keyWords } from './keys.ts';

const KEYS_WIDTH = 22;

export function helpLines(query: string, theme: Theme): string[] {
  const { ui } = theme;
  const sought = query.trim().toLowerCase();
  const rows = BINDINGS.map(({ group, keys, words }) => ({ group, words, keys: keys.map(keyWords).join('  ') })).filter(
    ({ group, keys, words }) => `${group} ${keys} ${words}`.toLowerCase().includes(sought),
  );
  if (rows.length === 0) return ['', ` No key does anything with “${query.trim()}”.`];
  return [...Map.groupBy(rows, ({ group }) => group)].flatMap(([group, bindings]) => [
    '',
    ` ${dress(group, ui.title)}`,
    ...bindings.map(({ keys, words }) => `   ${dress(pad(keys, KEYS_WIDTH), ui.key)} ${words}`),
  ]);
}
