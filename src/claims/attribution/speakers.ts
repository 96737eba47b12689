// A report's sentences in; who is named in each as saying something, and who `he`, `the group` and a quotation go back to,
// out.
import type { Mention } from '../../entities/mention.ts';
import type { Span } from '../../report/report.ts';
import type { Claimant } from '../claim.ts';
import { GENERIC, KINDS, MONITORS, OWN, PRONOUNS, STATES, TIMES } from '../english/speakers.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Word } from '../text/words.ts';
import { mentionsIn } from '../where.ts';
import type { Attribution } from './attribution.ts';
import { attributionsOf } from './claimants.ts';

/** So many sentences back somebody may have been named. */
const FURTHEST = 6;
/** A quotation goes no further, in code units. */
const LONGEST_QUOTE = 2000;
const HIM = new Set(['he', 'she', 'who', 'his', 'her']);
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
      found = attributionsOf(sentence.words, sentence.opensLine && !sentence.isRow);
      this.found.set(sentence, found);
    }
    return found;
  }

  /** @param goesBack the figure is one of a group that was told of before: "of those killed, six were children" */
  claimant(sentence: Sentence, attribution: Attribution | undefined, goesBack: boolean): Claimant | null {
    if (attribution && !attribution.carried) return this.named(sentence, attribution);
    const at = sentence.index;
    if (attribution) {
      // `it` that goes back to nobody is the text's own.
      const isNamed = !PRONOUNS.has(nounOf(sentence, attribution)) && !OWN.has(nounOf(sentence, attribution));
      return this.meant(sentence, attribution) ?? (isNamed ? this.named(sentence, attribution) : null);
    }
    if (goesBack) return this.before(at, sentence, FURTHEST, 0);
    return this.isQuoted(sentence) ? (this.before(at, sentence, 2) ?? this.after(at, sentence)) : null;
  }

  /** Who speaks in these sentences, where no more than one does. */
  only(sentences: readonly Sentence[]): Claimant | null {
    const found = sentences.flatMap((sentence) => this.in(sentence).map((one) => this.claimant(sentence, one, false)));
    const [first] = found;
    return first && found.every((one) => one && isOne(one, first)) ? first : null;
  }

  /** @param name indices of the sentence's words */
  named({ words }: Sentence, { from, to }: Pick<Attribution, 'from' | 'to'>): Claimant {
    const { text } = this;
    const [start, end] = [words[from]!.start, words[to - 1]!.end];
    const body = mentionsIn(this.mentions, start, end).find(({ type }) => type !== 'place' && type !== 'weapon');
    const isAll = body && isTime(words.slice(from, to), body);
    const span = isAll ? { start: body.start, end: body.end } : { start, end };
    const possessive = /['’]s$/.test(text.slice(span.start, span.end)) ? 2 : 0;
    const stretch = { start: span.start, end: span.end - possessive };
    const name = text.slice(stretch.start, stretch.end);
    return { ...stretch, name, ...(body && { entity: body.entity }) };
  }

  /** Whom `he`, `its` or `the ministry` means: who was named last in the sentence, or before it. */
  private meant(sentence: Sentence, carried: Attribution): Claimant | null {
    const noun = nounOf(sentence, carried);
    const isNoun = !PRONOUNS.has(noun) && !OWN.has(noun);
    // `the monitor revised its toll`: a noun that goes back to nobody is somebody itself.
    const here = this.in(sentence).findLast(
      (one) => one.at < carried.at && (!one.carried || (!isNoun && GENERIC.has(nounOf(sentence, one)))),
    );
    if (here?.carried) return this.meant(sentence, here) ?? this.named(sentence, here);
    if (here && mayBe(sentence, here, noun)) return this.named(sentence, here);
    return this.before(sentence.index, sentence, FURTHEST, 3, noun) ?? (HIM.has(noun) ? this.person(sentence) : null);
  }

  /** `Azar Dun fled. He said …`: the last person named in the paragraph. */
  private person({ paragraphStart, start }: Sentence): Claimant | null {
    const named = mentionsIn(this.mentions, paragraphStart, start).findLast(({ type }) => type === 'person');
    if (!named) return null;
    const { start: from, end, entity } = named;
    return { start: from, end, name: this.text.slice(from, end), ...(entity && { entity }) };
  }

  private before(at: number, { paragraph }: Sentence, furthest = FURTHEST, paragraphs = 3, noun = ''): Claimant | null {
    for (let back = at - 1; back >= 0 && back >= at - furthest; back--) {
      const sentence = this.sentences[back]!;
      if (sentence.paragraph < paragraph - paragraphs) return null;
      const named = this.in(sentence).findLast((one) => !one.carried && mayBe(sentence, one, noun));
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

function nounOf({ words }: Sentence, { to }: Attribution): string {
  return words[to - 1]!.low;
}

/** `the same night SOHR`, `SOHR afterwards`: beside the body's name stand words of time alone. */
function isTime(words: readonly Word[], { start, end }: Span): boolean {
  const around = words.filter((word) => word.end <= start || word.start >= end);
  return around.length > 0 && around.every(({ low }) => TIMES.has(low));
}

/** `the ministry` is no monitor that was named before, and `the monitor` no ministry; `it` may be either. */
function mayBe({ words }: Sentence, { from, to }: Attribution, noun: string): boolean {
  const name = words.slice(from, to);
  if (KINDS.has(noun)) return name.some(({ low }) => low === noun);
  return !MONITORS.has(noun) || !name.some(({ low }) => KINDS.has(low) || STATES.has(low));
}

function isOne(one: Claimant, other: Claimant): boolean {
  return one.entity === undefined ? one.name === other.name : one.entity === other.entity;
}
