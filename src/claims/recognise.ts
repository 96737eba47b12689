// A report in; its claims, in the order of its text, out.
import type { Mention } from '../entities/mention.ts';
import { attributionFor } from './attribution/choose.ts';
import { Speakers } from './attribution/speakers.ts';
import type { Claim } from './claim.ts';
import { type Found, findDrafts } from './find-drafts.ts';
import { markRepeats } from './relations.ts';
import { scopesOf } from './scopes.ts';
import { sourceOf } from './tables/sources.ts';
import { type Sentence, sentencesOf } from './text/sentences.ts';
import { placeOf } from './where.ts';

/** What is known of a report beside its words. */
export type About = { date?: string | undefined };

/**
 * @param text a report's plain text: claims are spans of it, in UTF-16 code units
 * @param mentions of the same text, in its order: they tell the place, and who a claimant is
 */
export function recogniseClaims(text: string, about: About, mentions: readonly Mention[]): Claim[] {
  const sentences = sentencesOf(text);
  const found = findDrafts(sentences);
  const indices = new Map(found.map(({ draft }, index) => [draft, index]));
  const wholes = found.map(({ draft }) => draft.partOf && indices.get(draft.partOf));
  const speakers = new Speakers(text, sentences, mentions);
  const rows = new Map<Sentence, Claim['claimant']>();
  const scopes = scopesOf(found, wholes, sentences[0]);
  const claims = found.map((one, index): Claim => {
    const { draft, words, sentence } = one;
    const { figure, phrase, bounds, effect, rule, certainty } = draft;
    const whole = wholes[index];
    const scope = scopes[index]!;
    const start = words[figure.from]!.start;
    return {
      start,
      end: words[figure.to - 1]!.end,
      ...bounds,
      effect,
      whom: phrase.to > phrase.from ? { start: words[phrase.from]!.start, end: words[phrase.to - 1]!.end } : null,
      class: phrase.class,
      claimant: claimantOf(one, whole === undefined ? undefined : found[whole], speakers, mentions, rows),
      scope,
      place: placeOf(mentions, sentence, start),
      date: scope === 'incident' ? (about.date ?? null) : null,
      ...(whole !== undefined && { partOf: whole }),
      certainty,
      rule,
    };
  });
  return markRepeats(claims);
}

/**
 * @param whole what it is a part of: whoever counted that row of a table counted the rows of its parts
 * @param rows who counted the rows that were looked at before
 */
function claimantOf(
  { draft, words, sentence, table }: Found,
  whole: Found | undefined,
  speakers: Speakers,
  mentions: readonly Mention[],
  rows: Map<Sentence, Claim['claimant']>,
): Claim['claimant'] {
  const [own, at] = table ? [sentence.words, 0] : [words, draft.figure.from];
  const attribution = attributionFor(own, at, speakers.in(sentence));
  // `Four of them were children.` says whoever said how many there were.
  if (!attribution && !table && whole && whole.sentence !== sentence && !whole.table)
    return claimantOf(whole, undefined, speakers, mentions, rows);
  if (!table || attribution) return speakers.claimant(sentence, attribution, draft.rule === 'part' && !draft.partOf);
  const row = whole?.table === table ? whole.sentence : sentence;
  const known = rows.get(row);
  if (known !== undefined) return known;
  const source = sourceOf(table, row, mentions);
  const { above, leads } = table.caption;
  const claimant = source ? speakers.named(source.sentence, source) : speakers.only(leads ? [leads] : above);
  rows.set(row, claimant);
  return claimant;
}
