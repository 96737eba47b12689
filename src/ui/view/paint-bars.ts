// Paints the line above the panes and the line below them.
import stringWidth from 'string-width';
import { cut, pad } from '../../base/cells.ts';
import { counted } from '../../base/grouped.ts';
import { sparkline } from '../../base/sparkline.ts';
import { keyWords } from '../../keys/key-words.ts';
import { keysOf } from '../../keys/keymap.ts';
import { BINDINGS } from '../../keys/keys.ts';
import { explainWidening } from '../../search/widen.ts';
import { withEnter } from '../../theme/ascii.ts';
import { styled, type Theme } from '../../theme/theme.ts';
import { pageHeight, type State, whereKeysGo } from '../state/state.ts';
import { aboutReport, progress } from './paint-page.ts';
import { paintPrompt } from './paint-prompt.ts';

export function paintHeader({ total, years, list, columns }: State, theme: Theme): string {
  const { ui } = theme;
  const name = styled('sohr-reader', ui.title);
  const count = counted(total, 'report');
  const search = searchWords(list);
  const left = ` ${name}   ${count}`;
  const chart = years.length > 1 ? `   ${styled(chartWords(years), ui.dim)}` : '';
  const room = columns - 2 - stringWidth(left) - (search ? stringWidth(search) + 2 : 0);
  const start = left + (stringWidth(chart) <= room ? chart : '');
  if (!search) return start;
  const right = cut(search, columns - 4 - stringWidth(left));
  return `${pad(start, columns - stringWidth(right) - 1)}${styled(right, ui.key)} `;
}

/** Above a page alone: what is said of the report, and how far one has read. */
export function paintHeaderAlone(state: State, { ui }: Theme): string {
  const { page, columns } = state;
  const right = progress(page, pageHeight(state));
  const left = cut(page.report ? aboutReport(page.report) : '', columns - right.length - 2);
  return styled(`${pad(left, columns - right.length)}${right}`, ui.dim);
}

/** What the list was searched for, as it was typed, and after each word that was widened what it was widened to. */
function searchWords({ query, answer }: State['list']): string {
  const typed = query.trim().replace(/\s+/g, ' ');
  if (!typed) return '';
  const explanations = answer?.terms.flatMap((term) => explainWidening(term) ?? []) ?? [];
  const explained = explanations.reduce((words, explanation) => {
    const [from] = explanation.split(' → ') as [string];
    return words.replace(from, () => explanation);
  }, typed);
  return `/ ${explained}`;
}

/** A bar a year, from the first to the last. */
function chartWords(years: State['years']): string {
  const counts = new Map(years.map(({ year, count }) => [year, count]));
  const [first, last] = [years[0]!.year, years.at(-1)!.year];
  const all = Array.from({ length: last - first + 1 }, (_, index) => counts.get(first + index) ?? 0);
  return `${first} ${sparkline(all)} ${last}`;
}

/** While something is typed, the line itself; then a sentence, if there is one; else the keys that matter here. */
export function paintFooter(state: State, theme: Theme): string {
  const { columns, prompt, message, count } = state;
  if (prompt) return paintPrompt(state, prompt, theme);
  if (message) return styled(cut(` ${message}`, columns), theme.ui.warning);
  const [left, right] = [hintsOf(state, false), hintsOf(state, true)];
  const end = paintHints(right, columns - 2, theme);
  const typed = ` ${count ? `${count} ` : ''}`;
  const start = typed + paintHints(left, columns - typed.length - stringWidth(end) - 3, theme);
  return `${pad(start, columns - stringWidth(end) - 1)}${end} `;
}

type Hint = { key: string; words: string };

/** The keys of the program itself stand on the right, and have room first. */
function hintsOf(state: State, ofProgram: boolean): Hint[] {
  const where = whereKeysGo(state);
  return BINDINGS.filter(({ group }) => (group === 'Program') === ofProgram).flatMap((binding) => {
    const words = binding.footer?.[where];
    const [key] = words ? keysOf(binding, where, state.settings.keys) : [];
    return words && key ? [{ key: keyWords(key), words }] : [];
  });
}

function paintHints(hints: Hint[], columns: number, theme: Theme): string {
  const { ui } = theme;
  let line = '';
  for (const { key, words } of hints) {
    const hint = `${line ? '  ' : ''}${styled(withEnter(key, theme), ui.key)} ${styled(words, ui.dim)}`;
    if (stringWidth(line) + stringWidth(hint) > columns) break;
    line += hint;
  }
  return line;
}
