// A sentence in; who says what in it, out: "the ministry said two; the Monitor put it at five" has two of them.
import { BEFORE } from '../english/numbers.ts';
import {
  BEFORE_NAMES,
  BY_WHOM,
  CITING,
  COUNTS_OF,
  DOERS,
  GENERIC,
  HEADLINE_SPEAKERS,
  INVERTED_SPEECH,
  NAME_ENDS,
  NO_OWNERS,
  OWN,
  PASSIVE_SPEECH,
  SUBJECT_EDGES,
  SURE_SPEAKERS,
} from '../english/speakers.ts';
import { BE, COST, HAVE, INFINITIVES, NEGATIONS, SPEECH, WEAK_SPEECH } from '../english/verbs.ts';
import { readNumber } from '../figures/read-number.ts';
import type { Word } from '../text/words.ts';
import type { Attribution } from './attribution.ts';
import { speakerAtEnd, speakerBeforeColon } from './headlines.ts';
import { nameAfter, nameBefore } from './names.ts';

/** @param opensLine it may be a headline */
export function attributionsOf(words: readonly Word[], opensLine: boolean): Attribution[] {
  const found: Attribution[] = [];
  for (let at = 0; at < words.length; at++) {
    const attribution = words[at]!.isSpeech ? attributionAt(words, at, opensLine) : undefined;
    if (attribution) found.push(attribution);
  }
  const last = opensLine && found.length === 0 ? speakerAtEnd(words) : undefined;
  return last ? [last] : found;
}

function attributionAt(words: readonly Word[], at: number, opensLine: boolean): Attribution | undefined {
  const { low, possessive } = words[at]!;
  if (low === 'according' && words[at + 1]?.low === 'to') return nameAfter(words, at, at + 2, false);
  if (low === 'per')
    return words[at - 1]?.kind === 'word' || /^(?:cent|day|week|month|year)$/.test(words[at + 1]?.low ?? '')
      ? undefined
      : nameAfter(words, at, at + 1, false);
  // `figures from the Observatory`
  if (low === 'from') return COUNTS_OF.has(words[at - 1]?.low ?? '') ? nameAfter(words, at, at + 1, true) : undefined;
  if (CITING.has(low))
    return BE.has(words[at - 1]?.low ?? '') ? nameBefore(words, at - 1) : nameAfter(words, at, at + 1, true);
  if (HAVE.has(low)) return counterBefore(words, at);
  const spoken = SPEECH.has(low) ? speakerOf(words, at) : undefined;
  if (spoken) return spoken;
  if (OWN.has(low))
    return isCount(words, at + 1) ? { from: at, to: at + 1, at, carried: true, inner: false } : undefined;
  if (COUNTS_OF.has(low)) return ownerBefore(words, at) ?? ownerBehind(words, at);
  if (low === 'by' && /^names?$/.test(words[at + 1]?.low ?? '')) return undefined;
  if (low === 'by' && CITING.has(words[at - 1]?.low ?? ''))
    return quotedBefore(words, at - 1) ?? nameAfter(words, at, at + 1, true);
  if (low === 'by' && BY_WHOM.has(words[at - 1]?.low ?? '')) return nameAfter(words, at, at + 1, true);
  if (low === ':' && opensLine) return speakerBeforeColon(words, at);
  return possessive && isCount(words, at + 1) ? ownerEndingAt(words, at) : undefined;
}

/** `NAME said`, `said NAME`. */
function speakerOf(words: readonly Word[], verb: number): Attribution | undefined {
  const { low } = words[verb]!;
  const [before, after] = [words[verb - 1], words[verb + 1]];
  // `not said`, `an estimated 80,000`
  if (NEGATIONS.has(before?.low ?? '') || /^(?:an?|the)$/.test(before?.low ?? '')) return undefined;
  // `could confirm`, `managed to count`; `the count` is a noun.
  if (INFINITIVES.has(low) && !/^(?:to|can|could)$/.test(before?.low ?? '')) return undefined;
  // `shells claimed four lives`
  if (COST.has(low) && words.slice(verb + 1, verb + 7).some((word) => word.low === 'lives' || word.low === 'life'))
    return undefined;
  // `has put to death`
  if (low === 'put' && after?.low === 'to') return undefined;
  // `half said to be children`
  if (after?.low === 'to' && /^(?:said|reported|believed|estimated)$/.test(low)) return undefined;
  // `arrests counted by the Centre`
  if (after?.low === 'by' && BY_WHOM.has(low)) return undefined;
  // `was added to the list`
  if (low === 'added' && (after?.low === 'to' || after?.low === 'by')) return undefined;
  if (
    before?.kind === 'mark' &&
    INVERTED_SPEECH.has(low) &&
    !isApposed(words, verb) &&
    (after?.capital || after?.low === 'the' || after?.low === 'a' || HEADLINE_SPEAKERS.has(after?.low ?? ''))
  ) {
    const name = nameAfter(words, verb, verb + 1, false);
    if (name) return name;
  }
  // `were said to be`, `was initially reported`: nobody speaks.
  const isPassive = BE.has(before?.low ?? '') || (before?.low.endsWith('ly') && BE.has(words[verb - 2]?.low ?? ''));
  if (isPassive && PASSIVE_SPEECH.has(low)) return undefined;
  const says =
    after?.low === 'that' || before?.kind === 'mark' || hasFigure(words, verb + 1) || isCount(words, verb + 1);
  const name = WEAK_SPEECH.has(low) && !says ? undefined : nameBefore(words, verb);
  // `people it accused of working for the army`
  return name?.carried && low.startsWith('accus') ? undefined : name;
}

/** `Adan Rahm, head of the Monitor, said the raid …`: between two commas is told of whom the sentence begins with. */
function isApposed(words: readonly Word[], verb: number): boolean {
  const comma = words.slice(0, verb - 1).findLastIndex(({ low }) => low === ',');
  if (comma <= 0 || comma > LONGEST_SUBJECT) return false;
  const subject = words.slice(0, comma);
  const told = words.slice(comma + 1, verb - 1);
  const isName = subject.some(({ capital }, at) => capital && at > 0) && subject[0]!.capital;
  return isName && [...subject, ...told].every(({ kind, isHarm }) => kind === 'word' && !isHarm);
}

/** A verb such as `put` says something where a figure follows in so many words. */
const FURTHEST = 24;
const LONGEST_SUBJECT = 6;

function hasFigure(words: readonly Word[], from: number): boolean {
  for (let at = from; at < from + FURTHEST && at < words.length; at++) if (readNumber(words, at)) return true;
  return false;
}

/** `SOHR's latest count`. */
function isCount(words: readonly Word[], from: number): boolean {
  for (let at = from; at < from + 4 && words[at]?.kind === 'word'; at++) if (COUNTS_OF.has(words[at]!.low)) return true;
  return false;
}

function ownerEndingAt(words: readonly Word[], last: number): Attribution | undefined {
  let from = last;
  while (from > 0 && goesOnBefore(words, from - 1)) from--;
  while (from < last && BEFORE_NAMES.has(words[from]!.low)) from++;
  const { low } = words[last]!;
  const owner = { from, to: last + 1, at: last, inner: false };
  if (words[from]!.capital && !DOERS.has(words[from]!.low) && !NO_OWNERS.has(low)) return { ...owner, carried: false };
  if (!GENERIC.has(low)) return HEADLINE_SPEAKERS.has(low) ? { ...owner, from: last, carried: false } : undefined;
  // `the health ministry's count`; `the ministry's` is one that was named before.
  const kind = words[last - 1];
  const isTold =
    kind?.kind === 'word' && !BEFORE_NAMES.has(kind.low) && !SUBJECT_EDGES.has(kind.low) && !NAME_ENDS.has(kind.low);
  return { ...owner, from: isTold ? last - 1 : last, carried: !isTold };
}

/** `the Office's archive has 102,287`, `SNHR had two dead`: who counts has a figure, as an army has tanks. */
function counterBefore(words: readonly Word[], verb: number): Attribution | undefined {
  if (
    !readNumber(words, verb + 1) &&
    !BEFORE.some(([phrase]) => phrase.every((word, index) => words[verb + 1 + index]?.low === word))
  )
    return undefined;
  const name = nameBefore(words, verb);
  const counts =
    name && words.slice(name.from, name.to).some(({ low }) => SURE_SPEAKERS.has(low) || COUNTS_OF.has(low));
  return counts ? name : undefined;
}

/** `a doctor, quoted by the agency, said`, `a doctor was quoted by the agency`: the doctor answers for it. */
function quotedBefore(words: readonly Word[], quoted: number): Attribution | undefined {
  const low = words[quoted - 1]?.low ?? '';
  const name = BE.has(low) || low === ',' ? nameBefore(words, quoted - 1) : undefined;
  return name && { ...name, inner: true };
}

/** `by a later SOHR count`, `UN figures`, `the ministry tally`. */
function ownerBefore(words: readonly Word[], count: number): Attribution | undefined {
  const name = words[count - 1];
  if (!name || name.possessive) return undefined;
  const speaks = name.isAcronym ? !DOERS.has(name.low) : SURE_SPEAKERS.has(name.low);
  let from = count - 1;
  while (from > 0 && goesOnBefore(words, from - 1)) from--;
  while (from < count - 1 && BEFORE_NAMES.has(words[from]!.low)) from++;
  return speaks ? { from, to: count, at: count, carried: false, inner: false } : undefined;
}

/** `on the figures of the Haven Monitor`: of somebody who does little but count. */
function ownerBehind(words: readonly Word[], count: number): Attribution | undefined {
  if (words[count + 1]?.low !== 'of') return undefined;
  const name = nameAfter(words, count, count + 2, false);
  const isOne = name && words.slice(name.from, name.to).some(({ low }) => SURE_SPEAKERS.has(low));
  return isOne ? name : undefined;
}

/** The Observatory for Human Rights': capitals, and small links between them. */
function goesOnBefore(words: readonly Word[], at: number): boolean {
  const { low, kind, capital } = words[at]!;
  if (kind !== 'word' || NO_OWNERS.has(low)) return false;
  return capital || ((low === 'of' || low === 'for') && words[at - 1]?.capital === true);
}
