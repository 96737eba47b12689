// Paints the line that is being typed at the bottom of the screen, at any width, and says where its cursor is.
import stringWidth from 'string-width';
import { cut, endThatFits, pad } from '../../base/cells.ts';
import { TYPE_WORDS } from '../../entities/mention.ts';
import { styled, type Theme } from '../../theme/theme.ts';
import type { NameQuestion } from '../state/panel.ts';
import { arrangementOf, isCorrecting, type Prompt, type State } from '../state/state.ts';

/** What is typed keeps so much room, or half of a window that is narrower than twice that: the words before it are cut. */
const LEAST_TYPED = 16;

export function paintPrompt(state: State, prompt: Prompt, { ui }: Theme): string {
  const { columns } = state;
  const { words, typed } = fitPrompt(prompt, columns);
  const shown = styled(words, ui.key) + typed;
  const hint = promptHint(state, prompt);
  const room = columns - stringWidth(shown) - 3;
  return room >= stringWidth(hint) ? `${pad(shown, columns - stringWidth(hint) - 1)}${styled(hint, ui.dim)}` : shown;
}

/** Cells before the cursor, fewer than the window has columns; undefined when nothing is being typed. */
export function promptCursor(state: State): number | undefined {
  const { prompt, columns } = state;
  return prompt && arrangementOf(state) ? fitPrompt(prompt, columns).cursor : undefined;
}

/** A line longer than its room shows the part where the cursor is. One cell is the cursor's, at the end of the line. */
function fitPrompt(prompt: Prompt, columns: number): { words: string; typed: string; cursor: number } {
  const words = cutWords(promptWords(prompt), columns - Math.min(LEAST_TYPED, Math.ceil(columns / 2)));
  const room = columns - stringWidth(words) - 1;
  const { text, cursor } = prompt.line;
  const before = endThatFits(text.slice(0, cursor), room);
  return {
    words,
    typed: cut(before + text.slice(cursor), room),
    cursor: stringWidth(words) + stringWidth(before),
  };
}

function cutWords(words: string, columns: number): string {
  return stringWidth(words) <= columns ? words : cut(`${cut(words, columns - 1)} `, columns);
}

function promptWords(prompt: Prompt): string {
  if (prompt.for === 'save') return ' save the search as: ';
  return prompt.for === 'name' ? ` ${questionWords(prompt.question)}: ` : ' / ';
}

function promptHint(state: State, { for: purpose, line }: Prompt): string {
  const { list, page, failedReads } = state;
  if (purpose === 'name' || purpose === 'save') return '⏎ done   Esc cancel';
  if (purpose === 'find') return line.text && `${page.hits.length} in this report   ↑↓ walk   ⏎ keep   Esc cancel`;
  if (isCorrecting(state)) return 'comes when the name is corrected   Esc cancel';
  if (failedReads.find?.key === list.query) return failedReads.find.message;
  const [problem] = list.answer?.problems ?? [];
  return problem ? problem.message : `${list.answer?.count ?? 0} found   ↑↓ move   ⏎ keep   Esc cancel`;
}

function questionWords(question: NameQuestion): string {
  const words: Record<NameQuestion['kind'], string> = {
    link: 'which name is it',
    merge: 'the same as which name',
    add: `the words of ${TYPE_WORDS[question.type].one}, as in the text`,
  };
  return words[question.kind];
}
