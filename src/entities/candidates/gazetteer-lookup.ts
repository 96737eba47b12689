// A token in; the longest name of the gazetteer (a listed name) that begins there, with all it may mean, out.
import { readingsOf } from '../arabic/readings.ts';
import { NAME } from '../gazetteer/compact.ts';
import { entityOf, type Gazetteer, hasFlag } from '../gazetteer/gazetteer.ts';
import type { EntityType } from '../mention.ts';
import { inCapitals, inHeadline, isNameArticle, type TextContext } from '../text/context.ts';
import { ROLE } from '../text/roles.ts';
import { GAP, type Token } from '../text/tokens.ts';
import type { Word } from '../text/word.ts';
import type { Candidate } from './candidate.ts';

const LONGEST = 9;

const QUOTED = new Set(['according', 'cited', 'quoted', 'reported', 'carried', 'published', 'aired']);

export function lookUpName(context: TextContext, at: number): Candidate | undefined {
  let candidate = context.lookups[at];
  if (candidate === undefined) {
    candidate = lookUp(context, at) ?? null;
    context.lookups[at] = candidate;
  }
  return candidate ?? undefined;
}

function lookUp(context: TextContext, at: number): Candidate | undefined {
  const first = context.tokens[at]!;
  if (!mayBegin(context, at)) return undefined;
  if (first.word.arabic) return lookUpArabic(context, at);
  return findLongest(context, at, first.word) ?? matchLostApostrophe(context, at);
}

/** @param first the word to begin with, which an Arabic prefix makes another one than the text's */
function findLongest(context: TextContext, at: number, first: Word): Candidate | undefined {
  const { tokens, gazetteer } = context;
  const start = first.article ? undefined : gazetteer.startOf(first);
  if (start && !start.begins && !tokens[at]!.possessive)
    return start.names && accept(context, at, at + 1, start.names, first);
  let key = '';
  let best: Candidate | undefined;
  for (let to = at + 1; to <= Math.min(at + LONGEST, tokens.length); to++) {
    const token = tokens[to - 1]!;
    if (to > at + 1 && !continues(tokens, to - 1)) break;
    // `People’s Protection Units`: the ’s is part of the name where a listed one goes on with it.
    if (to > at + 1 && tokens[to - 2]!.possessive) key += 's';
    if (token.word.article && !tokens[to]?.word.digit) continue;
    key += to > at + 1 ? token.word.key('plain', true) : first.key('plain', false);
    const names = start && to === at + 1 ? start.names : gazetteer.names('plain', key);
    if (names) best = accept(context, at, to, names, first) ?? best;
    if (!gazetteer.begins(token.possessive ? `${key}s` : key)) break;
  }
  return best;
}

function mayBegin(context: TextContext, at: number): boolean {
  const { word } = context.tokens[at]!;
  return word.article ? isNameArticle(context, at) : word.capital || word.digit || word.arabic;
}

function continues(tokens: Token[], at: number): boolean {
  const { gap } = tokens[at]!;
  return gap === GAP.space || gap === GAP.hyphen || gap === GAP.slash;
}

function accept(
  context: TextContext,
  from: number,
  to: number,
  names: readonly number[],
  first: Word,
): Candidate | undefined {
  const { gazetteer } = context;
  const isFit = (name: number) => fitsCase(context, from, to, name) && fitsArticle(to - from, name, first);
  if (names.length === 1 && !isFit(names[0]!)) return undefined;
  const fits = names.length === 1 ? names : names.filter(isFit);
  if (fits.length === 0) return undefined;
  const type = fits.length === 1 ? typeOf(gazetteer, fits[0]!) : pickType(context, from, to, fits);
  const same = fits.length === 1 ? fits : fits.filter((name) => typeOf(gazetteer, name) === type);
  const guarded = same.every((name) => hasFlag(name, NAME.guarded));
  return {
    from,
    to,
    type,
    entities: same.map(entityOf),
    rule: same.some((name) => hasFlag(name, NAME.usual)) ? 'name' : 'alias',
    certainty: 1,
    weak: guarded && !(type === 'org' && isSource(context, from, to)),
  };
}

function typeOf(gazetteer: Gazetteer, name: number): EntityType {
  return gazetteer.typeOf(entityOf(name));
}

/** Who speaks or is quoted is a body rather than a town: `Al Mayadeen reported`, `according to Petra`. */
function isSource(context: TextContext, from: number, to: number): boolean {
  const next = context.tokens[to];
  return isQuoted(context, from) || (next?.gap === GAP.space && next.word.is(ROLE.speech));
}

/** `according to Petra`, `cited by Petra`, `via Petra`. */
export function isQuoted(context: TextContext, at: number): boolean {
  const { tokens } = context;
  if (tokens[at]!.gap !== GAP.space || at === 0) return false;
  const before = tokens[at - 1]!.word.bare;
  if (before === 'via') return true;
  return (before === 'to' || before === 'by') && QUOTED.has(tokens[at - 2]?.word.bare ?? '');
}

/** Of the types that share a name: a body where it speaks, else what is no village. */
function pickType(context: TextContext, from: number, to: number, names: readonly number[]): EntityType {
  const { gazetteer } = context;
  if (names.some((name) => typeOf(gazetteer, name) === 'org') && isSource(context, from, to)) return 'org';
  let best = names[0]!;
  for (const name of names) {
    if (weight(gazetteer, name) > weight(gazetteer, best)) best = name;
  }
  return typeOf(gazetteer, best);
}

function weight(gazetteer: Gazetteer, name: number): number {
  const entity = entityOf(name);
  const tier = gazetteer.tierOf(entity);
  return (hasFlag(name, NAME.guarded) ? 0 : 10) + (tier === 0 ? 5 : 6 - 2 * tier);
}

function fitsCase(context: TextContext, from: number, to: number, name: number): boolean {
  const { tokens, gazetteer } = context;
  const last = tokens[to - 1]!.word;
  if (hasFlag(name, NAME.small)) return false;
  if (hasFlag(name, NAME.needsArticle) && !tokens[from]!.word.article && !tokens[from - 1]?.word.article) return false;
  if (tokens[from]!.word.article && isPeople(gazetteer, entityOf(name))) return false;
  if (hasFlag(name, NAME.exactCase)) {
    return to - from === 1 && last.allCapitals && (!inCapitals(context, from) || !last.is(ROLE.common | ROLE.link));
  }
  if (last.arabic || last.digit) return true;
  if (!last.capital && !hasFlag(name, NAME.smallEnd)) return false;
  if (to - from === 1 && last.allCapitals && last.surface.length < 4 && last.surface.length > 1) {
    return gazetteer.tierOf(entityOf(name)) < 2 || inHeadline(context, from);
  }
  return true;
}

/** One Arabic word has the article that the name has, or none. */
function fitsArticle(words: number, name: number, first: Word): boolean {
  if (words > 1 || !first.arabic) return true;
  return !hasFlag(name, first.surface.startsWith('ال') ? NAME.arabicBare : NAME.arabicArticle);
}

/** `al-Arab` is part of a name, not the Arabs. */
function isPeople(gazetteer: Gazetteer, entity: number): boolean {
  return gazetteer.typeOf(entity) === 'state' || gazetteer.kindOf(entity) === 'community';
}

/** `Syrias army`: the apostrophe was lost in copying. */
function matchLostApostrophe(context: TextContext, at: number): Candidate | undefined {
  const { word } = context.tokens[at]!;
  if (!word.capital || word.bare.length < 5 || !word.bare.endsWith('s') || word.is(ROLE.common)) return undefined;
  const names = context.gazetteer.names('plain', word.bare.slice(0, -1));
  const candidate = names && accept(context, at, at + 1, names, word);
  if (
    !candidate ||
    candidate.weak ||
    (candidate.type === 'place' && context.gazetteer.tierOf(candidate.entities[0]!) > 1)
  )
    return undefined;
  return { ...candidate, rule: 'alias', certainty: 0.8 };
}

/** Arabic writes and, in, to and with as a letter on the next word; the article of a weapon is no part of its name. */
function lookUpArabic(context: TextContext, at: number): Candidate | undefined {
  for (const { prefix, word } of readingsOf(context, at)) {
    const candidate = findLongest(context, at, word);
    if (!candidate) continue;
    const article = candidate.type === 'weapon' && word.surface.startsWith('ال') ? ARTICLE : 0;
    // Of two lams one is the article's.
    const letters =
      prefix + (article > 0 && context.tokens[at]!.word.surface.slice(0, prefix).endsWith('لل') ? 0 : article);
    if (letters === 0) return candidate;
    return { ...candidate, certainty: prefix > 0 ? 0.9 : candidate.certainty, prefix: letters };
  }
  return undefined;
}

/** Letters of `ال`. */
const ARTICLE = 2;
