// Moves on the page: by lines, along what was found, along the names.
import type { Mention } from '../../entities/mention.ts';
import type { Command } from '../../keys/keys.ts';
import { headingLines } from '../../page/headings.ts';
import { shownSpan } from '../../page/line.ts';
import type { Span } from '../../report/report.ts';
import { ask } from '../state/ask.ts';
import type { Destination, OpenReport } from '../state/page.ts';
import { pageHeight, type State } from '../state/state.ts';
import { placeAfter } from './moves.ts';

/** Lines of the old screen that stay when a screen is turned, so that the eye finds its place. */
const OVERLAP = 2;

export function movePage(state: State, command: Command, count?: number): State {
  const height = pageHeight(state);
  const screen = Math.max(1, height - OVERLAP);
  const half = Math.max(1, Math.floor(height / 2));
  const place = placeAfter(command, count, { from: state.page.top, screen, half });
  return place === undefined ? state : withTop(state, place);
}

/** The next name in the text, from the one in focus, or, where none in view is, from the first that is shown. */
export function walkNames(state: State, direction: 1 | -1): State {
  const { report, focus } = state.page;
  if (!report || report.mentions.length === 0) return { ...state, message: 'No names were found in this report.' };
  const shown = shownSpan(report.lines, state.page.top, pageHeight(state));
  const from = focus !== undefined && isShown(report.mentions[focus]!, shown) ? focus : undefined;
  const next = from === undefined ? firstInView(report, shown, direction) : from + direction;
  if (next < 0 || next >= report.mentions.length) {
    return { ...state, message: `This is the ${direction > 0 ? 'last' : 'first'} name of the report.` };
  }
  return focusOn(state, report, next);
}

/** The next figure of harm, from the one in focus, or, where none in view is, from the first that is shown. */
export function walkFigures(state: State): State {
  const { report, figure } = state.page;
  if (!report || report.claims().length === 0)
    return { ...state, message: 'No figures of harm were found in this report.' };
  const shown = shownSpan(report.lines, state.page.top, pageHeight(state));
  const isInView = figure !== undefined && isShown(report.claims()[figure]!, shown);
  const next = isInView ? figure + 1 : report.claims().findIndex(({ start }) => shown && start >= shown.start);
  if (next >= 0 && next < report.claims().length) return focusOnFigure(state, report, next);
  return { ...focusOnFigure(state, report, 0), message: 'On from the first figure of the report.' };
}

/** The next mention of the name in focus; when the report has no more, the search goes on in the others. */
export function walkSame(state: State, direction: 1 | -1): State {
  const { report, focus } = state.page;
  const current = focus === undefined ? undefined : report?.mentions[focus];
  if (!report || focus === undefined || !current) {
    return { ...state, message: 'First choose a name: e goes to the next one.' };
  }
  for (let index = focus + direction; report.mentions[index]; index += direction) {
    if (report.mentions[index]!.entity === current.entity) return focusOn(state, report, index);
  }
  return ask(state, { type: 'seek', entity: current.entity, direction });
}

/** On to the place that another report, or a card, led to: a name at an offset, or the first or last mention of one. */
export function arrive(state: State, to: Destination): State {
  const { report } = state.page;
  if (!report) return state;
  if ('offset' in to) return withTop(state, report.lineOf(to.offset));
  if ('figure' in to) {
    const figure = report.claims().findIndex(({ start }) => start === to.figure);
    return figure >= 0 ? focusOnFigure(state, report, figure) : withTop(state, report.lineOf(to.figure));
  }
  const { mentions } = report;
  const isIt = (mention: Mention) => ('start' in to ? mention.start === to.start : mention.entity === to.entity);
  const isBackwards = 'direction' in to && to.direction < 0;
  const index = isBackwards ? mentions.findLastIndex(isIt) : mentions.findIndex(isIt);
  return index >= 0 ? focusOn(state, report, index) : state;
}

/** To a place of some report, whether the search found that or not. */
export function goTo(state: State, report: number, to: Destination): State {
  const { numbers } = state.list.answer ?? {};
  if (!numbers) return ask(state, { type: 'locate', report, to });
  const cursor = numbers.indexOf(report);
  if (cursor >= 0) return goToRow(state, { report, to, cursor });
  // A report that the search did not find ends it.
  const list = { ...state.list, query: '', back: report };
  return goToRow({ ...state, list }, { report, to, cursor: 0 });
}

export function goToRow(
  state: State,
  { report, to, cursor }: { report: number; to: Destination; cursor: number },
): State {
  const next: State = { ...state, pane: 'page', list: { ...state.list, cursor } };
  const isOpen = state.page.report?.row.number === report;
  return isOpen ? arrive(next, to) : { ...next, page: { ...state.page, destination: to } };
}

export function walkHeadings(state: State, direction: 1 | -1): State {
  const { report, top } = state.page;
  if (!report) return state;
  const headings = headingLines(report.lines);
  const most = Math.max(0, report.lines.length - pageHeight(state));
  // At the end of the page the last headings cannot come to the top.
  const next =
    direction > 0 ? headings.find((line) => line > top && top < most) : headings.findLast((line) => line < top);
  if (next === undefined) return { ...state, message: `There is no heading ${direction > 0 ? 'below' : 'above'}.` };
  return withTop(state, next);
}

export function walkHits(state: State, direction: 1 | -1): State {
  const { hits, hit, report, top } = state.page;
  if (!report || hits.length === 0) return { ...state, message: 'Nothing was looked for, or it was not found here.' };
  const start = shownSpan(report.lines, top, pageHeight(state))?.start ?? report.report.text.length;
  const ahead = hits.findIndex((span) => span.start >= start);
  const first = direction > 0 ? Math.max(0, ahead) : (ahead < 0 ? hits.length : ahead) - 1;
  const next = hit === undefined ? first : hit + direction;
  const wrapped = (next + hits.length) % hits.length;
  const message = wrapped === next ? undefined : direction > 0 ? 'On from the beginning.' : 'On from the end.';
  const page = { ...state.page, hit: wrapped };
  return bringIntoView({ ...state, page, ...(message && { message }) }, report, hits[wrapped]!.start);
}

/** What was just found comes into view; in a report that was opened by a search, as soon as it is open. */
export function showHit(state: State): State {
  const { report, hits, top, query, focus } = state.page;
  if (!report || hits.length === 0) return state;
  if (query) {
    const hit = Math.max(
      0,
      hits.findIndex(({ start }) => report.lineOf(start) >= top),
    );
    return bringIntoView({ ...state, page: { ...state.page, hit } }, report, hits[hit]!.start);
  }
  return top === 0 && focus === undefined ? bringIntoView(state, report, hits[0]!.start) : state;
}

function focusOn(state: State, report: OpenReport, index: number): State {
  const { figure: _, ...page } = state.page;
  return bringIntoView({ ...state, page: { ...page, focus: index } }, report, report.mentions[index]!.start);
}

function focusOnFigure(state: State, report: OpenReport, index: number): State {
  const { focus: _, ...page } = state.page;
  return bringIntoView({ ...state, page: { ...page, figure: index } }, report, report.claims()[index]!.start);
}

/** Scrolls only when it must, and then so that a third of the page stands before it. */
function bringIntoView(state: State, report: OpenReport, offset: number): State {
  const height = pageHeight(state);
  const line = report.lineOf(offset);
  const isInView = line >= state.page.top && line < state.page.top + height;
  return isInView ? state : withTop(state, line - Math.floor(height / 3));
}

function withTop(state: State, top: number): State {
  const most = Math.max(0, (state.page.report?.lines.length ?? 0) - pageHeight(state));
  return { ...state, page: { ...state.page, top: Math.max(0, Math.min(top, most)) } };
}

function isShown({ start, end }: Span, shown: Span | undefined): boolean {
  return shown !== undefined && start < shown.end && end > shown.start;
}

function firstInView({ mentions }: OpenReport, shown: Span | undefined, direction: 1 | -1): number {
  // At the foot of the page all names lie behind.
  if (!shown) return direction > 0 ? mentions.length : mentions.length - 1;
  if (direction > 0) {
    const index = mentions.findIndex(({ start }) => start >= shown.start);
    return index < 0 ? mentions.length : index;
  }
  return mentions.findLastIndex(({ start }) => start < shown.end);
}
