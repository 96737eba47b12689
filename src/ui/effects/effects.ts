// A state in; what it lacks out, and the archive's answer to that. The only place where the screen reads or writes.
import type { Archive } from '../../archive/archive.ts';
import type { Numbers } from '../../archive/index/report-numbers.ts';
import { readCard } from '../../archive/names/card.ts';
import { countMonths, countNames } from '../../archive/names/counts.ts';
import {
  countReports,
  nextNaming,
  positionByDate,
  readStored,
  rowsByDate,
  rowsOf,
} from '../../archive/reports/read-reports.ts';
import { setMark } from '../../archive/state/marks.ts';
import { readSearches } from '../../archive/state/searches.ts';
import { goneSince } from '../../archive/state/sync-state.ts';
import { UserError } from '../../base/user-error.ts';
import { layout } from '../../page/layout.ts';
import { lineFinder } from '../../page/line.ts';
import { countFacet, countLabelFacets, type FacetCount } from '../../search/facets.ts';
import { find } from '../../search/find.ts';
import { highlight } from '../../search/highlight.ts';
import { matchesOf } from '../../search/matches.ts';
import { parseQuery } from '../../search/query.ts';
import { saveQuery } from '../../search/saved.ts';
import { widenTerms } from '../../search/widen.ts';
import type { FilledPanel, Filling, ListedFacet, Panel } from '../state/panel.ts';
import { listColumns, listCount, listHeight, pageColumns, rowAt, type State, soughtOn } from '../state/state.ts';
import type { Answer, Effect } from '../update/actions.ts';
import { correctNames } from './correct-names.ts';

/** Rows are read this far beyond what is shown, so that most moves need none. */
const MARGIN = 40;
/** Those of a search less far: each is looked through for where it matched. */
const SEARCH_MARGIN = 4;

/** What the state lacks first; undefined when it is whole. Pure. */
export function wanted(state: State): Effect | undefined {
  const { list, page } = state;
  const { answer } = list;
  // While the other thread corrects names it alone can write: marks wait, rather than the screen.
  const canWrite = !(state.correcting && state.isWaiting);
  if (state.unwritten.length > 0 && canWrite) return { type: 'write', changes: state.unwritten };
  if (state.correcting && !state.isWaiting) return { type: 'correct', correcting: state.correcting };
  if (state.saving && canWrite) return { type: 'save', ...state.saving };
  if (answer?.query !== list.query && !state.isWaiting) {
    // The end of a search shows where its report stands among all.
    const current = list.back ?? (list.query.trim() === '' ? rowAt(list, list.cursor)?.number : undefined);
    return { type: 'find', query: list.query, ...(current !== undefined && { current }) };
  }
  if (!answer) return undefined;
  if (state.seeking && !state.isWaiting) {
    const { numbers } = answer;
    return { type: 'seek', ...state.seeking, cursor: list.cursor, ...(numbers && { numbers }) };
  }
  if (state.going) {
    const { numbers } = answer;
    return { type: 'place', report: state.going.report, query: list.query, ...(numbers && { numbers }) };
  }
  const rows = missingRows(state);
  if (rows) {
    const { terms, numbers } = answer;
    return { type: 'rows', ...rows, terms, length: listColumns(state), ...(numbers && { numbers }) };
  }
  const columns = pageColumns(state);
  const number = rowAt(list, list.cursor)?.number;
  if (number !== undefined && (page.isStale || page.report?.row.number !== number))
    return { type: 'open', number, columns };
  const { panel } = state;
  if (panel && !state.isWaiting && isStale(panel, answer.query)) {
    const { query, numbers } = answer;
    return { type: 'panel', panel, of: query, ...(numbers && { numbers }) };
  }
  if (!page.report) return undefined;
  if (page.report.columns !== columns) return { type: 'lay-out', report: page.report, columns };
  const of = soughtOn(state);
  if (page.hitsOf !== of) {
    return { type: 'highlight', of, sought: page.sought, report: page.report, terms: answer.terms };
  }
  return undefined;
}

/** Whether a panel does not yet hold what it is to show. */
function isStale(panel: Panel, query: string): panel is FilledPanel {
  if (panel.kind === 'correct' || (panel.kind === 'map' && panel.scope !== 'hits')) return false;
  return panel.kind === 'card' ? panel.card === undefined : panel.of !== query;
}

function missingRows(state: State): { from: number; count: number } | undefined {
  const { list } = state;
  const first = Math.max(0, Math.min(list.top, list.cursor) - 1);
  const last = Math.min(listCount(list), Math.max(list.top, list.cursor) + listHeight(state)) - 1;
  const { window } = list;
  if (last < first) return undefined;
  if (window && window.from <= first && window.from + window.rows.length > last) return undefined;
  const margin = list.answer?.numbers ? SEARCH_MARGIN : MARGIN;
  const from = Math.max(0, first - margin);
  return { from, count: Math.min(listCount(list), last + 1 + margin) - from };
}

/** Brings what is wanted. An error becomes an answer too: the screen says it and goes on. */
export function answerTo(archive: Archive, effect: Effect): Answer {
  try {
    return bring(archive, effect);
  } catch (error) {
    const message = error instanceof UserError ? `${error.message}. ${error.advice}` : String(error);
    return { type: 'failed', effect: effect.type, message };
  }
}

function bring(archive: Archive, effect: Effect): Answer {
  switch (effect.type) {
    case 'write':
      for (const { report, mark, value } of effect.changes) setMark(archive, report, mark, value);
      return { type: 'written' };
    case 'correct':
      return correctNames(archive, effect.correcting);
    case 'save': {
      const { name, query } = effect;
      saveQuery(archive, { name, query });
      return { type: 'saved', name };
    }
    case 'find': {
      const { query } = effect;
      const found = find(archive, query);
      if (found) {
        const cursor = effect.current === undefined ? 0 : Math.max(0, found.numbers.indexOf(effect.current));
        return { type: 'answered', ...found, count: found.numbers.length, cursor };
      }
      const cursor = effect.current === undefined ? 0 : positionByDate(archive, effect.current);
      return { type: 'answered', query, terms: [], problems: [], count: countReports(archive), cursor };
    }
    case 'rows':
      return { type: 'read', window: { from: effect.from, rows: readRows(archive, effect) } };
    case 'open': {
      const stored = readStored(archive, effect.number)!;
      const lines = layout(stored.report, effect.columns);
      const gone = goneSince(archive, effect.number);
      return {
        type: 'opened',
        report: { ...stored, ...(gone && { gone }), lines, columns: effect.columns, lineOf: lineFinder(lines) },
      };
    }
    case 'lay-out': {
      const lines = layout(effect.report.report, effect.columns);
      return {
        type: 'laid-out',
        report: { ...effect.report, lines, columns: effect.columns, lineOf: lineFinder(lines) },
      };
    }
    case 'highlight': {
      const { of, sought, report } = effect;
      const terms = sought ? widenTerms(archive, parseQuery(sought).terms) : effect.terms;
      return { type: 'highlighted', of, hits: highlight(report.report, report.mentions, terms) };
    }
    case 'place': {
      const { report, numbers } = effect;
      const among = numbers?.indexOf(report) ?? -1;
      // A report that the search did not find ends it.
      return among >= 0
        ? { type: 'placed', cursor: among, query: effect.query }
        : { type: 'placed', cursor: positionByDate(archive, report), query: '' };
    }
    case 'panel':
      return { type: 'panel', filling: fillingOf(archive, effect) };
    case 'seek': {
      const { entity, cursor, direction, numbers } = effect;
      const found = nextNaming(archive, entity, { cursor, direction, ...(numbers && { among: numbers }) });
      return { type: 'sought', ...(found !== undefined && { cursor: found }) };
    }
  }
}

function readRows(archive: Archive, { from, count, terms, numbers, length }: Extract<Effect, { type: 'rows' }>) {
  if (!numbers) return rowsByDate(archive, from, count).map((row) => ({ ...row, titleHits: [] }));
  return rowsOf(archive, numbers.slice(from, from + count)).map((row) => ({
    ...row,
    ...matchesOf(archive, row, terms, length),
  }));
}

const MOST_NAMES = 2000;

function fillingOf(archive: Archive, { panel, numbers, of }: Extract<Effect, { type: 'panel' }>): Filling {
  switch (panel.kind) {
    case 'card': {
      const { kind, entity } = panel;
      return { kind, entity, card: readCard(archive, entity) ?? 'unknown' };
    }
    case 'names':
      return { kind: 'names', of, names: countNames(archive, numbers, MOST_NAMES), cursor: 0 };
    case 'map':
      return { kind: 'map', of, names: countNames(archive, numbers, MOST_NAMES), cursor: panel.cursor };
    case 'facets':
      return { kind: 'facets', of, counts: countFacets(archive, numbers), cursor: 0 };
    case 'timeline':
      return { kind: 'timeline', of, months: countMonths(archive, numbers), cursor: 0 };
  }
}

function countFacets(archive: Archive, among: Numbers | undefined): Record<ListedFacet, FacetCount[]> {
  const saved = readSearches(archive).map(({ name, query }) => ({
    value: name,
    reports: find(archive, query)?.numbers.length ?? 0,
  }));
  return { ...countLabelFacets(archive, among), year: countFacet(archive, 'year', among).reverse(), saved };
}
