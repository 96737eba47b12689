// A word that no report has in; the words of the reports that may be meant, by the letters that differ, out.
import Fuse from 'fuse.js';
import type { Archive } from '../../archive/archive.ts';
import { reportsHolding, wordsBeginning, wordsLike } from '../../archive/index/full-text.ts';
import { editDistance, mistakesIn } from '../../base/spelling/edit-distance.ts';
import type { Term } from '../query.ts';

const MOST_NEIGHBOURS = 3;
/** Whose letters are compared one by one. */
const MOST_NEAR = 20;
const CANDIDATES = 200;

/** In so short a word two letters that changed places leave none of its trigrams. */
const SHORT = 7;

/** Of each word of the term, those with the fewest wrong letters; none where more are wrong than in a slip. */
export function neighbours(archive: Archive, { words, open }: Pick<Term, 'words' | 'open'>): string[] {
  return words.flatMap((word) => {
    const most = mistakesIn(word.length);
    // A figure is another figure.
    if (most === 0 || /\d/.test(word)) return [];
    const near = [...likeInTrigrams(archive, word, open, most), ...(open ? [] : likeInLength(archive, word, most))];
    return nearest(archive, word, { open, most }, [...new Set(near)]);
  });
}

function likeInTrigrams(archive: Archive, word: string, open: boolean, most: number): string[] {
  const candidates = wordsLike(archive, word, CANDIDATES).filter(
    ({ length }) => length >= word.length - most && (open || length <= word.length + most),
  );
  const fuse = new Fuse(candidates, { threshold: 0.4, distance: 20, shouldSort: true });
  return fuse.search(word, { limit: MOST_NEAR }).map(({ item }) => item);
}

function likeInLength(archive: Archive, word: string, most: number): string[] {
  if (word.length > SHORT) return [];
  return wordsBeginning(archive, word[0]!, word.length - most, word.length + most);
}

/** Only those with the fewest wrong letters: `cucmbers` is no misspelt `numbers` where there are cucumbers. */
function nearest(
  archive: Archive,
  word: string,
  { open, most }: { open: boolean; most: number },
  candidates: string[],
): string[] {
  const distances = candidates.map((candidate) => editDistance(word, candidate, open));
  const least = Math.min(...distances);
  if (least > most) return [];
  const near = candidates.filter((_, index) => distances[index] === least);
  if (near.length <= MOST_NEIGHBOURS) return near;
  const counted = near.map((candidate) => ({ candidate, reports: reportsHolding(archive, candidate) }));
  counted.sort((one, other) => other.reports - one.reports);
  return counted.slice(0, MOST_NEIGHBOURS).map(({ candidate }) => candidate);
}
