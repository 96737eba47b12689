// The state in; the line above the panes and the line below them, out.
import stringWidth from 'string-width';
import { cut, pad } from '../../base/cells.ts';
import { sparkline } from '../../base/sparkline.ts';
import { explainWidening } from '../../search/widen.ts';
import { dress, type Theme } from '../../theme/theme.ts';
import { BINDINGS, keyWords } from '../keys/keys.ts';
import { type Prompt, type State, whereKeysGo } from '../state/state.ts';
import { askingWords } from '../update/reduce-correct.ts';

export function paintHeader({ total, years, list, columns }: State, theme: Theme): string {
  const { ui } = theme;
  const name = dress('sohr-reader', ui.title);
  const count = total === 1 ? '1 report' : `${grouped(total)} reports`;
  const search = searchWords(list);
  const left = ` ${name}   ${count}`;
  const chart = years.length > 1 ? `   ${dress(chartWords(years), ui.dim)}` : '';
  const room = columns - 2 - stringWidth(left) - (search ? stringWidth(search) + 2 : 0);
  const start = left + (stringWidth(chart) <= room ? chart : '');
  if (!search) return start;
  const right = cut(search, columns - 4 - stringWidth(left));
  return `${pad(start, columns - stringWidth(right) - 1)}${dress(right, ui.key)} `;
}

/** `300,000`, by hand: Intl would add 4 ms to every start. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
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
  const { columns, prompt, notice, count } = state;
  if (prompt) return paintPrompt(state, prompt, theme);
  if (notice) return dress(cut(` ${notice}`, columns), theme.ui.warning);
  const [left, right] = [hintsOf(state, false), hintsOf(state, true)];
  const end = paintHints(right, columns - 2, theme);
  const typed = ` ${count ? `${count} ` : ''}`;
  const start = typed + paintHints(left, columns - typed.length - stringWidth(end) - 3, theme);
  return `${pad(start, columns - stringWidth(end) - 1)}${end} `;
}

type Hint = { key: string; words: string };

/** The keys of the program itself stand on the right, and have room first. */
function hintsOf(state: State, ofProgram: boolean): Hint[] {
  return BINDINGS.filter(({ group }) => (group === 'Program') === ofProgram).flatMap(({ footer, keys }) => {
    const words = footer?.[whereKeysGo(state)];
    return words ? [{ key: keyWords(keys[0]!), words }] : [];
  });
}

function paintHints(hints: Hint[], columns: number, { ui }: Theme): string {
  let line = '';
  for (const { key, words } of hints) {
    const hint = `${line ? '  ' : ''}${dress(key, ui.key)} ${dress(words, ui.dim)}`;
    if (stringWidth(line) + stringWidth(hint) > columns) break;
    line += hint;
  }
  return line;
}

/** Cells before the cursor of the line that is typed. */
export function promptCursor({ prompt, columns }: State): number | undefined {
  if (!prompt) return undefined;
  const sign = promptSign(prompt);
  return shownPrompt(prompt.line, columns - stringWidth(sign)).cursor + stringWidth(sign);
}

function promptSign(prompt: Prompt): string {
  if (prompt.for === 'save') return ' save the search as: ';
  return prompt.for === 'name' ? ` ${askingWords(prompt.asking)}: ` : ' / ';
}

function paintPrompt(state: State, prompt: Prompt, { ui }: Theme): string {
  const { columns } = state;
  const sign = promptSign(prompt);
  const shown = dress(sign, ui.key) + shownPrompt(prompt.line, columns - stringWidth(sign)).text;
  const hint = promptHint(state, prompt);
  const room = columns - stringWidth(shown) - 3;
  return room >= stringWidth(hint) ? `${pad(shown, columns - stringWidth(hint) - 1)}${dress(hint, ui.dim)}` : shown;
}

function promptHint({ list, page, correcting }: State, { for: purpose, line }: Prompt): string {
  if (purpose === 'name' || purpose === 'save') return '⏎ done   Esc cancel';
  if (purpose === 'find') return line.text && `${page.hits.length} in this report   ↑↓ walk   ⏎ keep   Esc cancel`;
  if (correcting) return 'comes when the name is corrected   Esc cancel';
  const [problem] = list.answer?.problems ?? [];
  return problem ? problem.message : `${list.answer?.count ?? 0} found   ↑↓ move   ⏎ keep   Esc cancel`;
}

/** A line longer than its room shows the part where the cursor is. */
function shownPrompt({ text, cursor }: Prompt['line'], columns: number): { text: string; cursor: number } {
  const room = columns - 1;
  let from = 0;
  while (stringWidth(text.slice(from, cursor)) > room) from++;
  return { text: cut(text.slice(from), room), cursor: stringWidth(text.slice(from, cursor)) };
}
