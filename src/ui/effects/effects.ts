// Reads from the archive, or writes there, what the screen asks for. The only place where it does.
import type { Archive } from '../../archive/archive.ts';
import { listed } from '../../archive/editions/listed.ts';
import { readEditions } from '../../archive/editions/read-editions.ts';
import { countUnread, nextUnread, unreadReports } from '../../archive/index/matching.ts';
import type { ReportNumbers } from '../../archive/index/report-numbers.ts';
import { readCard } from '../../archive/names/card.ts';
import { countMonths, countNames } from '../../archive/names/counts.ts';
import { readMeanings } from '../../archive/names/meanings.ts';
import { allNewestFirst } from '../../archive/reports/date-order.ts';
import { provenanceOf } from '../../archive/reports/provenance.ts';
import { countReports, nextNaming, positionByDate, rowsByDate, rowsOf } from '../../archive/reports/read-reports.ts';
import { readStored } from '../../archive/reports/stored-report.ts';
import { readBookmark, setBookmark } from '../../archive/state/bookmarks.ts';
import { readHistory, rememberQuery } from '../../archive/state/history.ts';
import { countRead, setMark, setRead } from '../../archive/state/marks.ts';
import { readSearches } from '../../archive/state/searches.ts';
import { UserError } from '../../base/user-error.ts';
import { layoutPage } from '../../page/foot.ts';
import { lineFinder } from '../../page/line.ts';
import { countFacet, countLabelFacets, type FacetCount } from '../../search/facets.ts';
import { find } from '../../search/find.ts';
import { findInText } from '../../search/find-in-text.ts';
import { highlight } from '../../search/highlight.ts';
import { completions } from '../../search/language/complete.ts';
import { matchesOf } from '../../search/matches.ts';
import { saveQuery } from '../../search/saved.ts';
import { wholeGazetteer } from '../../search/widening/lexicon.ts';
import type { ListedFacet } from '../state/facets.ts';
import { type LedgerRow, ledgerRows, MOST_IN_LEDGER } from '../state/ledger.ts';
import type { PanelContent } from '../state/panel.ts';
import type { Answer, Effect, Outcome } from '../state/requests.ts';
import { annotate, listNotes, readAnnotations, takeBack } from './annotate.ts';
import { checkFigure, lazyFigures } from './check-figure.ts';
import { correctNames } from './correct-names.ts';
import { listActs } from './list-acts.ts';

/** An error is an outcome too: the screen says it and goes on. */
export function outcomeOf(archive: Archive, effect: Effect): Outcome {
  try {
    return { type: 'answered', answer: answerTo(archive, effect) };
  } catch (error) {
    return { type: 'failed', effect, message: messageOf(error) };
  }
}

/** What went wrong, and what to do about it, on a line. */
export function messageOf(error: unknown): string {
  if (!(error instanceof UserError)) return String(error);
  const { message, advice } = error;
  return `${message}${message.endsWith('?') ? '' : '.'} ${advice}`;
}

function answerTo(archive: Archive, effect: Effect): Answer {
  const { type } = effect;
  switch (type) {
    case 'mark':
      // What is read is marked by itself: nobody asked for that to be kept.
      if (archive.isReadOnly && effect.changes.every(({ mark }) => mark === 'read')) return { type };
      archive.transaction(() => {
        for (const { report, mark, value } of effect.changes) setMark(archive, report, mark, value);
      });
      return { type };
    case 'correct':
      return { type, ...correctNames(archive, effect.request) };
    case 'save': {
      const { name, query } = effect;
      saveQuery(archive, { name, query });
      return { type, name };
    }
    case 'remember':
      rememberQuery(archive, effect.query);
      return { type };
    case 'complete':
      return { type, before: effect.before, ...completions(archive, effect.before) };
    case 'history':
      return { type, queries: [...readHistory(archive), ...readSearches(archive).map(({ name }) => `saved:${name}`)] };
    case 'seek': {
      const { entity, cursor, direction, numbers } = effect;
      const found = nextNaming(archive, entity, { cursor, direction, ...(numbers && { among: numbers }) });
      return { type, entity, direction, ...(found !== undefined && { cursor: found }) };
    }
    case 'locate': {
      const { report, to } = effect;
      return { type, report, to, cursor: positionByDate(archive, report) };
    }
    case 'seek-unread': {
      const { cursor, numbers } = effect;
      const found = nextUnread(archive, { cursor, ...(numbers && { among: numbers }) });
      return { type, ...(found !== undefined && { cursor: found }) };
    }
    case 'mark-all':
      return { type, ...markAll(archive, effect) };
    case 'note':
    case 'tag':
      return { type: 'annotate', ...annotate(archive, effect) };
    case 'check-figure':
      return { type, ...checkFigure(archive, effect) };
    case 'take-back':
      return { type, words: takeBack(archive, effect) };
    case 'set-bookmark':
      setBookmark(archive, effect.letter, effect);
      return { type, letter: effect.letter };
    case 'go-to-bookmark': {
      const { letter } = effect;
      const bookmark = readBookmark(archive, letter);
      if (!bookmark) throw new UserError(`there is no bookmark ${letter} here`, `On a page, \` and ${letter} set it.`);
      return { type, ...bookmark };
    }
    case 'open-address':
    case 'copy':
    case 'pipe':
    case 'edit':
    case 'write-note':
    case 'run':
    case 'write-file':
      // They are done outside: see outside.ts.
      throw new TypeError(`${type} is nothing for the archive`);
    case 'find': {
      const { query, isTyping, current } = effect;
      const found = find(archive, query, isTyping);
      if (found) {
        const cursor = current === undefined ? 0 : Math.max(0, found.numbers.indexOf(current));
        const { numbers } = found;
        const counts = { count: numbers.length, unread: countUnread(archive, numbers) };
        return { type, ...found, isTyping, ...counts, cursor };
      }
      const cursor = current === undefined ? 0 : positionByDate(archive, current);
      const nothing = { terms: [], problems: [], absences: [] };
      const count = countReports(archive);
      return { type, query, isTyping, ...nothing, count, unread: count - countRead(archive), cursor };
    }
    case 'rows':
      return { type, window: { from: effect.from, rows: readRows(archive, effect) } };
    case 'open': {
      const { number, columns } = effect;
      const stored = readStored(archive, number);
      if (!stored) throw new UserError('this report is not in the archive any more', 'Start again to see what is.');
      const provenance = provenanceOf(archive, stored);
      const lines = layoutPage(stored.report, provenance, columns);
      return {
        type,
        report: {
          ...stored,
          ...readAnnotations(archive, stored),
          ...lazyFigures(archive, stored),
          provenance,
          lines,
          columns,
          lineOf: lineFinder(lines),
        },
      };
    }
    case 'panel':
      return { type, content: contentOf(archive, effect) };
    case 'lay-out': {
      const { report, columns } = effect;
      const lines = layoutPage(report.report, report.provenance, columns);
      return { type, report: { ...report, lines, columns, lineOf: lineFinder(lines) } };
    }
    case 'highlight': {
      const { of, query, report } = effect;
      const hits = query
        ? findInText(report.report.text, query)
        : highlight(report.report, report.mentions, effect.terms);
      return { type, of, hits };
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

/** Read, all of the list that were not; or, taken back, those that were so marked. */
function markAll(archive: Archive, { numbers, undo }: Extract<Effect, { type: 'mark-all' }>) {
  const changed = undo ?? unreadReports(archive, numbers);
  archive.transaction(() => setRead(archive, changed, undo === undefined));
  const unread = numbers ? countUnread(archive, numbers) : countReports(archive) - countRead(archive);
  return { changed, isUndone: undo !== undefined, unread };
}

function contentOf(archive: Archive, { panel, numbers, of }: Extract<Effect, { type: 'panel' }>): PanelContent {
  switch (panel.kind) {
    case 'card': {
      const { kind, entity, order = 'newest', from = 0 } = panel;
      return { kind, entity, card: readCard(archive, entity, { order, from }) ?? 'unknown' };
    }
    case 'meanings': {
      const { kind, report, start } = panel;
      const stored = readStored(archive, report);
      const mention = stored?.mentions.find((one) => one.start === start);
      if (!mention) throw new UserError('this name is not in the report any more', 'Close the panel and look again.');
      return { kind, report, start, meanings: readMeanings(archive, wholeGazetteer(), stored!, mention) };
    }
    case 'names':
      return { kind: 'names', of, names: countNames(archive, numbers), cursor: 0 };
    case 'map':
      return {
        kind: 'map',
        of,
        names: countNames(archive, numbers).filter(({ entity }) => entity.type === 'place'),
        cursor: panel.cursor,
      };
    case 'facets':
      return { kind: 'facets', of, counts: countFacets(archive, numbers), cursor: 0 };
    case 'editions': {
      const { kind, report } = panel;
      return { kind, report, editions: listed(readEditions(archive, report)) };
    }
    case 'acts':
      return { kind: 'acts', of, acts: listActs(archive) };
    case 'notes':
      return { kind: 'notes', of, notes: listNotes(archive, numbers), cursor: 0 };
    case 'ledger':
      return { kind: 'ledger', of, rows: readLedger(archive, numbers), cursor: panel.cursor };
    case 'timeline':
      return { kind: 'timeline', of, months: countMonths(archive, numbers), cursor: 0 };
  }
}

/** Of the reports that the list begins with: more would take longer than one waits. */
function readLedger(archive: Archive, numbers: ReportNumbers | undefined): LedgerRow[] {
  const first = (numbers ?? allNewestFirst(archive)).slice(0, MOST_IN_LEDGER);
  return [...first].flatMap((number) => {
    const stored = readStored(archive, number);
    return stored ? ledgerRows({ ...stored, ...lazyFigures(archive, stored) }) : [];
  });
}

function countFacets(archive: Archive, among: ReportNumbers | undefined): Record<ListedFacet, FacetCount[]> {
  const saved = readSearches(archive).map(({ name, query }) => ({
    value: name,
    reports: find(archive, query)?.numbers.length ?? 0,
  }));
  const tag = countFacet(archive, 'tag', among);
  return { ...countLabelFacets(archive, among), tag, year: countFacet(archive, 'year', among).reverse(), saved };
}
