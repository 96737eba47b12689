// What of a panel can be chosen: its entries, as far as its filter lets them through.
import type { ListedEdition } from '../../archive/editions/listed.ts';
import { foldWord } from '../../archive/index/index-words.ts';
import type { Card, Sentence } from '../../archive/names/card.ts';
import type { NameCount } from '../../archive/names/counts.ts';
import type { Bearer } from '../../archive/names/meanings.ts';
import type { MonthCount } from '../../base/months.ts';
import type { NumberedLink } from '../../page/links.ts';
import { CITATION_FORMS, type CitationForm, FORM_WORDS } from '../../report/citation/forms.ts';
import { dateWords, monthWords } from '../../report/dates/date-words.ts';
import type { FacetCount } from '../../search/facets.ts';
import { inOrder, type LedgerRow } from './ledger.ts';
import type { ListedNote } from './page.ts';
import type {
  ActsPanel,
  CardPanel,
  Choice,
  CitePanel,
  CorrectPanel,
  EditionsPanel,
  FacetsPanel,
  LedgerPanel,
  LinksPanel,
  ListedAct,
  MeaningsPanel,
  NamesPanel,
  NotesPanel,
  Panel,
  TimelinePanel,
  WritePanel,
} from './panel.ts';
import type { Writing } from './writings.ts';

/** Those of the type that are chosen, and that the filter lets through. */
export function namesOfType({ names = [], type, filter }: NamesPanel): NameCount[] {
  const ofType = type ? names.filter(({ entity }) => entity.type === type) : names;
  return through(filter, ofType, ({ entity: { name, arabic, kind, governorate } }) => [
    name,
    arabic,
    kind,
    governorate,
  ]);
}

export function countsOf({ counts, facet, filter }: FacetsPanel): FacetCount[] {
  return through(filter, counts?.[facet] ?? [], ({ value }) => [value]);
}

/** Months with reports, newest first: what a cursor can stand on. */
export function monthsWithReports({ months = [], filter }: TimelinePanel): MonthCount[] {
  const some = months.filter(({ count }) => count > 0).reverse();
  return through(filter, some, ({ month }) => [month, monthWords(month)]);
}

export function sentencesOf({ card, filter }: CardPanel): Sentence[] {
  if (!card || card === 'unknown') return [];
  return through(filter, card.sentences, ({ row, text }) => [text, row.title, row.date, dateWords(row.date, false)]);
}

export function companionsOf({ card, filter }: CardPanel): Card['namedWith'] {
  if (!card || card === 'unknown') return [];
  return through(filter, card.namedWith, ({ entity }) => [entity.name, entity.arabic]);
}

export function choicesOf({ choices, filter }: CorrectPanel): Choice[] {
  return through(filter, choices, ({ words }) => [words]);
}

export function editionsOf({ editions = [], filter }: EditionsPanel): ListedEdition[] {
  return through(filter, editions, ({ changed, hash, from }) => [changed, hash, from]);
}

export function linksOf({ links, filter }: LinksPanel): NumberedLink[] {
  return through(filter, links, ({ words, href }) => [words, href]);
}

export function formsOf({ filter }: CitePanel): CitationForm[] {
  const forms = CITATION_FORMS.map((form) => ({ form }));
  return through(filter, forms, ({ form }) => [FORM_WORDS[form]]).map(({ form }) => form);
}

export function ledgerOf({ rows = [], order, filter }: LedgerPanel): LedgerRow[] {
  const chosen = through(
    filter,
    rows,
    ({ figure, effect, class: of, scope, claimant, place, sentence, title, date }) => [
      ...[figure, effect, of, scope, claimant, place, sentence, title, date],
    ],
  );
  return inOrder(chosen, order);
}

export function notesOf({ notes = [], filter }: NotesPanel): ListedNote[] {
  return through(filter, notes, ({ note, title }) => [note.text, note.anchor?.exact, title]);
}

export function actsOf({ acts = [], filter }: ActsPanel): ListedAct[] {
  return through(filter, acts, ({ when, words }) => [when, words]);
}

export function formsToWrite({ writings, filter }: WritePanel): Writing[] {
  return through(filter, [...writings], ({ of, words, ending }) => [of, words, ending]);
}

/** The entries that have every word of the filter, whatever its case and accents. */
function through<Entry extends object>(
  filter: string | undefined,
  entries: Entry[],
  wordsOf: (entry: Entry) => (string | undefined)[],
): Entry[] {
  const wanted = foldWord(filter ?? '')
    .split(/\s+/)
    .filter(Boolean);
  if (wanted.length === 0) return entries;
  return entries.filter((entry) => {
    const words = foldedWords(entry, wordsOf);
    return wanted.every((word) => words.includes(word));
  });
}

/** Remembered: tens of thousands of names are filtered with each letter, and folding them takes most of that time. */
const folded = new WeakMap<object, string>();

function foldedWords<Entry extends object>(entry: Entry, wordsOf: (entry: Entry) => (string | undefined)[]): string {
  const words = folded.get(entry) ?? foldWord(wordsOf(entry).join(' '));
  folded.set(entry, words);
  return words;
}

/** Whom a reader can choose: one who bears the name, somebody new, or a name that is typed. */
export type MeaningChoice = { bearer: Bearer } | 'new' | 'typed';

export function meaningChoices({ meanings, filter }: MeaningsPanel): MeaningChoice[] {
  if (!meanings) return [];
  const bearers = through(filter, meanings.bearers, ({ entity }) => [
    entity.name,
    entity.arabic,
    entity.kind,
    entity.governorate,
  ]);
  return [...bearers.map((bearer) => ({ bearer })), 'new', 'typed'];
}

export function entryCount(panel: Panel): number {
  switch (panel.kind) {
    case 'card':
      return panel.isAmongNames ? companionsOf(panel).length : sentencesOf(panel).length;
    case 'names':
      return namesOfType(panel).length;
    case 'facets':
      return countsOf(panel).length;
    case 'timeline':
      return monthsWithReports(panel).length;
    case 'correct':
      return choicesOf(panel).length;
    case 'links':
      return linksOf(panel).length;
    case 'editions': {
      const shown = panel.editions?.find(({ number }) => number === panel.shown);
      return shown ? shown.lines.length : editionsOf(panel).length;
    }
    case 'cite':
      return formsOf(panel).length;
    case 'write':
      return formsToWrite(panel).length;
    case 'acts':
      return actsOf(panel).length;
    case 'notes':
      return notesOf(panel).length;
    case 'ledger':
      return ledgerOf(panel).length;
    case 'meanings':
      return meaningChoices(panel).length;
    case 'map':
      return 0;
  }
}
