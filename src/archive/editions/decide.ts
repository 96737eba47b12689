// Two readings of one report in; whether the later one is an edition of its own, out. Pure, so that one table of cases
// says what is kept and what counts as nothing.
import { isDeepStrictEqual } from 'node:util';
import { bareAddress } from '../reports/address.ts';
import { contentOf } from './noise.ts';
import { type Said, SOURCES, UPDATED } from './said.ts';

export type Reading = Said & {
  /** SHA-256 of the bytes as they came; null where nobody noted it. */
  sourceHash: Uint8Array | null;
  /** Where the report stands: an address, a file. */
  origin: string;
};

/**
 * `edition`: it says something else, stands elsewhere, or the same is read otherwise than before. `noise`: nothing has
 * changed but white space and what the template of a site changes by itself; what was read first stays. `better`: the same
 * text of the same bytes, of which the program knows more by now; it is written over. `same`: it says the very same.
 */
export type Decision = 'edition' | 'noise' | 'better' | 'same';

export function decide(before: Reading, now: Reading): Decision {
  if (before.origin !== now.origin) return 'edition';
  const isSameAbout = isDeepStrictEqual(comparable(before), comparable(now));
  const isSameSource = isSameHash(before.sourceHash, now.sourceHash);
  if (isSameSource || (isDeepStrictEqual(before.about, now.about) && before.markdown === now.markdown)) {
    if (before.text !== now.text) return 'edition';
    return isDeepStrictEqual(before.about, now.about) && before.markdown === now.markdown ? 'same' : 'better';
  }
  if (!isSameAbout) return 'edition';
  return isDeepStrictEqual(contentOf(before.markdown), contentOf(now.markdown)) ? 'noise' : 'edition';
}

/** Whoever spreads an address marks it with where it was spread; and when it was last updated says nothing by itself. */
function comparable({ about }: Said): unknown[] {
  const sources = about[SOURCES].map(({ url, ...rest }) => ({ ...rest, ...(url && { url: bareAddress(url) ?? url }) }));
  return about.slice(0, UPDATED).with(SOURCES, sources);
}

function isSameHash(one: Uint8Array | null, other: Uint8Array | null): boolean {
  return one !== null && other !== null && Buffer.compare(one, other) === 0;
}
