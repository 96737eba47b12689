// Corrections of names: what can be said of the one in focus, and what becomes of it.
import { somebodyNew } from '../../archive/names/named-by-reader.ts';
import { type Correction, retyped, type Scope } from '../../entities/corrections.ts';
import { ENTITY_TYPES, TYPE_WORDS } from '../../entities/mention.ts';
import { ask } from '../state/ask.ts';
import { lineWith } from '../state/edit-line.ts';
import type { Choice, MeaningsPanel, NameQuestion } from '../state/panel.ts';
import type { MeaningChoice } from '../state/panel-entries.ts';
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
    { words: `“${surface}” is no name in this report`, correction: hide(about, { report: id }) },
    { words: `“${surface}” is never ${entity.name}`, correction: hide(about) },
    { words: `“${surface}” means another …`, opens: meaningsOf(surface, report.row.number, mention.start) },
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

function meaningsOf(surface: string, report: number, start: number): MeaningsPanel {
  return { kind: 'meanings', report, start, surface, reach: 0, cursor: 0 };
}

function hide({ surface, entity }: { surface: string; entity: string }, only?: Scope): Correction {
  return { kind: 'hide', surface, entity, ...(only && { only }) };
}

/** What was chosen is done, or the name is asked for. */
export function chooseCorrection(state: State, choice: Choice): State {
  const { panel, ...rest } = state;
  if ('correction' in choice) return begin(rest, { correction: choice.correction });
  if ('opens' in choice) return openPanel(state, { ...choice.opens, ...(panel && { under: panel }) });
  return askForName(rest, choice.question);
}

/** What was chosen is what the spelling means, where that is to count; or it is asked for. */
export function chooseMeaning(state: State, panel: MeaningsPanel, choice: MeaningChoice): State {
  const { panel: _, ...rest } = state;
  const { surface, meanings, reach } = panel;
  const { id: entity, type } = meanings!.entity;
  const { only } = meanings!.reaches[reach]!;
  const about = { surface, entity, ...(only && { only }) };
  if (choice === 'typed') return askForName(rest, { kind: 'link', type, ...about });
  if (choice !== 'new') return begin(rest, { correction: { kind: 'link', ...about, to: choice.bearer.entity } });
  const { governorates = [], id = '' } = state.page.report?.report ?? {};
  if (type === 'place') return askForName(rest, { kind: 'new-place', ...about }, governorates[0]);
  return begin(rest, { correction: { kind: 'link', ...about, to: somebodyNew(surface, type, id, only) } });
}

/** @param typed what stands there to begin with */
function askForName(state: State, question: NameQuestion, typed = ''): State {
  return { ...state, prompt: { for: 'name', line: lineWith(typed), before: '', question } };
}

/** Where the next choice counts: in this report, in its source, everywhere. */
export function nextReach(panel: MeaningsPanel): MeaningsPanel {
  return { ...panel, reach: (panel.reach + 1) % (panel.meanings?.reaches.length ?? 1) };
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

/** What was typed for it stands there again, to be mended. */
export function correctionFailed(state: State, request: CorrectionRequest, problem: string): State {
  if (request === 'undo' || !('question' in request) || state.prompt) return { ...state, message: problem };
  const { question, name } = request;
  const prompt = {
    for: 'name',
    line: lineWith(name),
    before: '',
    question,
    problem: problem.replace(/\.$/, ''),
  } as const;
  return { ...state, prompt };
}

export function corrected(state: State, { words, change }: Extract<Answer, { type: 'correct' }>): State {
  const last = state.changes.lastIndexOf('correction');
  const changes: Change[] = change === 'made' ? [...state.changes, 'correction'] : state.changes.toSpliced(last, 1);
  return { ...renamed(state), changes, message: words };
}
