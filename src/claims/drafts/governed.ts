// A figure and what governs it in; the draft that it is of itself out.
import type { Effect } from '../claim.ts';
import type { Governed } from '../effects/govern.ts';
import { NOUNS, PARTICIPLES } from '../english/verbs.ts';
import type { Figure } from '../figures/find-figures.ts';
import type { NounPhrase } from '../text/noun-phrase.ts';
import type { Word } from '../text/words.ts';
import type { Draft } from './draft.ts';
import { wholeOf } from './link.ts';
import type { Reading } from './reading.ts';

export function governedDraft(reading: Reading, governed: Governed): Draft | undefined {
  const { words, figure, phrase, draft, link, last } = reading;
  if (isApposition(words, figure, phrase) && governed.rule === 'subject') return undefined;
  const isArmed = phrase.class === 'fighters' || phrase.class === 'soldiers';
  // Who is armed and crosses a border was not driven out.
  if (governed.effect === 'displaced' && isArmed) return undefined;
  if (governed.rule !== 'object' && governed.rule !== 'noun' && !mayBeHarmed(phrase, governed.effect)) return undefined;
  // `six were killed, including a child, and 20 were hurt`: the verb behind a part is another's.
  const isPart = link === 'part' && !phrase.ofThem && !figure.others && governed.rule === 'subject';
  const effect = isPart && !governed.isStraight ? last!.effect : governed.effect;
  const goesOn = link === 'goes on' && effect === last!.effect;
  const whole = link === 'part' && !opensHead(words, figure) ? wholeOf(last!) : goesOn ? last!.partOf : undefined;
  const counted =
    governed.class && draft.phrase.class === 'unknown' ? { ...draft.phrase, class: governed.class } : draft.phrase;
  return { ...draft, ...governed, effect, phrase: counted, ...(whole && { partOf: whole }) };
}

/** `hurt: 13 women` begins a count of its own. */
function opensHead(words: readonly Word[], { from }: Figure): boolean {
  const head = words[from - 2]?.low ?? '';
  return words[from - 1]?.low === ':' && (PARTICIPLES.has(head) || NOUNS.has(head));
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
