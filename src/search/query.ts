// What was typed in; words, "phrases", -exclusions and conditions such as `place:` and `after:` out.
import { isAscii, wordsOf } from '../archive/index/index-words.ts';
import { LABEL_FACETS } from '../archive/index/labels.ts';
import { REPORT_ORDERS, type ReportOrder } from '../archive/index/matching.ts';
import { clean } from '../base/clean.ts';
import { ENTITY_TYPES, type EntityType } from '../entities/mention.ts';

/** One word, or a phrase in quotation marks; or a name, where a field such as `place:` asks for one. */
export type Term = {
  /** Its words, folded. */
  words: string[];
  /** As it was typed, without the minus, the field and the quotation marks. */
  typed: string;
  phrase: boolean;
  excluded: boolean;
  /** It is still being typed: words that begin so match as well. */
  open: boolean;
  /** Only names of this type are meant, and no words. */
  type?: EntityType;
};

export const DATE_CONDITIONS = ['after', 'before', 'on'] as const;
const CONDITIONS = [...LABEL_FACETS, ...DATE_CONDITIONS, 'is'] as const;
export type Condition = { field: (typeof CONDITIONS)[number]; value: string; excluded: boolean };

/** What could not be understood: the words as typed, and why. */
export type Problem = { typed: string; message: string };

export type Query = {
  terms: Term[];
  conditions: Condition[];
  /** `sort:newest`; the last one counts. */
  order?: ReportOrder;
  problems: Problem[];
};

/** Longer ones are cut: nobody types so much, and every word asks the index. */
const LONGEST = 1000;

const PARTS = /(-?)(?:(\p{L}+):)?(?:"([^"]*)("?)|(\S+)|(?<=:)(?=\s|$))/gu;
/** The same for what needs no \p{}: to compile that takes longer than to answer. */
const ASCII_PARTS = /(-?)(?:([A-Za-z]+):)?(?:"([^"]*)("?)|(\S+)|(?<=:)(?=\s|$))/g;

export function parseQuery(typed: string): Query {
  const cleaned = clean(typed.slice(0, LONGEST));
  const text = isAscii(cleaned) ? cleaned : cleaned.replace(/\p{Co}/gu, ' ');
  const query: Query = { terms: [], conditions: [], problems: [] };
  for (const match of text.matchAll(isAscii(text) ? ASCII_PARTS : PARTS)) {
    const [whole, minus, field = '', phrase, closing, word] = match;
    const value = (phrase ?? word ?? '').trim();
    const part = {
      field: field.toLowerCase(),
      value,
      phrase: phrase !== undefined,
      excluded: minus === '-',
      open: match.index + whole.length === text.length && closing !== '"',
    };
    take(query, part, whole);
  }
  return query;
}

type Part = { field: string; value: string; phrase: boolean; excluded: boolean; open: boolean };

function take(query: Query, part: Part, typed: string): void {
  const { field, value, excluded, open } = part;
  if (field === 'sort') {
    takeOrder(query, part, typed);
    return;
  }
  const condition = CONDITIONS.find((name) => name === field);
  const type = ENTITY_TYPES.find((name) => name === field);
  // `place:` with nothing behind it is somebody who goes on typing.
  if ((condition || type) && value === '') return;
  if (condition) {
    const message = refuse(condition, value);
    if (!message) query.conditions.push({ field: condition, value, excluded });
    // A date is typed digit by digit.
    else if (!open) query.problems.push({ typed, message });
    return;
  }
  if (field && !type) {
    const message = `there is no ${field}: to ask for; there are ${[...ENTITY_TYPES, ...CONDITIONS, 'sort'].join(', ')}`;
    query.problems.push({ typed, message });
  }
  const words = wordsOf(type ? value : `${field} ${value}`).map(({ word }) => word);
  if (words.length === 0) return;
  const written = type || !field ? value : `${field}:${value}`;
  const phrase = part.phrase && !type;
  query.terms.push({ words, typed: written, phrase, excluded, open, ...(type && { type }) });
}

function takeOrder(query: Query, { value, open, excluded }: Part, typed: string): void {
  const order = excluded ? undefined : REPORT_ORDERS.find((name) => name === value.toLowerCase());
  if (order) query.order = order;
  else if (!open) query.problems.push({ typed, message: `sort: takes ${REPORT_ORDERS.join(', ')}` });
}

function refuse(field: Condition['field'], value: string): string | undefined {
  switch (field) {
    case 'after':
    case 'before':
    case 'on':
      return /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(value)
        ? undefined
        : `${field}: takes a date such as 2019, 2019-10 or 2019-10-20`;
    case 'is':
      return ['read', 'unread', 'starred'].includes(value) ? undefined : 'is: takes read, unread or starred';
    default:
      return undefined;
  }
}
