// The rows of a table in; the claims of its cells out: what a figure counts stands at the head of its column, of its row,
// and above the table.
import type { Effect, PeopleClass } from '../claim.ts';
import { ATTACKS, classOf as peopleClass } from '../english/nouns.ts';
import { ADJECTIVES, NOUNS, PARTICIPLES, TAKEN, TOLLS } from '../english/verbs.ts';
import { type Figure, findFigures } from '../figures/find-figures.ts';
import { type Draft, draftsOf } from '../sentence-claims.ts';
import { readNounPhrase } from '../text/noun-phrase.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Word } from '../text/words.ts';
import { type Caption, captionOf } from './caption.ts';
import { cellsOf, columnsOf, figureOf, headsOf, opensPart, wordsIn } from './cells.ts';
import { isSourceHead } from './sources.ts';

/** A head, a label or a cell, and what its words tell. */
type Told = { words: Word[]; effect: Effect | undefined; class: PeopleClass };
export type Table = { caption: Caption; head: Sentence; rows: readonly Sentence[] };
/** The claims of a row: they are indices of these words of it. */
export type RowDrafts = { row: Sentence; words: readonly Word[]; drafts: Draft[] };

/** @param rows its first is the head */
export function tableOf(sentences: readonly Sentence[], [head, ...rows]: readonly Sentence[]): Table {
  return { caption: captionOf(sentences, head!), head: head!, rows };
}

/** @param told the effect that the report tells of, where the table says no more than `total` */
export function tableDrafts({ caption, head, rows }: Table, told: Effect | undefined): RowDrafts[] {
  const heads = cellsOf(head.words).map((cell) => tellOf(wordsIn(head.words, cell)));
  const columns = columnsOf(head, rows);
  const around = effectAbove(caption) ?? told;
  let group: Draft | undefined;
  return rows.flatMap((row) => {
    const cells = cellsOf(row.words).map((cell) => wordsIn(row.words, cell));
    const [label, ...others] = cells.map(tellOf);
    const isPart = opensPart(label!.words);
    // Who counted tells nothing of whom: `Civil defence`.
    const isSource = isSourceHead(heads[0]!.words) && !isPart;
    const named: Told = isSource ? { ...label!, effect: undefined, class: 'unknown' } : label!;
    const under = headsOf(cells, columns).slice(1);
    const found: RowDrafts[] = [];
    const remarks: Told[] = [];
    let whole: Draft | undefined;
    for (const [index, cell] of others.entries()) {
      const column = heads[under[index]!];
      const figure = figureOf(cell.words);
      const effect = effectIn(named, column, heads[0]!, isPart ? group?.effect : undefined, around);
      if (figure && effect) {
        const draft = cellDraft(cell.words, figure, effect, classIn(named, column, cell));
        const parts = bracketDrafts(cell, column, draft);
        // `Of them children` counts some of the column before it.
        const before = whole && opensPart(column?.words ?? []) ? whole : isPart ? group : undefined;
        found.push({ row, words: cell.words, drafts: [before ? partOf(draft, before) : draft, ...parts] });
        whole ??= draft;
      } else {
        remarks.push(cell);
      }
    }
    if (!isPart) group = whole;
    for (const { words } of whole ? remarks : []) found.push({ row, words, drafts: draftsOf(words, whole, whole) });
    // In its label: `Civilians killed (94 children, 60 women)`.
    if (whole) {
      const words = bracketOf(named.words);
      found.unshift({ row, words, drafts: draftsOf(words, whole).map((draft) => partOf(draft, whole!)) });
    }
    return found.filter(({ drafts }) => drafts.length > 0);
  });
}

/**
 * What a cell counts: its row says it, or its column, or the whole table. A row that names attacks beside a column of
 * people tells what these people died of.
 */
function effectIn(
  label: Told,
  column: Told | undefined,
  corner: Told,
  group: Effect | undefined,
  around: Effect | undefined,
): Effect | undefined {
  const isOfPeople = column !== undefined && (column.class !== 'unknown' || holds(column.words, PEOPLE));
  const isCause = label.effect === 'attacks' && (isOfPeople || (column?.effect ?? 'attacks') !== 'attacks');
  const own = (isCause ? undefined : label.effect) ?? column?.effect ?? corner.effect ?? group;
  return own ?? (isOfPeople || (column && holds(column.words, TOTALS)) ? around : undefined);
}

const PEOPLE = /^(?:people|persons|men|members|victims)$/;
const TOTALS = /^(?:total|totals|count|counts|tally|toll)$/;

function holds(words: readonly Word[], pattern: RegExp): boolean {
  return words.some(({ low }) => pattern.test(low));
}

/** The one effect that is told right above the table. */
function effectAbove({ above, leads }: Caption): Effect | undefined {
  const { words } = leads ?? above.at(-1) ?? { words: [] };
  const effects = new Set(words.flatMap((word) => effectOfWord(word) ?? []));
  return effects.size === 1 ? [...effects][0] : undefined;
}

function tellOf(words: Word[]): Told {
  const named = readNounPhrase(words, firstWord(words)).class;
  return { words, effect: effectOf(words), class: named === 'unknown' ? anyClass(words) : named };
}

function anyClass(words: readonly Word[]): PeopleClass {
  let inBrackets = false;
  for (const [at, { low }] of words.entries()) {
    // `(26 women, 6 children)` tells of parts, `by gunmen` of the doers.
    if (low === '(') inBrackets = words.slice(at).some(({ kind }) => kind === 'number');
    if (low === 'by' && !inBrackets) break;
    if (inBrackets) continue;
    const named = peopleClass(low);
    if (named && named !== 'unknown') return named;
  }
  return 'unknown';
}

function firstWord(cell: readonly Word[]): number {
  return Math.max(
    0,
    cell.findIndex(({ kind }) => kind === 'word'),
  );
}

/** Of a heading: what is in its brackets tells of a part. */
function effectOf(cell: readonly Word[]): Effect | undefined {
  if (cell.some(({ low }) => TAKEN.has(low) && low !== 'killed')) return undefined;
  for (const word of cell) {
    if (word.low === '(') return undefined;
    const effect = effectOfWord(word);
    if (effect) return effect;
  }
  return undefined;
}

function effectOfWord({ low }: Word): Effect | undefined {
  if (TOLLS.has(low)) return 'killed';
  return NOUNS.get(low) ?? PARTICIPLES.get(low) ?? ADJECTIVES.get(low) ?? (ATTACKS.has(low) ? 'attacks' : undefined);
}

/** A column of children or women says more than its row does. */
function classIn(label: Told, column: Told | undefined, cell: Told): PeopleClass {
  // Below `Killed (children)` the children of `214 (31)` are those in its brackets.
  const hasBracket = column !== undefined && bracketOf(cell.words).length > 0;
  const above = hasBracket ? anyClass(beforeBracket(column.words)) : (column?.class ?? 'unknown');
  if (above === 'children' || above === 'women' || label.class === 'unknown') return above;
  return label.class;
}

/** `214 (31)` below `Killed (children)`. */
function bracketDrafts(cell: Told, column: Told | undefined, whole: Draft): Draft[] {
  const named = anyClass(bracketOf(column?.words ?? []));
  const from = cell.words.length - bracketOf(cell.words).length;
  const figure = findFigures(cell.words).find((one) => one.from === from && cell.words[one.to]?.low === ')');
  if (!figure || named === 'unknown') return [];
  return [{ ...cellDraft(cell.words, figure, whole.effect, named), partOf: whole }];
}

function beforeBracket(words: readonly Word[]): readonly Word[] {
  const to = words.findIndex(({ low }) => low === '(');
  return to < 0 ? words : words.slice(0, to);
}

function bracketOf(words: readonly Word[]): Word[] {
  const from = words.findIndex(({ low }) => low === '(');
  return from < 0 ? [] : words.slice(from + 1);
}

function cellDraft(words: readonly Word[], figure: Figure, effect: Effect, named: PeopleClass): Draft {
  const phrase = { ...readNounPhrase(words, figure.to), to: figure.to, from: figure.to, class: named };
  return {
    figure,
    phrase,
    bounds: { min: figure.min, max: figure.max },
    effect,
    rule: 'table',
    certainty: 0.85,
    end: figure.to,
  };
}

function partOf(draft: Draft, whole: Draft): Draft {
  return draft.partOf
    ? draft
    : { ...draft, effect: draft.rule === 'noun' ? draft.effect : whole.effect, partOf: whole };
}
