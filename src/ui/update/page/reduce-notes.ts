// Notes and tags: what is typed for the passage that is looked at, and for its report.

import { squeeze } from '../../../base/clean.ts';
import { shownSpan } from '../../../page/line.ts';
import type { Span } from '../../../report/report.ts';
import { ask } from '../../state/ask.ts';
import { lineWith } from '../../state/edit-line.ts';
import type { OpenReport } from '../../state/page.ts';
import type { ActsPanel } from '../../state/panel.ts';
import { actsOf } from '../../state/panel-entries.ts';
import { nextPassage } from '../../state/passage.ts';
import type { Answer, Effect } from '../../state/requests.ts';
import { isCorrecting, type Prompt, pageHeight, type State } from '../../state/state.ts';
import { openPanel } from '../open-panel.ts';
import { renamed } from '../reduce-correct.ts';
import { arrive } from '../reduce-page.ts';

type NotePrompt = Extract<Prompt, { for: 'note' }>;
type TagsPrompt = Extract<Prompt, { for: 'tags' }>;

/** On the page for its passage, as y takes it, which stands out meanwhile; on the list for the whole report. */
export function openNote(state: State): State {
  const { report } = state.page;
  if (!report) return state;
  const passage =
    state.pane === 'page' ? (state.page.passage ?? nextPassage(state.page, pageHeight(state))) : undefined;
  const known = noteAt(report, passage)?.note;
  const prompt: NotePrompt = {
    ...{ for: 'note', line: lineWith(squeeze(known?.text ?? '')), before: '', report: report.row.number },
    ...(passage && { passage }),
    ...(known && { note: known.id }),
    ...(known?.text.includes('\n') && { whole: known.text }),
  };
  return { ...state, prompt, ...(passage && { page: { ...state.page, passage } }) };
}

function noteAt({ notes }: OpenReport, passage: Span | undefined) {
  return notes.find(({ place }) =>
    passage ? typeof place === 'object' && place.start < passage.end && place.end > passage.start : place === 'report',
  );
}

/** A line cannot be made of several: these go on in the editor. */
export function enteredNote(state: State, prompt: NotePrompt): State {
  const { prompt: _, ...closed } = state;
  return prompt.whole === undefined ? typedNote(closed, prompt, prompt.line.text) : inEditor(state, prompt);
}

/** What was typed goes on in the editor; its line stays until that has ended. */
export function inEditor(state: State, { whole, line }: NotePrompt): State {
  return ask(state, { type: 'write-note', text: whole ?? line.text });
}

export function written({ prompt, ...state }: State, text: string): State {
  return prompt?.for === 'note' ? typedNote(state, prompt, text) : { ...state, ...(prompt && { prompt }) };
}

/** An empty one takes the note away. */
function typedNote({ page: { passage: _, ...page }, ...state }: State, prompt: NotePrompt, text: string): State {
  const { report = 0, passage, note } = prompt;
  if (text.trim() === '' && note === undefined) return { ...state, page };
  return ask({ ...state, page }, { type: 'note', report, text, ...(passage && { passage }), ...(note && { note }) });
}

export function openTags(state: State): State {
  const { report } = state.page;
  if (!report) return state;
  const line = lineWith(report.tags.map((tag) => `${tag}, `).join(''));
  return { ...state, prompt: { for: 'tags', line, before: '', report: report.row.number } };
}

export function typedTags(state: State, { report = 0 }: TagsPrompt, text: string): State {
  const tags = text.split(',').map((tag) => tag.trim());
  return ask(state, { type: 'tag', report, tags: tags.filter(Boolean) });
}

/** What is begun behind the last comma becomes the first tag that begins so. */
export function completeTag(state: State, prompt: TagsPrompt): State {
  const { text } = prompt.line;
  const from = text.lastIndexOf(',') + 1;
  const begun = text.slice(from).trim().toLowerCase();
  const given = text
    .slice(0, from)
    .split(',')
    .map((tag) => tag.trim());
  const known = state.page.report?.knownTags.filter((tag) => !given.includes(tag)) ?? [];
  const tag = known.find((one) => one.toLowerCase().startsWith(begun));
  if (tag === undefined) return state;
  return { ...state, prompt: { ...prompt, line: lineWith(`${text.slice(0, from)}${from > 0 ? ' ' : ''}${tag}, `) } };
}

/** The page and the list are asked for anew. */
export function annotated(state: State, { words, acts }: Extract<Answer, { type: 'annotate' }>): State {
  const changes = acts.length > 0 ? [...state.changes, { acts }] : state.changes;
  return { ...renamed(state), changes, message: words };
}

/** What was typed stands in its line again; where another is being typed, it is said. */
export function annotationFailed(state: State, effect: Extract<Effect, { type: 'note' | 'tag' }>, why: string): State {
  const typed = effect.type === 'note' ? effect.text : effect.tags.join(', ');
  if (state.prompt) return { ...state, message: `“${typed}” is not kept: ${why}` };
  const { report } = effect;
  const line = { line: lineWith(typed), before: '', report };
  if (effect.type === 'tag') return { ...state, message: why, prompt: { for: 'tags', ...line } };
  const { passage, note } = effect;
  const prompt: NotePrompt = { for: 'note', ...line, ...(passage && { passage }), ...(note && { note }) };
  return { ...state, message: why, prompt };
}

/** What was done is listed anew, where it is looked at. */
export function takenBack(state: State, words: string): State {
  const { panel } = state;
  const listed =
    panel?.kind === 'acts' ? withoutAnswer(panel) : panel?.kind === 'ledger' ? withoutAnswer(panel) : panel;
  return { ...renamed(state), ...(listed && { panel: listed }), message: words };
}

function withoutAnswer<Listed extends { of?: string }>({ of: _, ...panel }: Listed) {
  return panel;
}

export function openActs(state: State): State {
  return openPanel(state, { kind: 'acts', cursor: 0 });
}

/** What stands is taken back, and what was taken back is done again. */
export function changeAct(state: State, panel: ActsPanel): State {
  const act = actsOf(panel)[panel.cursor];
  if (!act) return state;
  if (act.change === undefined) return { ...state, message: 'This cannot be taken back.' };
  if (isCorrecting(state)) return { ...state, message: 'Something is still being taken back: one after the other.' };
  return ask(state, { type: 'take-back', acts: [act.change], until: 0 });
}

/** The next note on the page, from the one that stands out, or from what is shown; its words stand out. */
export function walkNotes(state: State, direction: 1 | -1): State {
  const { report, top, passage } = state.page;
  const places = (report?.notes ?? []).flatMap(({ place }) => (typeof place === 'object' ? [place] : []));
  places.sort((one, other) => one.start - other.start);
  if (!report || places.length === 0) return { ...state, message: 'There is no note on this page: a writes one.' };
  const isAt = places.some(({ start }) => start === passage?.start);
  const shown = shownSpan(report.lines, top, pageHeight(state));
  const from = isAt ? passage!.start : direction > 0 ? (shown?.start ?? 0) - 1 : (shown?.start ?? 0);
  const next = direction > 0 ? places.find(({ start }) => start > from) : places.findLast(({ start }) => start < from);
  if (!next) return { ...state, message: `This is the ${direction > 0 ? 'last' : 'first'} note of the page.` };
  const { start, end } = next;
  return arrive({ ...state, page: { ...state.page, passage: { start, end } } }, { offset: start });
}

export function openNotes(state: State): State {
  return openPanel(state, { kind: 'notes', cursor: 0 });
}
