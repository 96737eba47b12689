// The language of `search`, of `--query` and of the search line on the screen: what to type, and what it finds.
import { EFFECTS } from '../claims/claim.ts';
import { ENTITY_TYPES } from '../entities/mention.ts';

/** What is not explained by an example of its own. */
const OTHER_LABELS = ['kind', 'source'].map((facet) => `${facet}:`).join(' and ');
const TOLLS = EFFECTS.slice(1)
  .filter((effect) => !effect.includes('+'))
  .map((effect) => `${effect}:`)
  .join(' ');
const NAME_FIELDS = ENTITY_TYPES.map((type) => `${type}:`).join(' ');

export const QUERY_FORMS: readonly (readonly [form: string, meaning: string])[] = [
  ['word', 'the word; a name in any spelling; where no report has it, words that are a slip away'],
  ['"a phrase"', 'the words in this order'],
  ['=word', 'this very word, in no other spelling'],
  ['word*', 'words that begin so, as the last one does while you type'],
  ['-word', 'not this; before anything else too'],
  ['one OR other', 'either; brackets hold together: (one OR other) -third'],
  ['9889', 'a figure, however it is written: 9,889, 9 889, ٩٨٨٩'],
  ['1592..1700', 'any figure from one to the other; 1592.. for those from there on'],
  ['place:homs', `a name: ${NAME_FIELDS}`],
  ['near:homs,20', 'names a place within 20 km of it; or near:LATITUDE,LONGITUDE,KM'],
  ['with:sdf,"car bomb"', 'both in one sentence'],
  ['gov:idlib', `a governorate; ${OTHER_LABELS} likewise`],
  ['effect:killed', 'a figure of harm; claimant:sohr, who says it'],
  ['killed:>=10', `such a figure, or 12, <5, 10..20; ${TOLLS} likewise`],
  ['claim:disputed', 'two who are named say figures that cannot both be right'],
  ['claim:accepted', 'a figure that you accepted in the ledger; or corrected, or rejected'],
  ['after:2019-10', 'from then on; before: likewise, each a year, a month or a day'],
  ['on:2019-10', 'then, or in a range: on:2019-10..2020-03'],
  ['is:unread', 'or is:read, is:starred'],
  ['tag:court', 'a tag that you gave; has:note or has:tag, any at all'],
  ['sort:newest', 'in this order; or sort:oldest, sort:unread (those first), sort:relevance'],
  ['saved:NAME', 'the query that you saved under this name: see searches'],
];
