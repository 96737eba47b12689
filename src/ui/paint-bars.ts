// The state in; the line above the panes and the line below them, out.
import stringWidth from 'string-width';
import { sparkline } from '../chart/sparkline.ts';
import { cut, pad } from '../page/cells.ts';
import { dress, type Theme } from '../page/theme.ts';
import { explainWidening } from '../search/widen.ts';
import { BINDINGS, keyWords } from './keys.ts';
import { type State, whereKeysGo } from './state.ts';

export function paintHeader({ total, years, list, columns }: State, theme: Theme): string {
  const { ui } = theme;
  const name = dress('sohr-reader', ui.title);
  const count = total === 1 ? '1 report' : `${total.toLocaleString('en')} reports`;
  const search = searchWords(list);
  const left = ` ${name}   ${count}`;
  const chart = years.length > 1 ? `   ${dress(chartWords(years), ui.dim)}` : '';
  const room = columns - 2 - stringWidth(left) - (search ? stringWidth(search) + 2 : 0);
  const start = left + (stringWidth(chart) <= room ? chart : '');
  if (!search) return start;
  const right = cut(search, columns - 4 - stringWidth(left));
  return `${pad(start, columns - stringWidth(right) - 1)}${dress(right, ui.key)} `;
}

/** What the list was searched for, and how the words were widened. */
function searchWords({ query, answer }: State['list']): string {
  if (!query.trim()) return '';
  const widened = new Map(answer?.terms.map((term) => [term, explainWidening(term)]));
  const words = answer?.terms.map((term) => widened.get(term) ?? (term.excluded ? `-${term.typed}` : term.typed)) ?? [];
  return `/ ${words.length > 0 ? words.join(' · ') : query}`;
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
  if (prompt) return paintPrompt(state, theme);
  if (notice) return dress(cut(` ${notice}`, columns), theme.ui.warning);
  const typed = count ? `${count} ` : '';
  const hints = BINDINGS.flatMap(({ footer, keys }) => {
    const words = footer?.[whereKeysGo(state)];
    return words ? [{ key: keyWords(keys[0]!), words }] : [];
  });
  let line = ` ${typed}`;
  let width = line.length;
  for (const { key, words } of hints) {
    width += stringWidth(key) + words.length + 3;
    if (width > columns) break;
    line += `${dress(key, theme.ui.key)} ${dress(words, theme.ui.dim)}  `;
  }
  return line;
}

/** Cells before the cursor of the line that is typed. */
export function promptCursor({ prompt, columns }: State): number | undefined {
  if (!prompt) return undefined;
  return shownPrompt(prompt.line, columns).cursor + PROMPT_SIGN.length;
}

const PROMPT_SIGN = ' / ';

function paintPrompt({ prompt, columns, page, list }: State, { ui }: Theme): string {
  const { line, for: purpose } = prompt!;
  const shown = dress(PROMPT_SIGN, ui.key) + shownPrompt(line, columns).text;
  const hint =
    purpose === 'find'
      ? line.text && `${page.hits.length} in this report   ↑↓ walk   ⏎ keep   Esc cancel`
      : `${list.answer?.count ?? 0} found   ↑↓ move   ⏎ keep   Esc cancel`;
  const room = columns - stringWidth(shown) - 3;
  return room >= stringWidth(hint) ? `${pad(shown, columns - stringWidth(hint) - 1)}${dress(hint, ui.dim)}` : shown;
}

/** A line longer than the screen shows the part where the cursor is. */
function shownPrompt(
  { text, cursor }: { text: string; cursor: number },
  columns: number,
): { text: string; cursor: number } {
  const room = columns - PROMPT_SIGN.length - 1;
  let from = 0;
  while (stringWidth(text.slice(from, cursor)) > room) from++;
  return { text: cut(text.slice(from), room), cursor: stringWidth(text.slice(from, cursor)) };
}
