// A sentence in; its figures of harm, each with what it counts and what it goes on from, out.
import type { Effect, PeopleClass } from './claim.ts';
import type { Draft } from './draft.ts';
import { isDenied } from './effects/denial.ts';
import { govern, isUnreal } from './effects/govern.ts';
import { groupBefore } from './effects/group.ts';
import { classOf as peopleClass } from './english/nouns.ts';
import { BEHIND, withMeaning } from './english/numbers.ts';
import { isThing } from './english/things.ts';
import { BE, NOUNS, PARTICIPLES, SPEECH } from './english/verbs.ts';
import { type Figure, findFigures, phraseAt } from './figures/find-figures.ts';
import { isAmongThem, linkTo, wholeOf } from './link.ts';
import { type NounPhrase, readNounPhrase } from './text/noun-phrase.ts';
import type { Word } from './text/words.ts';

/**
 * @param heading what a list's items go on from
 * @param told the claim before this sentence: "the other 111 were armed men" goes on from it
 */
export function draftsOf(words: readonly Word[], heading?: Draft, told?: Draft): Draft[] {
  const drafts: Draft[] = [];
  const figures = findFigures(words);
  for (const [index, figure] of figures.entries()) {
    const phrase = readNounPhrase(words, figure.to);
    // `38 were killed and 21 injured, as follows:` goes back to the first.
    const isList =
      drafts.length > 1 && words[figure.from - 1]?.low === ':' && words[figure.from - 2]?.low === 'follows';
    const draft = draftOf(words, figure, phrase, isList ? drafts[0] : drafts.at(-1), heading, told, index);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

function draftOf(
  words: readonly Word[],
  figure: Figure,
  phrase: NounPhrase,
  last: Draft | undefined,
  heading: Draft | undefined,
  told: Draft | undefined,
  index: number,
): Draft | undefined {
  const behind = phraseAt(words, phrase.to, BEHIND);
  const bounds = behind ? withMeaning(figure, behind.meaning) : { min: figure.min, max: figure.max };
  const draft = { figure, phrase: withPredicateNoun(words, phrase), bounds };
  if (isOneOf(words, figure, phrase) || isAge(words, figure, phrase) || isHousehold(words, figure, phrase))
    return undefined;
  if (isThing(words, phrase) || isDenied(words, figure.from)) return undefined;
  const governed = govern(words, figure, phrase);
  const link = last && linkTo(words, last, figure, phrase);
  const named = classBefore(words, figure, phrase);
  // `80 dead, with six children among them, and 240 hurt`: the last is another's.
  const isAmong = (link === 'part' || (link === 'goes on' && last!.partOf)) && isAmongThem(words, phrase.to);
  if (governed && !isAmong) {
    if (isApposition(words, figure, phrase) && governed.rule === 'subject') return undefined;
    const isArmed = phrase.class === 'fighters' || phrase.class === 'soldiers';
    // Who is armed and crosses a border was not driven out.
    if (governed.effect === 'displaced' && isArmed) return undefined;
    if (governed.rule !== 'object' && governed.rule !== 'noun' && !mayBeHarmed(phrase, governed.effect))
      return undefined;
    // `six were killed, including a child, and 20 were hurt`: the verb behind a part is another's.
    const isPart = link === 'part' && !phrase.ofThem && !figure.others && governed.rule === 'subject';
    const effect = isPart && !governed.isStraight ? last!.effect : governed.effect;
    const goesOn = link === 'goes on' && effect === last!.effect;
    const whole = link === 'part' && !opensHead(words, figure) ? wholeOf(last!) : goesOn ? last!.partOf : undefined;
    const counted =
      governed.class && draft.phrase.class === 'unknown' ? { ...draft.phrase, class: governed.class } : draft.phrase;
    return { ...draft, ...governed, effect, phrase: counted, ...(whole && { partOf: whole }) };
  }
  if (isSpared(words, figure, phrase)) return undefined;
  // `25 dead: civilians: 12, fighters: 9`
  const listed = last ?? told ?? heading;
  if (named && listed)
    return {
      ...draft,
      phrase: { ...phrase, class: named },
      effect: listed.effect,
      rule: 'part',
      certainty: 0.8,
      end: phrase.to,
      partOf: wholeOf(listed),
    };
  // `shot by a sniper`
  if (words[figure.from - 1]?.low === 'by') return undefined;
  if (!phrase.people && !figure.others && !phrase.ofThem && !(figure.to === phrase.to && !figure.isArticle))
    return undefined;
  if (link === 'part')
    return { ...draft, effect: last!.effect, rule: 'part', certainty: 0.88, end: phrase.to, partOf: wholeOf(last!) };
  // `killed 14 and another 12 are feared buried`: that is a predicate of its own.
  const isOwn = BE.has(words[phrase.to]?.low ?? '');
  if (link === 'goes on' && !isOwn)
    return { ...draft, effect: last!.effect, rule: 'goes on', certainty: 0.85, end: phrase.to, partOf: last!.partOf };
  // `of the dead one was a child`: what he was, and no other figure.
  if (figure.isArticle && BE.has(words[figure.from - 1]?.low ?? '') && !opensWithAmong(words, figure.from))
    return undefined;
  const group = isUnreal(words, figure.from) ? undefined : groupBefore(words, figure.from);
  if (group)
    return { ...draft, effect: group, rule: 'part', certainty: 0.85, end: phrase.to, ...(last && { partOf: last }) };
  if (link === 'goes on') return undefined;
  const before = last ?? told;
  if (before && isCountAgain(words, figure, phrase))
    return { ...draft, effect: before.effect, rule: 'goes on', certainty: 0.75, end: phrase.to };
  if (told && isRestOf(words, figure, phrase))
    return {
      ...draft,
      effect: told.effect,
      rule: 'part',
      certainty: 0.75,
      end: phrase.to,
      partOf: told.partOf ?? told,
    };
  if (heading && index === 0 && isFirst(words, figure)) {
    return { ...draft, effect: heading.effect, rule: 'list', certainty: 0.8, end: phrase.to, partOf: heading };
  }
  return undefined;
}

/** `among the dead was a child`, `also killed was a driver`. */
function opensWithAmong(words: readonly Word[], to: number): boolean {
  return words.slice(0, to).some(({ low }) => low === 'among' || low === 'amongst' || PARTICIPLES.has(low));
}

/** `civilians: 12`, `fighters 9`, at the beginning of a clause. */
function classBefore(
  words: readonly Word[],
  { from, to, isArticle }: Figure,
  phrase: NounPhrase,
): PeopleClass | undefined {
  if (isArticle || phrase.to > to) return undefined;
  const at = words[from - 1]?.low === ':' ? from - 2 : from - 1;
  const opens = words[at - 1] === undefined || words[at - 1]!.kind === 'mark';
  return opens ? peopleClass(words[at]?.low ?? '') : undefined;
}

/** `hurt: 13 women` begins a count of its own. */
function opensHead(words: readonly Word[], { from }: Figure): boolean {
  const head = words[from - 2]?.low ?? '';
  return words[from - 1]?.low === ':' && (PARTICIPLES.has(head) || NOUNS.has(head));
}

const SHARES = new Set([
  'half',
  'most',
  'majority',
  'thirds',
  'third',
  'quarter',
  'quarters',
  'part',
  'many',
  'some',
  'per',
]);

/** `more than half of the 20,000 inhabitants`, `most of the town's 20,000 people`. */
function isShareOf(words: readonly Word[], from: number): boolean {
  let at = from - 1;
  while (/^(?:the|its|their|some)$/.test(words[at]?.low ?? '') || words[at]?.possessive) at--;
  return words[at]?.low === 'of' && SHARES.has(words[at - 1]?.low ?? '');
}

/** `none of the 40 soldiers`, `one of the ten died`: of the many nothing is told; `not one of the 15 wounded` counts them. */
function isOneOf(words: readonly Word[], { from }: Figure, { harm }: NounPhrase): boolean {
  const [third, second, first] = [from - 3, from - 2, from - 1].map((at) => words[at]?.low ?? '');
  // `355 of 3,600 patients died`
  if (first === 'of' && harm === undefined && words[from - 2]?.value !== undefined) return true;
  if (harm === undefined && isShareOf(words, from)) return true;
  const isAmongMany = second === 'of' && /^(?:the|these|those|its|their)$/.test(first!);
  return isAmongMany && harm === undefined && /^(?:none|one|any|neither)$/.test(third!);
}

/** `Azar Dun, 40, fled`. */
function isAgeOf(words: readonly Word[], { from, to, isArticle }: Figure): boolean {
  return (
    !isArticle &&
    words[from - 1]?.low === ',' &&
    words[from - 2]?.capital === true &&
    words[to]?.low === ',' &&
    words[from]!.kind === 'number'
  );
}

/** `children under ten`, `four of them under ten`: nothing stands between whom and the age, and nothing is counted. */
function isAge(words: readonly Word[], figure: Figure, phrase: NounPhrase): boolean {
  if (phrase.to === figure.to && isAgeOf(words, figure)) return true;
  const opens = /^(?:under|below|over|above)$/.test(words[figure.from]?.low ?? '') && phrase.to === figure.to;
  const before = words[figure.from - 1];
  return opens && before?.kind === 'word' && (before.low === 'them' || peopleClass(before.low) !== undefined);
}

/** `the ministry gives 36`, `the Monitor put it at five`, `spoke of 40`, `its count passed 1,500`: another count of the same. */
function isCountAgain(words: readonly Word[], { from, isArticle }: Figure, phrase: NounPhrase): boolean {
  if (isArticle || phrase.to > phrase.from) return false;
  const [second, first, last] = [words[from - 3]?.low ?? '', words[from - 2]?.low ?? '', words[from - 1]?.low ?? ''];
  if (COUNTED.has(first) && REACHES.has(last)) return true;
  // `the figure was later raised to 12`
  const raised = words.slice(Math.max(0, from - 4), from).findIndex(({ low }) => RAISED.has(low));
  if (last === 'to' && raised >= 0 && words.slice(Math.max(0, from - 8), from).some(({ low }) => COUNTED.has(low)))
    return true;
  if (words[phrase.to]?.kind === 'word') return false;
  if (last === ',' && COUNTED.has(first) && (words[phrase.to]?.low ?? ',') === ',') return true;
  return (
    SPEECH.has(last) || (last === 'at' && first === 'it' && SPEECH.has(second)) || (last === 'of' && SPOKE.has(first))
  );
}

const COUNTED = new Set(['count', 'figure', 'tally', 'number', 'total']);
const REACHES = new Set(['passed', 'reached', 'exceeded', 'topped', 'was', 'is', 'surpassed']);
const RAISED = new Set(['raised', 'revised', 'rose', 'risen', 'updated', 'lowered', 'corrected', 'climbed']);
const SPOKE = new Set(['spoke', 'speaks', 'spoken', 'talked', 'wrote']);

/** `three of them from one family`: whose they are, and nobody more. */
function isHousehold(words: readonly Word[], { from, number }: Figure, { to }: NounPhrase): boolean {
  const isOne = /^(?:one|a|the)$/.test(words[number]?.low ?? '');
  const noun = words[to - 1]?.low ?? '';
  const isWhose =
    /^(?:from|to|in)$/.test(words[from - 1]?.low ?? '') ||
    (words[from - 1]?.low === 'of' && peopleClass(words[from - 2]?.low ?? '') !== undefined);
  return isOne && isWhose && /^(?:family|household|tribe|clan)$/.test(noun);
}

/** `eleven were civilians`, `the other 111 were armed men`, `among the civilians were 12 children`, `the dead include 156 children`. */
function isRestOf(words: readonly Word[], figure: Figure, phrase: NounPhrase): boolean {
  const before = words.slice(Math.max(0, figure.number - 9), figure.number);
  // `Eleven were civilians.`
  const isWholeSubject =
    words.slice(0, figure.from).every(({ kind }) => kind === 'mark') &&
    phrase.to === figure.to &&
    BE.has(words[phrase.to]?.low ?? '');
  if (isWholeSubject) return readNounPhrase(words, phrase.to + 1).people;
  // `Civilians number 40.`
  if (/^number(?:s|ed)?$/.test(words[figure.from - 1]?.low ?? '') && peopleClass(words[figure.from - 2]?.low ?? ''))
    return true;
  // `Twelve of them were children.`
  if (phrase.ofThem && BE.has(words[phrase.to]?.low ?? '')) return readNounPhrase(words, phrase.to + 1).people;
  const opens = before.some(({ low }) => /^(?:among|amongst|of|include|includes|included|including|other)$/.test(low));
  return (
    opens &&
    (phrase.people || readNounPhrase(words, phrase.to + 1).people) &&
    !before.some(({ kind, low }) => kind === 'mark' && low !== ',')
  );
}

/** `six were children`, `most of them, 12, are women`: of whom is told behind the verb. */
function withPredicateNoun(words: readonly Word[], phrase: NounPhrase): NounPhrase {
  if (phrase.people && phrase.class !== 'unknown') return phrase;
  // `12 deaths among civilians`
  const among =
    words[phrase.to]?.low === 'among' && phrase.isHarmNoun ? readNounPhrase(words, phrase.to + 1) : undefined;
  if (among?.people) return { ...phrase, class: among.class };
  // `over 2,000 of those killed were soldiers`
  const at = PARTICIPLES.has(words[phrase.to]?.low ?? '') ? phrase.to + 1 : phrase.to;
  if (!BE.has(words[at]?.low ?? '')) return phrase;
  const behind = readNounPhrase(words, at + 1);
  return behind.people ? { ...phrase, class: behind.class } : phrase;
}

/** `Azar Dun, a nurse, died`: she was named. */
function isApposition(words: readonly Word[], { isArticle, from }: Figure, { to }: NounPhrase): boolean {
  return isArticle && words[from - 1]?.low === ',' && words[from - 2]?.capital === true && words[to]?.low === ',';
}

/** A predicate alone does not make people of what has another noun: `12 houses were hurt`. */
function mayBeHarmed({ people, from, to, unknown, harm, attacks, ofThem }: NounPhrase, effect: Effect): boolean {
  return (
    people ||
    from === to ||
    harm !== undefined ||
    attacks ||
    ofThem ||
    (unknown && effect !== 'displaced' && effect !== 'missing' && effect !== 'detained')
  );
}

/** `released 40`: said of the figure itself. */
function isSpared(words: readonly Word[], figure: Figure, phrase: NounPhrase): boolean {
  const before = words[figure.from - 1]?.low ?? '';
  return (
    /^(?:released|freed|rescued|evacuated|saved|returned)$/.test(before) ||
    /^(?:released|freed|rescued|escaped|survived)$/.test(words[phrase.to]?.low ?? '')
  );
}

const BULLETS = new Set(['*', '-', '–', '—', '•', '·', '|', '+']);

function isFirst(words: readonly Word[], figure: Figure): boolean {
  return words.slice(0, figure.from).every(({ low }) => BULLETS.has(low) || low === '.' || low === ')');
}
