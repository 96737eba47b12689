// The keys of front matter, whatever case, hyphens and spaces their writers give them, and their values as text.
import { cleanLine } from '../../base/clean.ts';

/** Values by the letters and digits of their names: `Source URL`, `source_url` and `sourceUrl` are one. */
export type Keys = ReadonlyMap<string, unknown>;

/** Programs and themes keep what describes a page in one of these. */
const NESTED = ['params', 'extra', 'metadata', 'meta', 'custom'];

/** @returns nothing when it is no mapping */
export function keysOf(value: unknown): Keys | undefined {
  if (!isMapping(value)) return undefined;
  const keys = flatKeys(value);
  for (const name of NESTED) {
    const nested = keys.get(name);
    if (isMapping(nested)) for (const [key, inner] of flatKeys(nested)) if (!keys.has(key)) keys.set(key, inner);
  }
  return keys;
}

function flatKeys(value: object): Map<string, unknown> {
  const keys = new Map<string, unknown>();
  for (const [name, inner] of Object.entries(value)) {
    const key = name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
    if (!keys.has(key)) keys.set(key, inner);
  }
  return keys;
}

/** The value of the first of the names that has one. */
export function valueIn(keys: Keys, ...names: string[]): unknown {
  return names.map((name) => keys.get(name)).find((value) => value !== undefined && value !== null);
}

/** The first of the names that is a text. */
export function readText(keys: Keys, ...names: string[]): string | undefined {
  return names.map((name) => asText(keys.get(name))).find((text) => text !== undefined);
}

/** Of the first of the names that is there; what is described by a mapping is known by its name. */
export function readList(keys: Keys, ...names: string[]): string[] | undefined {
  const value = valueIn(keys, ...names);
  if (value === undefined) return undefined;
  return (Array.isArray(value) ? value : [value])
    .map((item) => {
      const inner = keysOf(item);
      return inner ? nameIn(inner) : asText(item);
    })
    .filter((item) => item !== undefined);
}

/** In the way of CSL, names have parts. */
function nameIn(keys: Keys): string | undefined {
  const parts = [readText(keys, 'given'), readText(keys, 'family')].filter(Boolean).join(' ');
  return readText(keys, 'name', 'title') ?? (parts || undefined);
}

export function asText(value: unknown): string | undefined {
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  return withoutBrackets(cleanLine(String(value))) || undefined;
}

/** A link within somebody's notes: `[[SOHR]]`, `[[people/sohr|SOHR]]`. */
function withoutBrackets(text: string): string {
  return /^\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]$/.exec(text)?.[1]?.trim() ?? text;
}

function isMapping(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
