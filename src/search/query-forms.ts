// The language of `search`, of `--query` and of the search line on the screen: what to type, and what it finds.
import { LABEL_FACETS } from '../archive/index/labels.ts';
import { ENTITY_TYPES } from '../entities/mention.ts';

/** What is not explained by an example of its own. */
const OTHER_LABELS = LABEL_FACETS.filter((facet) => facet !== 'gov')
  .map((facet) => `${facet}:`)
  .join(' and ');
const NAME_FIELDS = ENTITY_TYPES.map((type) => `${type}:`).join(' ');

export const QUERY_FORMS: readonly (readonly [form: string, meaning: string])[] = [
  ['word', 'the word, words that begin so, its neighbours if it is misspelt, names in any spelling'],
  ['"a phrase"', 'the words in this order'],
  ['-word', 'not this; before anything else too'],
  ['place:homs', `a name: ${NAME_FIELDS}`],
  ['gov:idlib', `a governorate; ${OTHER_LABELS} likewise`],
  ['after:2019-10', 'from then on; before: and on: likewise, each a year, a month or a day'],
  ['is:unread', 'or is:read, is:starred'],
  ['sort:newest', 'in this order; or sort:oldest, sort:unread (those first), sort:relevance'],
  ['saved:NAME', 'the query that you saved under this name: see searches'],
];
