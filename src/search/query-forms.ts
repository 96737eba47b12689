// The language of `search`, of `--query` and of the search line on the screen: what to type, and what it finds.
import { ENTITY_TYPES } from '../entities/mention.ts';

const NAME_FIELDS = ENTITY_TYPES.map((type) => `${type}:`).join(' ');

export const QUERY_FORMS: readonly (readonly [form: string, meaning: string])[] = [
  ['word', 'the word, words that begin so, its neighbours if it is misspelt, names in any spelling'],
  ['"a phrase"', 'the words in this order'],
  ['-word', 'not this; before anything else too'],
  ['place:homs', `a name: ${NAME_FIELDS}`],
  ['gov:idlib', 'a governorate; kind: and source: likewise'],
  ['after:2019-10', 'from then on; before: and on: likewise, each a year, a month or a day'],
  ['is:unread', 'or is:read, is:starred'],
  ['sort:newest', 'in this order; or sort:oldest, sort:unread (those first), sort:relevance'],
  ['saved:NAME', 'the query that you saved under this name: see searches'],
];
