// JSON of a column in; what it holds, its words cleaned, or a sentence about the damage, out. An archive may come from
// anywhere, and a disk may have changed it.
import { ensureClean } from '../base/clean.ts';
import { UserError } from '../base/user-error.ts';

const ADVICE = 'sohr-reader check --repair mends what can be mended; --archive FILE reads another archive.';

/** @throws UserError when it is no JSON */
export function parseStored(json: string): unknown {
  try {
    // In JSON a control is written as an escape, and our own words have none.
    return json.includes('\\u') || ensureClean(json) !== json ? JSON.parse(json, cleaned) : JSON.parse(json);
  } catch (cause) {
    throw damaged('a column that should hold JSON does not', cause);
  }
}

/** @throws UserError when it holds anything but a list of words */
export function parseStoredWords(json: string): string[] {
  const list = parseStored(json);
  if (Array.isArray(list) && list.every((words) => typeof words === 'string')) return list;
  throw damaged('a column that should hold a list of words does not');
}

/** @throws UserError when it holds anything but an object */
export function parseStoredObject(json: string): Record<string, unknown> {
  const object = parseStored(json);
  if (typeof object === 'object' && object !== null && !Array.isArray(object)) return object as Record<string, unknown>;
  throw damaged('a column that should hold an object does not');
}

export function damaged(what: string, cause?: unknown): UserError {
  return new UserError(`the archive is damaged: ${what}`, ADVICE, { cause });
}

function cleaned(_: string, value: unknown): unknown {
  return typeof value === 'string' ? ensureClean(value) : value;
}

export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** Milliseconds since 1970, as far as a date can be made of them. */
export function isTime(value: unknown): value is number {
  return Number.isSafeInteger(value) && Math.abs(value as number) <= 8.64e15;
}
