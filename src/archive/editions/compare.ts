// Two editions in; what differs between them, word by word and figures first, out. Pure.
import { diffArrays } from 'diff';
import { counted } from '../../base/grouped.ts';
import type { Said } from './said.ts';

/** A run of words of one kind; a figure stands alone. */
export type Piece = { change: 'same' | 'removed' | 'added'; words: string; isFigure: boolean };

/** Where more differs there is nothing to compare: the one stands in the place of the other. Time grows with its square. */
const MOST_LINES = 1000;
const MOST_WORDS = 2000;

/** Words, figures, white space and signs each for themselves; lines first, so that a long text is compared as fast. */
export function compareTexts(before: string, now: string): Piece[] {
  const pieces: Piece[] = [];
  const lines = differences(linesOf(before), linesOf(now), MOST_LINES);
  for (let at = 0; at < lines.length; at++) {
    const [one, other] = [lines[at]!, lines[at + 1]];
    if (one.change === 'removed' && other?.change === 'added') {
      for (const { change, parts } of differences(tokensOf(one.parts), tokensOf(other.parts), MOST_WORDS)) {
        add(pieces, change, parts);
      }
      at++;
    } else add(pieces, one.change, tokensOf(one.parts));
  }
  return pieces;
}

type Difference = { change: Piece['change']; parts: string[] };

/** What is removed stands before what is added in its place. */
function differences(before: string[], now: string[], most: number): Difference[] {
  const found = diffArrays(before, now, { maxEditLength: most });
  const all: Difference[] = found
    ? found.map(({ added, removed, value }) => ({
        change: added ? 'added' : removed ? 'removed' : 'same',
        parts: value,
      }))
    : [
        { change: 'removed', parts: before },
        { change: 'added', parts: now },
      ];
  return all.filter(({ parts }) => parts.length > 0);
}

function linesOf(text: string): string[] {
  return text.split(/(?<=\n)/);
}

function tokensOf(lines: string[]): string[] {
  return lines.join('').match(/\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*|\s+|./gsu) ?? [];
}

function isFigure(token: string): boolean {
  return /^\p{N}/u.test(token);
}

function add(pieces: Piece[], change: Piece['change'], tokens: string[]): void {
  for (const words of tokens) {
    const last = pieces.at(-1);
    const figure = change !== 'same' && isFigure(words);
    if (last?.change === change && !last.isFigure && !figure) last.words += words;
    else pieces.push({ change, words, isFigure: figure });
  }
}

export type Changes = {
  /** As they stand there: of one that took the place of another both. */
  figures: { before?: string; now?: string }[];
  /** What else is not as it was: `title`, `date`. */
  fields: string[];
  /** Words that came and went, figures apart. */
  added: number;
  removed: number;
};

export function changesBetween(before: Said, now: Said): Changes {
  const pieces = compareTexts(before.text, now.text);
  const count = (change: Piece['change']) =>
    pieces
      .filter((piece) => piece.change === change)
      .reduce((sum, { words }) => sum + (words.match(/\p{L}[\p{L}\p{M}\p{N}'’-]*/gu)?.length ?? 0), 0);
  const fields = FIELDS.filter((_, index) => JSON.stringify(before.about[index]) !== JSON.stringify(now.about[index]));
  return {
    figures: figuresOf(pieces),
    fields: fields.filter(Boolean),
    added: count('added'),
    removed: count('removed'),
  };
}

/** In the order of what is known beside the words: see said.ts. An empty one goes with the one before it. */
const FIELDS = [
  'title',
  'date',
  '',
  'governorates',
  'kind',
  'attribution',
  'sources',
  'confidence',
  'language',
  'updated',
];

function figuresOf(pieces: Piece[]): Changes['figures'] {
  const figures: Changes['figures'] = [];
  let gone: string[] = [];
  let come: string[] = [];
  const settle = () => {
    for (let index = 0; index < Math.max(gone.length, come.length); index++) {
      const [before, now] = [gone[index], come[index]];
      figures.push({ ...(before !== undefined && { before }), ...(now !== undefined && { now }) });
    }
    gone = [];
    come = [];
  };
  for (const { change, words, isFigure: figure } of pieces) {
    // A space between two that changed parts nothing.
    if (change === 'same' && words.trim() !== '') settle();
    else if (figure) (change === 'removed' ? gone : come).push(words);
  }
  settle();
  return figures;
}

const MOST_FIGURES = 6;

/** In one line: `41 → 49, title, 3 words added, 2 removed`. */
export function changeWords({ figures, fields, added, removed }: Changes): string {
  const shown = figures.slice(0, MOST_FIGURES).map(figureWords);
  if (figures.length > MOST_FIGURES) shown.push(`${figures.length - MOST_FIGURES} more figures`);
  const words = [
    ...(added > 0 ? [`${counted(added, 'word')} added`] : []),
    ...(removed > 0
      ? [`${removed} ${removed === 1 && added === 0 ? 'word ' : added === 0 ? 'words ' : ''}removed`]
      : []),
  ];
  return [...shown, ...fields, ...words].join(', ') || 'spaces and signs';
}

function figureWords({ before, now }: Changes['figures'][number]): string {
  return before !== undefined && now !== undefined
    ? `${before} → ${now}`
    : before === undefined
      ? `+${now}`
      : `−${before}`;
}
