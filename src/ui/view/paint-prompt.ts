// Paints the line that is being typed at the bottom of the screen, at any width, and says where its cursor is.
import stringWidth from 'string-width';
import { cut, endThatFits, pad } from '../../base/cells.ts';
import { grouped } from '../../base/grouped.ts';
import { TYPE_WORDS } from '../../entities/mention.ts';
import type { Problem } from '../../search/query.ts';
import { withEnter } from '../../theme/ascii.ts';
import { join, styled, type Theme, UNDERLINE } from '../../theme/theme.ts';
import type { NameQuestion } from '../state/panel.ts';
import { entryCount } from '../state/panel-entries.ts';
import { arrangementOf, isCorrecting, type Prompt, type State } from '../state/state.ts';
import { namesBeginning } from '../update/typing/command-line.ts';
import { paintSpans } from './paint-spans.ts';

const MOST_NAMES = 6;
const FEW_NAMES = 2;

/** With less room than this a problem says nothing here; the list's frame does. */
const LEAST_PROBLEM = 12;
/** What is typed keeps so much room, or half of a window that is narrower than twice that: the words before it are cut. */
const LEAST_TYPED = 16;

export function paintPrompt(state: State, prompt: Prompt, theme: Theme): string {
  const { ui } = theme;
  const { columns } = state;
  const { words, typed, from } = fitPrompt(prompt, columns);
  const problems = prompt.for === 'search' ? problemsOf(state) : [];
  const shown =
    styled(words, ui.key) +
    paintSpans(
      typed,
      problems.map(({ at }) => ({ start: at.start - from, end: at.end - from })),
      '',
      join(ui.error, UNDERLINE),
    );
  const room = columns - stringWidth(shown) - 3;
  const hints = promptHints(state, prompt).map((hint) => withEnter(hint, theme));
  const fitting =
    hints.find((hint) => stringWidth(hint) <= room) ??
    (problems.length > 0 && room > LEAST_PROBLEM ? cut(hints[0]!, room) : '');
  if (!fitting) return shown;
  const hint = styled(fitting, problems.length > 0 ? ui.warning : ui.dim);
  return `${pad(shown, columns - stringWidth(fitting) - 1)}${hint}`;
}

/** What of the query that stands in the line could not be read. */
function problemsOf({ list }: State): Problem[] {
  return list.answer?.query === list.query ? list.answer.problems : [];
}

/** Cells before the cursor, fewer than the window has columns; undefined when nothing is being typed. */
export function promptCursor(state: State): number | undefined {
  const { prompt, columns } = state;
  return prompt && arrangementOf(state) ? fitPrompt(prompt, columns).cursor : undefined;
}

/** A line longer than its room shows the part where the cursor is. One cell is the cursor's, at the end of the line. */
function fitPrompt(prompt: Prompt, columns: number): { words: string; typed: string; from: number; cursor: number } {
  const words = cutWords(promptWords(prompt), columns - Math.min(LEAST_TYPED, Math.ceil(columns / 2)));
  const room = columns - stringWidth(words) - 1;
  const { text, cursor } = prompt.line;
  const before = endThatFits(text.slice(0, cursor), room);
  return {
    words,
    typed: cut(before + text.slice(cursor), room),
    from: cursor - before.length,
    cursor: stringWidth(words) + stringWidth(before),
  };
}

function cutWords(words: string, columns: number): string {
  return stringWidth(words) <= columns ? words : cut(`${cut(words, columns - 1)} `, columns);
}

function promptWords(prompt: Prompt): string {
  if (prompt.for === 'save') return ' save the search as: ';
  if (prompt.for === 'note') return prompt.passage ? ' note on these words: ' : ' note on the report: ';
  if (prompt.for === 'tags') return ' tags: ';
  if (prompt.for === 'figure') return ` ${prompt.problem ?? 'the figure'}: `;
  if (prompt.for === 'command') return ' : ';
  if (prompt.for === 'pipe') return ' | ';
  if (prompt.for === 'write') return prompt.writing.of === 'list' ? ' write the list to: ' : ' write the report to: ';
  return prompt.for === 'name' ? ` ${prompt.problem ?? questionWords(prompt.question)}: ` : ' / ';
}

/** The first for which there is room is said. */
function promptHints(state: State, { for: purpose, line }: Prompt): string[] {
  const { list, page, panel, failedReads, message } = state;
  if (purpose === 'pipe') return ['the page goes to this command   ⏎ run   Esc cancel'];
  if ((purpose === 'note' || purpose === 'tags') && message) return [message, '⏎ keep   Esc cancel'];
  if (purpose === 'note')
    return ['⏎ keep   ^O editor   empty: no note   Esc cancel', '⏎ keep   ^O editor   Esc cancel'];
  if (purpose === 'tags') return ['commas between   Tab completes   ⏎ keep   Esc cancel', '⏎ keep   Esc cancel'];
  if (purpose === 'figure') return ['effect, figure, of whom, by whom   ⏎ keep   Esc cancel', '⏎ keep   Esc cancel'];
  if (purpose === 'command') return commandHints(state, line.text);
  if (purpose === 'write') return ['⏎ write   Esc cancel'];
  if (purpose === 'name' || purpose === 'save') return ['⏎ done   Esc cancel'];
  if (purpose === 'filter') {
    const left = panel ? `${grouped(entryCount(panel))} left` : '';
    return [`${left}   ↑↓ walk   ⏎ keep   Esc cancel`, left];
  }
  if (purpose === 'find') {
    const at = page.hit === undefined ? '' : `${page.hit + 1}/`;
    const found = `${at}${page.hits.length} in this report`;
    return line.text ? [`${found}   ↑↓ walk   ⏎ keep   Esc cancel`, found] : [];
  }
  if (isCorrecting(state)) return ['comes when the name is corrected   Esc cancel'];
  if (failedReads.find?.key === list.query) return [failedReads.find.message];
  const [problem] = problemsOf(state);
  if (problem) return [problem.message];
  if (message) return [message];
  if (line.text === '') return ['↑ typed before   Tab completes   ? language   Esc cancel', '↑ before   ? language'];
  const found = `${grouped(list.answer?.count ?? 0)} found`;
  return [
    `${found}   ↓ move   Tab completes   ^X exactly   ⏎ keep   Esc cancel`,
    `${found}   ^X exactly   ⏎ keep   Esc cancel`,
    found,
  ];
}

/** The names that begin so, as many as there is room for. */
function commandHints(state: State, typed: string): string[] {
  if (state.message) return [state.message];
  const names = namesBeginning(state, typed);
  const shown = [MOST_NAMES, FEW_NAMES].map(
    (most) => `${names.slice(0, most).join('  ')}${names.length > most ? '  …' : ''}`,
  );
  return [...shown.map((some) => `${some}   Tab completes   ⏎ do   Esc cancel`), 'Tab completes   ⏎ do'];
}

function questionWords(question: NameQuestion): string {
  switch (question.kind) {
    case 'link':
      return 'which name is it';
    case 'new-place':
      return 'latitude, longitude, or a governorate';
    case 'merge':
      return 'the same as which name';
    case 'add':
      return `the words of ${TYPE_WORDS[question.type].one}, as in the text`;
  }
}
