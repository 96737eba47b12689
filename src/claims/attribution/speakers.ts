// A report's sentences in; who is named in each as saying something, and who `he`, `the group` and a quotation go back to,
// out.
import type { Mention } from '../../entities/mention.ts';
import type { Claimant } from '../claim.ts';
import type { Sentence } from '../text/sentences.ts';
import { mentionsIn } from '../where.ts';
import type { Attribution } from './attribution.ts';
import { attributionsOf } from './claimants.ts';
import { sourceOf } from './table-sources.ts';

/** So many sentences back somebody may have been named. */
const FURTHEST = 6;
/** A quotation goes no further, in code units. */
const LONGEST_QUOTE = 2000;
const QUOTES = /["“”]/g;

export class Speakers {
  private readonly text: string;
  private readonly sentences: readonly Sentence[];
  private readonly mentions: readonly Mention[];
  private readonly found = new Map<Sentence, Attribution[]>();

  constructor(text: string, sentences: readonly Sentence[], mentions: readonly Mention[]) {
    this.text = text;
    this.sentences = sentences;
    this.mentions = mentions;
  }

  in(sentence: Sentence): Attribution[] {
    let found = this.found.get(sentence);
    if (!found) {
      found = attributionsOf(sentence.words, sentence.opensLine);
      this.found.set(sentence, found);
    }
    return found;
  }

  /** @param goesBack the figure is one of a group that was told of before: "of those killed, six were children" */
  claimant(sentence: Sentence, attribution: Attribution | undefined, goesBack: boolean): Claimant | null {
    if (attribution && !attribution.carried) return this.named(sentence, attribution);
    const at = sentence.index;
    if (attribution) return this.before(at, sentence) ?? this.named(sentence, attribution);
    if (goesBack) return this.before(at, sentence, FURTHEST, 0);
    return this.isQuoted(sentence) ? (this.before(at, sentence, 2) ?? this.after(at, sentence)) : null;
  }

  /** Of a row that names nobody as speaking: whom the table names as who counted. */
  ofTable(head: Sentence, row: Sentence): Claimant | null {
    const named = sourceOf(head, row, this.mentions);
    return named ? this.named(named.sentence, named) : null;
  }

  private named({ words }: Sentence, { from, to }: Pick<Attribution, 'from' | 'to'>): Claimant {
    const [start, end] = [words[from]!.start, words[to - 1]!.end];
    const { text } = this;
    const possessive = /['’]s$/.test(text.slice(start, end)) ? 2 : 0;
    const entity = mentionsIn(this.mentions, start, end).find(
      ({ type }) => type !== 'place' && type !== 'weapon',
    )?.entity;
    return { start, end: end - possessive, name: text.slice(start, end - possessive), ...(entity && { entity }) };
  }

  private before(at: number, { paragraph }: Sentence, furthest = FURTHEST, paragraphs = 3): Claimant | null {
    for (let back = at - 1; back >= 0 && back >= at - furthest; back--) {
      const sentence = this.sentences[back]!;
      if (sentence.paragraph < paragraph - paragraphs) return null;
      const named = this.in(sentence).findLast(({ carried }) => !carried);
      if (named) return this.named(sentence, named);
    }
    return null;
  }

  private after(at: number, { paragraph }: Sentence): Claimant | null {
    const next = this.sentences[at + 1];
    if (!next || next.paragraph !== paragraph) return null;
    const named = this.in(next).find(({ carried }) => !carried);
    return named ? this.named(next, named) : null;
  }

  /** A quotation stands open where it begins, or begins with it. */
  private isQuoted({ start, paragraphStart }: Sentence): boolean {
    const marks = this.text.slice(Math.max(paragraphStart, start - LONGEST_QUOTE), start).match(QUOTES)?.length ?? 0;
    return marks % 2 === 1 || /^["“]/.test(this.text.slice(start, start + 1));
  }
}
