// A figure of which nothing is told by its own verb or noun in; the draft that it is by what was told before it, out.
import type { PeopleClass } from '../claim.ts';
import { isUnreal } from '../effects/govern.ts';
import { groupBefore } from '../effects/group.ts';
import { classOf as peopleClass } from '../english/nouns.ts';
import { BE, PARTICIPLES, SPEECH } from '../english/verbs.ts';
import type { Figure } from '../figures/find-figures.ts';
import { type NounPhrase, readNounPhrase } from '../text/noun-phrase.ts';
import type { Word } from '../text/words.ts';
import type { Draft } from './draft.ts';
import { wholeOf } from './link.ts';
import type { Reading } from './reading.ts';

/** By its link to the figure before it, as one of a group, as another count of the same, or as an item of a list. */
export function carriedDraft(reading: Reading): Draft | undefined {
  const { words, figure, phrase, draft, link, last, told, heading } = reading;
  const carried = { ...draft, end: phrase.to };
  // `25 dead: civilians: 12, fighters: 9`
  const listed = last ?? told ?? heading;
  const named = classBefore(words, figure, phrase);
  if (named && listed) {
    const counted = { ...phrase, class: named };
    return {
      ...carried,
      phrase: counted,
      effect: listed.effect,
      rule: 'part',
      certainty: 0.8,
      partOf: wholeOf(listed),
    };
  }
  // `42 Syrians, 22 Nujaba`: beside people a name in capitals is one of theirs.
  const isNamed = link !== undefined && phrase.unknown && words[figure.to]?.capital === true;
  if (!isNamed && !mayBeSomebody(words, figure, phrase)) return undefined;
  if (link === 'part')
    return { ...carried, effect: last!.effect, rule: 'part', certainty: 0.88, partOf: wholeOf(last!) };
  // `killed 14 and another 12 are feared buried`: that is a predicate of its own.
  const isOwn = BE.has(words[phrase.to]?.low ?? '');
  if (link === 'goes on' && !isOwn)
    return { ...carried, effect: last!.effect, rule: 'goes on', certainty: 0.85, partOf: last!.partOf };
  const group = isUnreal(words, figure.from) ? undefined : groupBefore(words, figure.from);
  if (group) return { ...carried, effect: group, rule: 'part', certainty: 0.85, ...(last && { partOf: last }) };
  if (link === 'goes on') return undefined;
  const before = last ?? told;
  if (before && isCountAgain(words, figure, phrase))
    return { ...carried, effect: before.effect, rule: 'goes on', certainty: 0.75 };
  if (told && isRestOf(words, figure, phrase))
    return { ...carried, effect: told.effect, rule: 'part', certainty: 0.75, partOf: wholeOf(told) };
  if (heading && isFirst(words, figure))
    return { ...carried, effect: heading.effect, rule: 'list', certainty: 0.8, partOf: heading };
  return undefined;
}

/** Neither a thing that has a noun of its own, nor who did it (`by a sniper`), nor what one was (`one was a child`). */
function mayBeSomebody(words: readonly Word[], figure: Figure, phrase: NounPhrase): boolean {
  const { low = '' } = words[figure.from - 1] ?? {};
  if (low === 'by') return false;
  if (figure.isArticle && BE.has(low) && !opensWithAmong(words, figure.from)) return false;
  return phrase.people || figure.others || phrase.ofThem || (figure.to === phrase.to && !figure.isArticle);
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

const BULLETS = new Set(['*', '-', '–', '—', '•', '·', '|', '+']);

function isFirst(words: readonly Word[], figure: Figure): boolean {
  return words.slice(0, figure.from).every(({ low }) => BULLETS.has(low) || low === '.' || low === ')');
}
