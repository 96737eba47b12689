// The rows of a table in; the claims of its cells out: what a figure counts stands at the head of its column, of its row,
// and above the table.
import type { Effect, PeopleClass } from '../claim.ts';
import type { Draft } from '../drafts/draft.ts';
import { draftsOf } from '../drafts/sentence-drafts.ts';
import { ATTACKS, classOf as peopleClass } from '../english/nouns.ts';
import { ADJECTIVES, INTRANSITIVE, NOUNS, PARTICIPLES, TAKEN, TOLLS } from '../english/verbs.ts';
import { type Figure, findFigures } from '../figures/find-figures.ts';
import { readNounPhrase } from '../text/noun-phrase.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Word } from '../text/words.ts';
import { type Caption, captionOf } from './caption.ts';
import { type Cell, cellsOf, columnsOf, headsOf, opensPart } from './cells.ts';
import { isSourceHead } from './sources.ts';

/** A head, a label or a cell, and what its words tell. */
type Told = Cell & { effect: Effect | undefined; class: PeopleClass };
export type Table = { caption: Caption; head: Sentence; rows: readonly Sentence[] };
/** The claims of a row: they are indices of these words of it. */
export type RowDrafts = { row: Sentence; words: readonly Word[]; drafts: Draft[] };

/** @param rows its first is the head */
export function tableOf(sentences: readonly Sentence[], [head, ...rows]: readonly Sentence[]): Table {
  return { caption: captionOf(sentences, head!), head: head!, rows };
}

/** @param told the effect that the report tells of, where the table says no more than `total` */
export function tableDrafts({ caption, head, rows }: Table, told: Effect | undefined): RowDrafts[] {
  const heads = cellsOf(head).map(tellOf);
  const cells = rows.map(cellsOf);
  const columns = columnsOf(heads.length, cells);
  const around = effectAbove(caption) ?? told;
  let group: Draft | undefined;
  return rows.flatMap((row, index) => {
    const [label, ...others] = cells[index]!.map(tellOf);
    const [, ...under] = headsOf(cells[index]!, columns);
    const isPart = opensPart(label!.words);
    const context: RowContext = {
      // Who counted tells nothing of whom: `Civil defence`.
      label: isSourceHead(heads[0]!.words) && !isPart ? { ...label!, effect: undefined, class: 'unknown' } : label!,
      corner: heads[0]!,
      group: isPart ? group : undefined,
      around,
      who: others.find(({ words, class: named }) => named !== 'unknown' && !words.some(isFigureWord))?.class,
    };
    const found = rowDrafts(
      others.map((cell, at) => ({ cell, column: heads[under[at]!] })),
      context,
    );
    if (!isPart) group = found.find(({ drafts: [draft] }) => draft?.rule === 'table')?.drafts[0];
    return found.filter(({ drafts }) => drafts.length > 0).map((one) => ({ row, ...one }));
  });
}

/** What is known of a row beside its cells. */
type RowContext = {
  label: Told;
  /** The head of the first column. */
  corner: Told;
  /** The row that this one is a part of. */
  group: Draft | undefined;
  /** What the table tells of as a whole. */
  around: Effect | undefined;
  /** A cell of words says whom: `civilians`, in a column `Who`. */
  who: PeopleClass | undefined;
};

function rowDrafts(
  cells: readonly { cell: Told; column: Told | undefined }[],
  context: RowContext,
): { words: readonly Word[]; drafts: Draft[] }[] {
  const found: { words: readonly Word[]; drafts: Draft[] }[] = [];
  let whole: Draft | undefined;
  let last: Draft | undefined;
  for (const { cell, column } of cells) {
    // `Of them children` counts some of the column before it.
    const before = opensPart(column?.words ?? []) ? last : undefined;
    const { figure } = cell;
    const effect = effectIn(column, before?.effect, context);
    if (!figure || !effect) continue;
    const draft = cellDraft(cell.words, figure, effect, classIn(column, cell, context));
    const partly = before ?? context.group;
    found.push({
      words: cell.words,
      drafts: [partly ? partOf(draft, partly) : draft, ...bracketDrafts(cell, column, draft)],
    });
    whole ??= draft;
    last = draft;
  }
  if (!whole) return cells.flatMap(({ cell, column }) => columnDrafts(cell, column));
  const told = whole;
  for (const { cell, column } of cells) {
    if (found.some(({ words }) => words === cell.words)) continue;
    // What its column tells comes before what the row's figure tells: `10 civilians, 27 soldiers` below `Killed`.
    const own = column?.effect && column.effect !== told.effect;
    found.push(
      ...(own ? columnDrafts(cell, column) : [{ words: cell.words, drafts: draftsOf(cell.words, told, told) }]),
    );
  }
  // In its label: `Civilians killed (94 children, 60 women)`, `April 2018: 120 children`.
  const aside = asideOf(context.label.words);
  const named = (draft: Draft) =>
    draft.phrase.class === 'unknown' ? { ...draft, phrase: { ...draft.phrase, class: context.label.class } } : draft;
  found.unshift({ words: aside, drafts: draftsOf(aside, told).map((draft) => named(partOf(draft, told))) });
  return found;
}

/** The figures of a cell of words, by what the head of its column tells. */
function columnDrafts({ words }: Told, column: Told | undefined): { words: readonly Word[]; drafts: Draft[] }[] {
  const first = findFigures(words)[0];
  if (!column?.effect || !first) return [];
  const heading = cellDraft(words, first, column.effect, column.class);
  return [{ words, drafts: draftsOf(words, heading).map((draft) => withoutWhole(draft, heading)) }];
}

function withoutWhole(draft: Draft, heading: Draft): Draft {
  return draft.partOf === heading ? { ...draft, partOf: undefined } : draft;
}

/**
 * What a cell counts: its row says it, or its column, or the whole table. A row that names attacks beside a column of
 * people tells what these people died of.
 */
function effectIn(
  column: Told | undefined,
  before: Effect | undefined,
  { label, corner, group, around }: RowContext,
): Effect | undefined {
  const isOfPeople = column !== undefined && (column.class !== 'unknown' || holds(column.words, PEOPLE));
  const isCause = label.effect === 'attacks' && (isOfPeople || (column?.effect ?? 'attacks') !== 'attacks');
  const own = before ?? (isCause ? undefined : label.effect) ?? column?.effect ?? corner.effect ?? group?.effect;
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

function tellOf({ words, figure }: Cell): Told {
  // Most cells are a figure and tell no more.
  if (figure?.to === words.length) return { words, figure, effect: undefined, class: 'unknown' };
  const main = beforeAside(words);
  const from = Math.max(
    0,
    main.findIndex(({ kind }) => kind === 'word'),
  );
  const named = readNounPhrase(main, from).class;
  return { words, figure, effect: effectOf(words), class: named === 'unknown' ? anyClass(main) : named };
}

function anyClass(words: readonly Word[]): PeopleClass {
  for (const { low } of words) {
    // `killed by gunmen`: the doers.
    if (low === 'by') break;
    const named = peopleClass(low);
    if (named && named !== 'unknown') return named;
  }
  return 'unknown';
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

/** Whoever stands at the head of a row or a column is counted as one. */
const HELD = /^(?:detainees?|prisoners?|captives?|hostages?|abductees?)$/;

function effectOfWord({ low }: Word): Effect | undefined {
  if (TOLLS.has(low)) return 'killed';
  if (HELD.test(low)) return 'detained';
  return (
    NOUNS.get(low) ??
    PARTICIPLES.get(low) ??
    ADJECTIVES.get(low) ??
    INTRANSITIVE.get(low) ??
    (ATTACKS.has(low) ? 'attacks' : undefined)
  );
}

/** A column of children or women says more than its row does, and one of causes says what they died of. */
function classIn(column: Told | undefined, { words }: Told, { label, corner, who }: RowContext): PeopleClass {
  // Below `Killed (children)` the children of `214 (31)` are those in its brackets.
  const hasBracket = column !== undefined && bracketOf(words).length > 0;
  const above = hasBracket ? anyClass(beforeBracket(column.words)) : (column?.class ?? 'unknown');
  if (above === 'children' || above === 'women' || holds(corner.words, CAUSES)) return above;
  return [label.class, above, who, corner.class].find((named) => named && named !== 'unknown') ?? 'unknown';
}

const CAUSES = /^(?:causes?|circumstances?)$/;

/** `214 (31)` below `Killed (children)`. */
function bracketDrafts(cell: Told, column: Told | undefined, whole: Draft): Draft[] {
  const named = anyClass(bracketOf(column?.words ?? []));
  const from = cell.words.length - bracketOf(cell.words).length;
  const figure = findFigures(cell.words).find((one) => one.from === from && cell.words[one.to]?.low === ')');
  if (!figure || named === 'unknown') return [];
  return [{ ...cellDraft(cell.words, figure, whole.effect, named), partOf: whole }];
}

function beforeBracket(words: readonly Word[]): readonly Word[] {
  return words.slice(0, words.length - bracketOf(words).length);
}

function bracketOf(words: readonly Word[]): Word[] {
  const from = words.findIndex(({ low }) => low === '(');
  return from < 0 ? [] : words.slice(from + 1);
}

/** `(26 women, 6 children)`, `: 120 children`: figures of a part, behind what a label tells. */
function asideOf(words: readonly Word[]): readonly Word[] {
  const bracket = bracketOf(words);
  if (bracket.some(isFigureWord)) return bracket;
  const from = words.findIndex(({ low }, at) => low === ':' && words[at + 1]?.opensFigure);
  return from < 0 ? [] : words.slice(from + 1);
}

function beforeAside(words: readonly Word[]): readonly Word[] {
  return words.slice(0, words.length - asideOf(words).length);
}

function isFigureWord({ opensFigure }: Word): boolean {
  return opensFigure;
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

/** What tells an effect of its own is no part: `Killed, first report (20 hurt)`. */
function partOf(draft: Draft, whole: Draft): Draft {
  const tells = draft.rule !== 'list' && draft.rule !== 'part' && draft.rule !== 'goes on' && draft.rule !== 'table';
  if (draft.partOf || (tells && draft.effect !== whole.effect)) return draft;
  return { ...draft, effect: whole.effect, partOf: whole };
}
