// The rows of a table in; the claims of its cells out: what a figure counts stands at the head of its column and of its row.
import { isSourceHead } from './attribution/table-sources.ts';
import type { Effect, PeopleClass } from './claim.ts';
import { ATTACKS, classOf as peopleClass } from './english/nouns.ts';
import { ADJECTIVES, NOUNS, PARTICIPLES, TAKEN, TOLLS } from './english/verbs.ts';
import { type Figure, findFigures } from './figures/find-figures.ts';
import { type Draft, draftsOf } from './sentence-claims.ts';
import { readNounPhrase } from './text/noun-phrase.ts';
import type { Sentence } from './text/sentences.ts';
import type { Word } from './text/words.ts';

type Cell = { words: Word[]; effect: Effect | undefined; class: PeopleClass };

/**
 * @param told the effect that the report tells of, where the table says no more than `total`
 * @returns the claims of each row, beside the row whose words they are indices of
 */
export function tableDrafts(
  rows: readonly Sentence[],
  told: Effect | undefined,
): { head: Sentence; row: Sentence; words: Word[]; drafts: Draft[] }[] {
  const [head, ...body] = rows;
  if (!head) return [];
  const heads = cellsOf(head.words);
  let group: Effect | undefined;
  return body.flatMap((row) => {
    const [named, ...cells] = cellsOf(row.words);
    if (!named) return [];
    // Who counted tells nothing of whom: `Civil defence`.
    const label: Cell = isSourceHead(heads[0]!.words) ? { ...named, effect: undefined, class: 'unknown' } : named;
    // `Killed`, then `– civilians`: a row that says no effect is one of the group above it.
    const opensGroup = label.effect !== undefined;
    if (opensGroup) group = label.effect;
    const isPart = /^[–—-]$/.test(label.words[0]?.low ?? '');
    const drafts: { words: Word[]; drafts: Draft[] }[] = [];
    let whole: Draft | undefined;
    // Empty cells leave nothing behind: those that are there stand at the end.
    const missing = Math.max(0, heads.length - 1 - cells.length);
    const remarks: Cell[] = [];
    cells.forEach((cell, index) => {
      const column = heads[index + 1]?.effect || missing === 0 ? heads[index + 1] : heads[index + 1 + missing];
      const effect =
        label.effect ??
        column?.effect ??
        heads[0]!.effect ??
        (isPart ? group : undefined) ??
        (isTotal(column) ? told : undefined);
      const figure = figureIn(cell.words);
      if (figure && effect && isValue(cell.words, figure)) {
        const draft = cellDraft(cell.words, figure, effect, classOf(label, column, cell));
        whole ??= draft;
        const part = bracketDraft(cell, column, draft);
        drafts.push({ words: cell.words, drafts: [draft, ...(part ? [part] : [])] });
      } else {
        remarks.push(cell);
      }
    });
    for (const { words } of whole ? remarks : []) drafts.push({ words, drafts: draftsOf(words, whole) });
    // In its label: `Civilians killed (94 children, 60 women)`.
    if (whole) {
      const words = bracketOf(label.words);
      drafts.unshift({ words, drafts: draftsOf(words, whole).map((draft) => partOf(draft, whole!)) });
    }
    return drafts.filter((one) => one.drafts.length > 0).map((one) => ({ head, row, ...one }));
  });
}

function cellsOf(words: readonly Word[]): Cell[] {
  const cells: Word[][] = [[]];
  for (const word of words) {
    if (word.low === '|') cells.push([]);
    else cells.at(-1)!.push(word);
  }
  return cells
    .map((cell) => ({ words: cell, effect: effectOf(cell), class: readNounPhrase(cell, firstWord(cell)).class }))
    .map((cell) => (cell.class === 'unknown' ? { ...cell, class: anyClass(cell.words) } : cell));
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
  for (const { low } of cell) {
    if (low === '(') return undefined;
    if (TOLLS.has(low)) return 'killed';
    const effect = NOUNS.get(low) ?? PARTICIPLES.get(low) ?? ADJECTIVES.get(low);
    if (effect) return effect;
    if (ATTACKS.has(low)) return 'attacks';
  }
  return undefined;
}

function classOf(label: Cell, column: Cell | undefined, cell: Cell): PeopleClass {
  if (label.class !== 'unknown') return label.class;
  // Below `Killed (children)` the children of `214 (31)` are those in its brackets.
  if (column && bracketOf(cell.words).length > 0) return anyClass(beforeBracket(column.words));
  return column?.class ?? 'unknown';
}

/** `214 (31)` below `Killed (children)`. */
function bracketDraft(cell: Cell, column: Cell | undefined, whole: Draft): Draft | undefined {
  const named = anyClass(bracketOf(column?.words ?? []));
  const from = cell.words.length - bracketOf(cell.words).length;
  const figure = findFigures(cell.words).find((one) => one.from === from && cell.words[one.to]?.low === ')');
  if (!figure || named === 'unknown') return undefined;
  return { ...cellDraft(cell.words, figure, whole.effect, named), partOf: whole };
}

function beforeBracket(words: readonly Word[]): readonly Word[] {
  const to = words.findIndex(({ low }) => low === '(');
  return to < 0 ? words : words.slice(0, to);
}

function bracketOf(words: readonly Word[]): Word[] {
  const from = words.findIndex(({ low }) => low === '(');
  return from < 0 ? [] : words.slice(from + 1);
}

function isTotal(column: Cell | undefined): boolean {
  return column?.words.some(({ low }) => /^(?:total|totals|count|counts|tally)$/.test(low)) === true;
}

/** The first figure of a cell. */
function figureIn(words: readonly Word[]): Figure | undefined {
  return findFigures(words).find(({ isArticle }) => !isArticle) ?? bareNumber(words);
}

/** A year alone in a cell of figures is a figure. */
function bareNumber(words: readonly Word[]): Figure | undefined {
  const [word] = words;
  if (words.length !== 1 || word?.kind !== 'number') return undefined;
  const value = Number(word.low.replace(/\D/g, ''));
  return { min: value, max: value, from: 0, number: 0, to: 1, isArticle: false, others: false };
}

/** The cell holds the figure and nothing that counts something else. */
function isValue(words: readonly Word[], { from, to }: Figure): boolean {
  return from === 0 && (to >= words.length || words[to]!.kind === 'mark');
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
