// A publisher, however a report writes it, in; the one name that reports are counted under, and all that it is found by, out.
import { COUNTRIES } from '../../countries/countries.ts';

const KNOWN = COUNTRIES.flatMap(({ publishers = [] }) => publishers);

/** Of those that are not known the spelling stays, without what says nothing: an article, a full stop, its short name. */
export function publisherOf(written: string): string {
  const bare = withoutNoise(written);
  const [, long = bare, short] = /^(.+?) ?\(([^()]+)\)$/.exec(bare) ?? [];
  const known = nameOf(bare) ?? (short === undefined || isShortFor(short, long) ? nameOf(long) : undefined);
  return known ?? (short !== undefined && isShortFor(short, long) ? long : bare);
}

let nameByKey: Map<string, string> | undefined;

function nameOf(written: string): string | undefined {
  nameByKey ??= new Map(KNOWN.flatMap(({ name, names }) => [name, ...names].map((one) => [keyOf(one), name] as const)));
  return nameByKey.get(keyOf(written));
}

/** `(SOHR)` behind the name in full; `AFP (LBCI)` is what one took from the other. */
function isShortFor(short: string, long: string): boolean {
  const initials = Array.from(long.matchAll(/(?<!\p{L})\p{Lu}/gu), ([letter]) => letter).join('');
  return (initials.length > 1 && initials === short) || (nameOf(long) !== undefined && nameOf(long) === nameOf(short));
}

/** What it may be searched by: as it is written, and each of its names where it is known. */
export function namesOfPublisher(written: string): string[] {
  const name = publisherOf(written);
  const known = KNOWN.find((one) => one.name === name);
  return [...new Set([written, name, ...(known?.names ?? [])])];
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
