// Acts <-> the archive, which adds to their log and never changes it.
import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import { ensureClean } from '../../base/clean.ts';
import { change, query, type RowOf, type Statements } from '../statements.ts';
import { parseStored, parseStoredObject } from '../stored-json.ts';
import { type Act, hashOfAct, type Kind, type Passage, type Subject } from './act.ts';

const LAST_TIME = query({ time: 'integer?' }, 'SELECT max(time) AS time FROM acts');

const ADD_ACT = change(
  'INSERT INTO acts (id, time, author, kind, report, edition, words, payload, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
);

export type NewAct = Subject & { kind: Kind; payload: unknown };

/** @param by who did it; absent: the user of the machine */
export function addAct(archive: Statements, act: NewAct, by = userName()): Act {
  const time = Math.max(Date.now(), archive.get(LAST_TIME)?.time ?? 0);
  const made = { ...act, id: randomUUID(), time, author: by };
  const { kind, report = null, edition, words, payload } = act;
  const { number } = archive.run(
    ADD_ACT,
    ...[made.id, time, by, kind, report, edition === undefined ? null : Buffer.from(edition, 'hex')],
    ...[words ? JSON.stringify(words) : null, JSON.stringify(payload), hashOfAct(made)],
  );
  return { ...made, number };
}

let known: string | undefined;

function userName(): string {
  known ??= nameOfUser();
  return known;
}

/** A machine may have no name for who runs it. */
function nameOfUser(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}

const LAST_NUMBER = query({ number: 'integer?' }, 'SELECT max(number) AS number FROM acts');

/** 0 where nothing was done yet. */
export function lastActNumber(archive: Statements): number {
  return archive.get(LAST_NUMBER)?.number ?? 0;
}

const SINCE = query({ id: 'text' }, 'SELECT id FROM acts WHERE number > ? ORDER BY number');

/** Ids of the acts that came after that of a number. */
export function actsSince(archive: Statements, number: number): string[] {
  return archive.all(SINCE, number).map(({ id }) => id);
}

const COLUMNS = {
  number: 'integer',
  id: 'text',
  time: 'integer',
  author: 'text',
  kind: 'text',
  report: 'text?',
  edition: 'blob?',
  words: 'text?',
  payload: 'text?',
} as const;

const ACTS = query(
  COLUMNS,
  'SELECT number, id, time, author, kind, report, edition, words, payload FROM acts ORDER BY number',
);

/** From the first on. */
export function readActs(archive: Statements): Act[] {
  return archive.all(ACTS).map(actOf);
}

function actOf({ author, kind, report, edition, words, payload, ...act }: RowOf<typeof COLUMNS>): Act {
  return {
    ...act,
    author: ensureClean(author),
    kind: ensureClean(kind),
    ...(report !== null && { report: ensureClean(report) }),
    ...(edition && { edition: Buffer.from(edition).toString('hex') }),
    ...(words !== null && { words: parseStoredObject(words) as Passage }),
    payload: payload === null ? undefined : parseStored(payload),
  };
}
