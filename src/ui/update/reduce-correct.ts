// Corrections of names: what can be said of the one in focus, and what becomes of it.
import { type Correction, retyped } from '../../entities/corrections.ts';
import { ENTITY_TYPES, TYPE_WORDS } from '../../entities/mention.ts';
import { ask } from '../state/ask.ts';
import { EMPTY_LINE } from '../state/edit-line.ts';
import type { Choice, NameQuestion } from '../state/panel.ts';
import type { Answer, CorrectionRequest } from '../state/requests.ts';
import { type Change, isCorrecting, type State } from '../state/state.ts';
import { openPanel } from './open-panel.ts';

/** The panel in which the reader says what is wrong with the name in focus, or that one was missed. */
export function openCorrections(state: State): State {
  const { report, focus } = state.page;
  if (!report) return state;
  const mention = focus === undefined ? undefined : report.mentions[focus];
  const missed = ENTITY_TYPES.map(
    (type): Choice => ({ words: `Add ${TYPE_WORDS[type].one} that was missed …`, question: { kind: 'add', type } }),
  );
  if (!mention) return openPanel(state, { kind: 'correct', choices: missed, cursor: 0 });
  const { text, id } = report.report;
  const surface = text.slice(mention.start, mention.end);
  const entity = report.entities.get(mention.entity)!;
  const about = { surface, entity: entity.id, type: entity.type };
  const choices: Choice[] = [
    { words: `“${surface}” is no name here`, correction: hide(about, { report: id, start: mention.start }) },
    { words: `“${surface}” is never ${entity.name}`, correction: hide(about) },
    { words: `“${surface}” means another …`, question: { kind: 'link', ...about } },
    { words: `${entity.name} is the same as …`, question: { kind: 'merge', ...about } },
    ...ENTITY_TYPES.filter((type) => type !== entity.type).map(
      (type): Choice => ({
        words: `${entity.name} is ${TYPE_WORDS[type].one}`,
        correction: { kind: 'merge', entity: entity.id, to: retyped(entity, type) },
      }),
    ),
    ...missed,
  ];
  return openPanel(state, { kind: 'correct', choices, cursor: 0 });
}

function hide(
  { surface, entity }: { surface: string; entity: string },
  only?: { report: string; start: number },
): Correction {
  return { kind: 'hide', surface, entity, ...(only && { only }) };
}

/** What was chosen is done, or the name is asked for. */
export function chooseCorrection(state: State, choice: Choice): State {
  const { panel: _, ...rest } = state;
  if ('correction' in choice) return begin(rest, { correction: choice.correction });
  return { ...rest, prompt: { for: 'name', line: EMPTY_LINE, before: '', question: choice.question } };
}

export function typedName(state: State, question: NameQuestion, typed: string): State {
  const name = typed.trim();
  return name ? begin(state, { question, name }) : state;
}

export function undoCorrection(state: State): State {
  return begin(state, 'undo');
}

/** Of a name that many reports bear it takes minutes, and reading goes on. */
function begin(state: State, request: CorrectionRequest): State {
  if (isCorrecting(state)) return { ...state, message: 'Another name is still being corrected: one after the other.' };
  const message = 'Correcting the name in all reports that may mean it …';
  return ask({ ...state, message }, { type: 'correct', request });
}

/** The names are other ones now: the page and the list's hits are asked for anew. */
export function renamed(state: State): State {
  const { window: _, ...list } = state.list;
  return { ...state, list, page: { ...state.page, isStale: true } };
}

export function corrected(state: State, { words, change }: Extract<Answer, { type: 'correct' }>): State {
  const last = state.changes.lastIndexOf('correction');
  const changes: Change[] = change === 'made' ? [...state.changes, 'correction'] : state.changes.toSpliced(last, 1);
  return { ...renamed(state), changes, message: words };
}
