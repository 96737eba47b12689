// The names of a report and a figure's place in it in; the place that the figure is told of, out.
import type { Mention } from '../entities/mention.ts';
import type { Span } from '../report/report.ts';

/** The nearest place that its sentence names; those behind a figure count first: "12 killed in Aleppo". */
export function placeOf(mentions: readonly Mention[], { start, end }: Span, at: number): string | null {
  let best: Mention | undefined;
  let distance = Number.POSITIVE_INFINITY;
  for (const mention of mentionsIn(mentions, start, end)) {
    if (mention.type !== 'place') continue;
    const away = mention.start >= at ? mention.start - at : 2 * (at - mention.end);
    if (away < distance) {
      best = mention;
      distance = away;
    }
  }
  return best?.entity ?? null;
}

/** @param mentions sorted, and apart from each other. @returns those that share words with a stretch of the text */
export function mentionsIn(mentions: readonly Mention[], start: number, end: number): Mention[] {
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  const found: Mention[] = [];
  for (let at = low; at < mentions.length && mentions[at]!.start < end; at++) found.push(mentions[at]!);
  return found;
}
