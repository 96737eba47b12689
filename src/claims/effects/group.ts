// What stands before a figure in; the harm of those of whom it is a part, out: "of those killed, six were children", "among
// the dead were two nurses".
import type { Effect } from '../claim.ts';
import { BE, NOUNS, PARTICIPLES, TOLLS } from '../english/verbs.ts';
import type { Word } from '../text/words.ts';

const FURTHEST = 14;
const OPENS_CLAUSE = new Set([',', 'also', 'and', 'those', '"', '“']);
const OPENS = new Set(['of', 'among', 'amongst', 'include', 'includes', 'included']);

export function groupBefore(words: readonly Word[], from: number): Effect | undefined {
  for (let at = from - 1; at >= 0 && at >= from - FURTHEST; at--) {
    const { low } = words[at]!;
    if (low === ';' || low === '.' || low === 'but' || low === 'while') return undefined;
    // `also killed were two cooks`
    const told = at === from - 1 && BE.has(low) ? PARTICIPLES.get(words[at - 1]?.low ?? '') : undefined;
    if (told && OPENS_CLAUSE.has(words[at - 2]?.low ?? ',')) return told;
    // `the dead are 12 civilians`
    if (BE.has(low) && words[at - 2]?.low === 'the') {
      const noun = words[at - 1]!.low;
      return noun === 'victims' ? 'killed' : (NOUNS.get(noun) ?? PARTICIPLES.get(noun));
    }
    if (!OPENS.has(low)) continue;
    const ahead = low.startsWith('include') ? words.slice(Math.max(0, at - 5), at) : words.slice(at + 1, from);
    for (const word of ahead) {
      if (word.low === 'victims' || TOLLS.has(word.low)) return 'killed';
      const effect = NOUNS.get(word.low) ?? PARTICIPLES.get(word.low);
      if (effect) return effect;
    }
  }
  return undefined;
}
