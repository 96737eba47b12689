// A word and an entity in; whether the reports really spell the entity so, out.
import type { Archive } from '../../archive/archive.ts';
import { quoteForMatch, someMatching } from '../../archive/index/full-text.ts';
import { nameToken } from '../../archive/index/index-tokens.ts';
import { wordsOf } from '../../archive/index/index-words.ts';
import { entityOf } from '../../archive/names/entities.ts';
import { readStored } from '../../archive/reports/stored-report.ts';

/** Reports that are looked at: a spelling that is one stands in nearly each of them. */
const LOOKED_AT = 3;

/** @param number of the entity, the archive's own */
export function isSpeltIn(archive: Archive, number: number, words: string[]): boolean {
  const spelling = words.join(' ');
  const { id } = entityOf(archive, number);
  const expression = `${quoteForMatch(spelling)} AND ${quoteForMatch(nameToken(number))}`;
  return someMatching(archive, expression, LOOKED_AT).some((report) => {
    const { report: { text } = { text: '' }, mentions = [] } = readStored(archive, report) ?? {};
    return mentions.some(
      ({ entity, start, end }) =>
        entity === id &&
        ` ${wordsOf(text.slice(start, end))
          .map(({ word }) => word)
          .join(' ')} `.includes(` ${spelling} `),
    );
  });
}
