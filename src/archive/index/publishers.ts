// A publisher, however a report writes it, in; the one name that reports are counted under, and all that it is found by, out.
import { COUNTRIES } from '../../countries/countries.ts';

const KNOWN = COUNTRIES.flatMap(({ publishers = [] }) => publishers);
const NAMES = new Map(KNOWN.flatMap(({ name, names }) => [name, ...names].map((one) => [keyOf(one), name] as const)));
const WRITTEN = new Map(KNOWN.map(({ name, names }) => [name, [name, ...names]]));

/** Of those that are not known the spelling stays, without what says nothing: an article, a full stop, its short name. */
export function publisherOf(written: string): string {
  const bare = withoutNoise(written);
  const [, long = bare, short] = /^(.+?) ?\(([^()]+)\)$/.exec(bare) ?? [];
  const known = nameOf(bare) ?? (short === undefined || isShortFor(short, long) ? nameOf(long) : undefined);
  return known ?? (short !== undefined && isShortFor(short, long) ? long : bare);
}

function nameOf(written: string): string | undefined {
  return NAMES.get(keyOf(written));
}

/** `(SOHR)` behind the name in full; `AFP (LBCI)` is what one took from the other. */
function isShortFor(short: string, long: string): boolean {
  const initials = Array.from(long.matchAll(/(?<!\p{L})\p{Lu}/gu), ([letter]) => letter).join('');
  return (initials.length > 1 && initials === short) || (nameOf(long) !== undefined && nameOf(long) === nameOf(short));
}

/** What it may be searched by: as it is written, and each of its names where it is known. */
export function namesOfPublisher(written: string): string[] {
  const name = publisherOf(written);
  return [...new Set([written, ...(WRITTEN.get(name) ?? [name])])];
}

function withoutNoise(written: string): string {
  return written
    .trim()
    .replace(/^the (?=\S)/i, '')
    .replace(/[\s.,;:]+$/, '');
}

function keyOf(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/^(?:https?:\/\/)?(?:www\.)?(?=[a-z0-9-]+\.[a-z])/, '')
    .replace(/\/.*$/, '')
    .replace(/^the /, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
