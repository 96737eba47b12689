// What was typed for an edition in; the edition that is meant, and what is printed of it, out.
import type { Archive } from '../archive/archive.ts';
import { type Edition, readEditions } from '../archive/editions/read-editions.ts';
import { counted } from '../base/grouped.ts';
import { UserError } from '../base/user-error.ts';
import type { Option } from './command.ts';

export const EDITION = {
  name: 'edition',
  value: 'N',
  words: 'the edition of that number, from 1, or the one whose hash begins so',
} as const satisfies Option;

/** @throws UserError when there is none, or more than one */
export function editionOf(archive: Archive, report: number, typed: string): Edition {
  const editions = readEditions(archive, report);
  return findEdition(editions, typed);
}

export function findEdition(editions: Edition[], typed: string): Edition {
  const byNumber = editions.find(({ number }) => String(number) === typed);
  if (byNumber) return byNumber;
  const byHash = /^[\da-f]{4,64}$/.test(typed) ? editions.filter(({ hash }) => hash.startsWith(typed)) : [];
  // One that said again what it had said before has the same hash: the text is the same.
  const [found] = byHash;
  if (found && byHash.every(({ hash }) => hash === found.hash)) return found;
  const count = counted(editions.length, 'edition');
  throw new UserError(`this report has ${count}, and none is ${typed}`, 'sohr-reader editions ID lists them.');
}

/** For people and programs alike: UTC, to the second. */
export function fetchedWords({ fetched }: Edition): string | undefined {
  return fetched === undefined ? undefined : new Date(fetched).toISOString().replace(/\.\d+Z$/, 'Z');
}

export function editionFields(edition: Edition): object {
  const { number, hash, sourceHash, said, from, origin, because } = edition;
  return {
    edition: number,
    fetched: fetchedWords(edition) ?? null,
    hash,
    source_hash: sourceHash ?? null,
    from,
    path: origin,
    bytes: Buffer.byteLength(said.text),
    because: because ?? null,
  };
}
