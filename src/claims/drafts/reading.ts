// A figure of a sentence as it is read: what it counts, and what was told before it.
import type { Figure } from '../figures/find-figures.ts';
import type { NounPhrase } from '../text/noun-phrase.ts';
import type { Word } from '../text/words.ts';
import type { Draft } from './draft.ts';

export type Reading = {
  words: readonly Word[];
  figure: Figure;
  phrase: NounPhrase;
  /** What is known of it before its effect. */
  draft: Pick<Draft, 'figure' | 'phrase' | 'bounds'>;
  /** The draft before it in its sentence, and how it goes on from that. */
  last: Draft | undefined;
  link: 'part' | 'goes on' | undefined;
  /** The draft before its sentence. */
  told: Draft | undefined;
  /** What the items of a list go on from; absent behind the first figure of an item. */
  heading: Draft | undefined;
};
