// What was typed in; its meaning out: words, "phrases", names and conditions such as `place:` and `after:`, joined by AND,
// OR, brackets and a minus.
import { wordsOf } from '../archive/index/index-words.ts';
import type { ReportOrder } from '../archive/index/matching.ts';
import type { EntityType } from '../entities/mention.ts';
import { ENTITY_TYPES } from '../entities/mention.ts';
import type { Span } from '../report/report.ts';
import { type Condition, FIELDS, isField, readCondition, readOrder } from './language/conditions.ts';
import { type Part, partsOf, type Value } from './language/parts.ts';
import { readRange } from './language/ranges.ts';

/** One word, or a phrase in quotation marks; or a name, where a field such as `place:` asks for one. */
export type Term = {
  /** Its words, folded. */
  words: string[];
  /** As it was typed, without the minus, the field and the quotation marks. */
  typed: string;
  /** Where it stands in what was typed. */
  at: Span;
  phrase: boolean;
  excluded: boolean;
  /** It is still being typed, or ends in `*`: words that begin so match as well. */
  open: boolean;
  /** `=word`: only this very word. */
  exact?: true;
  /** Only names of this type are meant, and no words. */
  type?: EntityType;
};

/** What a report has to be: a tree of what was typed. */
export type Clause =
  | { kind: 'term'; term: Term }
  | { kind: 'condition'; condition: Condition }
  | { kind: 'saved'; name: string; at: Span }
  | { kind: 'all' | 'any'; parts: Clause[] }
  | { kind: 'not'; part: Clause };

/** What could not be understood: the words as typed, where they stand, and why. */
export type Problem = { typed: string; at: Span; message: string };

export type Query = {
  /** Absent when nothing is asked for. */
  clause?: Clause;
  /** `sort:newest`; the last one counts. */
  order?: ReportOrder;
  problems: Problem[];
};

/** @param isTyping the last word may still go on: what is not whole yet is no mistake */
export function parseQuery(typed: string, isTyping = false): Query {
  return new Parser(typed, isTyping).parse();
}

/** Brackets within brackets: nobody types so many. */
const DEEPEST = 20;

class Parser {
  private readonly parts: Part[];
  private readonly query: Query = { problems: [] };
  private readonly typed: string;
  private readonly isTyping: boolean;
  private next = 0;

  constructor(typed: string, isTyping: boolean) {
    this.typed = typed;
    this.isTyping = isTyping;
    this.parts = partsOf(typed);
  }

  parse(): Query {
    const clauses: Clause[] = [];
    while (this.next < this.parts.length) {
      const clause = this.any(0, false);
      if (clause) clauses.push(clause);
      const stray = this.parts[this.next++];
      if (stray) this.refuse(stray.at, 'closes a bracket that was not opened');
    }
    const clause = joined('all', clauses);
    return clause ? { ...this.query, clause } : this.query;
  }

  /** `a b OR c`: the words beside each other belong together. */
  private any(depth: number, isExcluded: boolean): Clause | undefined {
    const sides: Clause[] = [];
    for (;;) {
      const side = this.all(depth, isExcluded);
      if (side) sides.push(side);
      const part = this.parts[this.next];
      if (part?.kind !== 'or') break;
      this.next++;
      const after = this.parts[this.next];
      const isWhole = side !== undefined && after !== undefined && after.kind !== 'or' && after.kind !== 'close';
      if (!isWhole && !(this.isTyping && after === undefined))
        this.refuse(part.at, 'OR stands between two words; the word itself is “or”');
    }
    return joined('any', sides);
  }

  private all(depth: number, isExcluded: boolean): Clause | undefined {
    const clauses: Clause[] = [];
    for (;;) {
      const part = this.parts[this.next];
      if (!part || part.kind === 'or' || part.kind === 'close') break;
      this.next++;
      const clause = part.kind === 'value' ? this.value(part, isExcluded) : this.bracket(part, depth, isExcluded);
      if (clause) clauses.push(clause);
    }
    return joined('all', clauses);
  }

  private bracket({ kind, at }: Part, depth: number, isExcluded: boolean): Clause | undefined {
    const isNot = kind === 'minus';
    if (isNot) this.next++;
    if (depth >= DEEPEST) {
      this.refuse(at, 'too many brackets stand within brackets');
      return undefined;
    }
    const inside = this.any(depth + 1, isExcluded !== isNot);
    if (this.parts[this.next]?.kind === 'close') this.next++;
    else if (!this.isTyping) this.refuse(at, 'this bracket is not closed');
    return inside && isNot ? { kind: 'not', part: inside } : inside;
  }

  private value(part: Value, isExcluded: boolean): Clause | undefined {
    const { field, at, excluded } = part;
    const isOpen = this.isTyping && part.isLast;
    const not = (clause: Clause): Clause => (excluded ? { kind: 'not', part: clause } : clause);
    // `place:` with nothing behind it is somebody who goes on typing.
    if (isField(field) && part.values[0] === '') {
      if (!isOpen) this.refuse(at, `${field}: asks for something behind it`);
      return undefined;
    }
    if (field === 'saved') return not({ kind: 'saved', name: part.values[0]!, at });
    if (field === 'sort') {
      const order = excluded ? 'takes no minus' : readOrder(part.values[0]!);
      if (typeof order === 'object') this.query.order = order.order;
      else if (!isOpen) this.refuse(at, order);
      return undefined;
    }
    const range = field === '' && !part.phrase ? readRange(part.values[0]!) : undefined;
    if (range) return not({ kind: 'condition', condition: { field: 'figure', ...range } });
    const type = ENTITY_TYPES.find((name) => name === field);
    if (isField(field) && !type) {
      const condition = readCondition(field, part.values);
      if (typeof condition === 'object') return not({ kind: 'condition', condition });
      // A date is typed digit by digit.
      if (!isOpen) this.refuse(at, condition);
      return undefined;
    }
    if (field && !type) this.refuse(at, `there is no ${field}: to ask for; there are ${FIELDS.join(', ')}`);
    const term = termOf(part, type, isOpen, isExcluded !== excluded);
    if (term) return not({ kind: 'term', term });
    if (!isOpen && /[^\p{P}\p{M}\p{Z}\x20-\x7E]/u.test(part.values[0]!))
      this.refuse(at, 'has no letter and no figure to look for');
    return undefined;
  }

  private refuse(at: Span, message: string): void {
    this.query.problems.push({ typed: this.typed.slice(at.start, at.end), at, message });
  }
}

function termOf(part: Value, type: EntityType | undefined, isOpen: boolean, excluded: boolean): Term | undefined {
  const { field, phrase, at } = part;
  const value = part.values.join(',');
  const typed = type || !field ? value : `${field}:${value}`;
  const words = wordsOf(typed).map(({ word }) => word);
  if (words.length === 0) return undefined;
  return {
    words,
    typed: typed.replace(/\*$/, ''),
    at,
    phrase: phrase && !type,
    excluded,
    open: (isOpen || typed.endsWith('*')) && !part.exact,
    ...(part.exact && { exact: true }),
    ...(type && { type }),
  };
}

function joined(kind: 'all' | 'any', parts: Clause[]): Clause | undefined {
  return parts.length > 1 ? { kind, parts } : parts[0];
}

/** All terms, in the order of what was typed. */
export function termsIn(clause: Clause | undefined): Term[] {
  switch (clause?.kind) {
    case 'term':
      return [clause.term];
    case 'all':
    case 'any':
      return clause.parts.flatMap(termsIn);
    case 'not':
      return termsIn(clause.part);
    default:
      return [];
  }
}
