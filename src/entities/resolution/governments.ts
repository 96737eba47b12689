// A name of a government or its forces in; the government that these words mean in this report, at its date, out.
import type { Candidate } from '../candidates/candidate.ts';
import { type Governed, homeOf } from '../gazetteer/country-index.ts';
import { bareAt, isWord, type TextContext } from '../text/context.ts';
import { ROLE } from '../text/roles.ts';

/**
 * The same words mean another government from the day on which it came, unless it is called the former one; and
 * `government forces` alone are those of the country that the report is about.
 */
export function linkGovernment(context: TextContext, candidate: Candidate, date: string): Candidate {
  if (candidate.entities.length === 0) return candidate;
  const { gazetteer, governorates } = context;
  const named = findGovernment(gazetteer.countries.governed, gazetteer.idOf(candidate.entities[0]!));
  if (!named) return candidate;
  // By the rule of context the state before it was heard already: `Iraqi government forces`.
  const isBare = candidate.rule !== 'context' && isWord(context, candidate.from, ROLE.rule);
  const country = (isBare && homeOf(gazetteer.countries, governorates)) || named.country;
  const { governments } = country;
  const earliest = country === named.country ? named.index : 0;
  const latest = governments.findLastIndex(({ from = '' }) => from <= date);
  const isFormer = latest > earliest && isCalledFormer(context, candidate, governments[earliest]!.called);
  const meant = governments[isFormer ? earliest : Math.max(earliest, latest)];
  if (!meant || meant === named.country.governments[named.index]) return candidate;
  const entity = gazetteer.indexOf(meant[named.part]);
  return entity === undefined ? candidate : { ...candidate, entities: [entity], rule: 'context' };
}

/** Of a country that is known, at whatever time. */
export function isGovernment({ gazetteer }: TextContext, { entities: [entity] }: Candidate): boolean {
  return entity !== undefined && findGovernment(gazetteer.countries.governed, gazetteer.idOf(entity)) !== undefined;
}

/**
 * The date of the report. One without is of the latest year that it names, and no earlier than the day on which a
 * government came that it speaks of.
 */
export function dateOf(context: TextContext, candidates: readonly Candidate[]): string {
  if (context.date) return context.date;
  const years = context.tokens.flatMap(({ word }) => (word.digit && YEAR.test(word.surface) ? [word.surface] : []));
  const named = new Set<string>();
  for (const { entities } of candidates) for (const entity of entities) named.add(context.gazetteer.idOf(entity));
  const small = context.text.toLowerCase();
  const days = context.gazetteer.countries.governed
    .flatMap(({ governments }) => governments)
    .filter(({ signs = [] }) => signs.some((sign) => named.has(sign) || (IN_SMALL.test(sign) && small.includes(sign))))
    .map(({ from = '' }) => from);
  return [...years, ...days].reduce((latest, day) => (day > latest ? day : latest), '');
}

/** A sign that is no id but words, in small letters. */
const IN_SMALL = /^[^A-Z]+$/;
const YEAR = /^(?:19|20)\d\d$/;

type Named = { country: Governed; index: number; part: 'government' | 'forces' };

/** Which government of which country has this id, itself or as its forces. */
function findGovernment(countries: readonly Governed[], id: string): Named | undefined {
  for (const country of countries) {
    for (const [index, { government, forces }] of country.governments.entries()) {
      if (government === id) return { country, index, part: 'government' };
      if (forces === id) return { country, index, part: 'forces' };
    }
  }
  return undefined;
}

function isCalledFormer(context: TextContext, { from, to }: Candidate, called: readonly string[]): boolean {
  for (let at = from; at < to; at++) if (called.includes(bareAt(context, at))) return true;
  const before = bareAt(context, from - 1);
  return FORMER.has(before) || called.includes(before) || REMNANTS.has(bareAt(context, to));
}

const REMNANTS = new Set(['remnants', 'loyalists', 'holdouts']);
const FORMER = new Set('former ex ousted deposed toppled fallen previous old defunct collapsed bygone'.split(' '));
