// A figure and who speaks in its sentence in; who says this figure, out.
import type { Word } from '../text/words.ts';
import type { Attribution } from './attribution.ts';

const PARTS = new Set([';', 'while', 'whereas', 'but', 'although', 'though', 'however']);

/** @param at the index of the figure's first word */
export function attributionFor(
  words: readonly Word[],
  at: number,
  all: readonly Attribution[],
): Attribution | undefined {
  if (all.length === 0) return undefined;
  const [from, to] = partAround(words, at);
  const alone = all.length === 1 && all[0]!.at < at ? all[0]! : undefined;
  // `in that video, SOHR said, they asked for help; one had died`: nobody else speaks.
  if (alone && !words.slice(alone.at, at).some(({ low }) => low !== ';' && PARTS.has(low))) return alone;
  const here = all.filter((one) => one.at >= from && one.at < to);
  const candidates = here.length > 0 ? here : all.filter((one) => reaches(words, one, at));
  if (candidates.length === 0) return undefined;
  const before = candidates.filter((one) => one.at < at);
  const nearest = before.length > 0 ? before.at(-1)! : candidates[0]!;
  // Who is cited answers for it, wherever in the part it stands: `Tarn agency, citing a medic, said six died`.
  const inner = candidates.filter((one) => one.inner);
  return inner.find((one) => Math.abs(one.at - nearest.at) <= 8) ?? nearest;
}

/** What a speaker of another part of the sentence still says: `the ministry said … but that two died`. */
function reaches(words: readonly Word[], one: Attribution, at: number): boolean {
  // Of a part further on only what stands at its end: `two died; five were hurt, SOHR said`.
  if (one.at > at) {
    const [from] = partAround(words, one.at);
    return from <= at || words.slice(from, one.at).some(({ kind }) => kind === 'number' || kind === 'mark');
  }
  const parting = words.slice(one.at, at).findLastIndex(({ low }) => PARTS.has(low));
  if (parting < 0) return true;
  const { low } = words[one.at + parting + 1] ?? { low: '' };
  return low === 'that' || words[one.at + parting]!.low === 'while';
}

function partAround(words: readonly Word[], at: number): [number, number] {
  let from = at;
  while (from > 0 && !PARTS.has(words[from - 1]!.low)) from--;
  let to = at;
  while (to < words.length && !PARTS.has(words[to]!.low)) to++;
  return [from, to];
}
