// An archive in; what is wrong in it out: the file, every text and edition against its hashes, the indexes and counts
// against the texts, what was done against its log.
import { UserError } from '../../base/user-error.ts';
import { hashOfAct } from '../acts/act.ts';
import { readActs } from '../acts/log.ts';
import { readState } from '../acts/project.ts';
import { type State, stateOf } from '../acts/state.ts';
import type { Archive } from '../archive.ts';
import { outdatedReports } from '../names/recognisers.ts';
import { query } from '../statements.ts';
import { checkIndex } from './check-index.ts';
import { checkTexts } from './check-texts.ts';
import type { Fault } from './fault.ts';

const INTEGRITY = query({ integrity_check: 'text' }, 'PRAGMA integrity_check(20)');

/**
 * @param version of what finds names: see base/installation.ts
 * @returns step by step what was found, so that whoever asks can stop in between
 */
export function* checkArchive(archive: Archive, version: string): Generator<Fault[]> {
  yield guarded(() =>
    archive
      .all(INTEGRITY)
      .filter(({ integrity_check: said }) => said !== 'ok')
      .map(({ integrity_check: said }) => ({ of: 'file' as const, what: `the file: ${said.replace(/\s+/g, ' ')}` })),
  );
  yield guarded(() => foreignKeys(archive));
  yield* each(checkTexts(archive));
  yield guarded(() => checkLog(archive));
  yield guarded(() => checkCounts(archive));
  yield* each(
    (function* () {
      yield* checkIndex(archive, new Set(outdatedReports(archive, version)));
    })(),
  );
}

/** What SQLite itself refuses to read ends one part of the check, and not the others. */
function guarded(part: () => Fault[]): Fault[] {
  try {
    return part();
  } catch (error) {
    return [faultOf(error)];
  }
}

function* each(parts: Generator<Fault[]>): Generator<Fault[]> {
  try {
    yield* parts;
  } catch (error) {
    yield [faultOf(error)];
  }
}

function faultOf(error: unknown): Fault {
  const message = error instanceof UserError ? error.message : String((error as Error).message ?? error);
  return { of: 'file', what: `the file cannot be read: ${message}` };
}

/** Of a sound archive it answers nothing. */
const FOREIGN_KEYS = { columns: { table: 'text' }, sql: 'PRAGMA foreign_key_check' } as const;

function foreignKeys(archive: Archive): Fault[] {
  const tables = new Map<string, number>();
  for (const { table } of archive.all(FOREIGN_KEYS)) tables.set(table, (tables.get(table) ?? 0) + 1);
  return [...tables].map(([table, count]) => ({ of: 'row', what: `${count} rows of ${table} belong to nothing` }));
}

const ACT_HASHES = query({ number: 'integer', hash: 'blob' }, 'SELECT number, hash FROM acts ORDER BY number');

function checkLog(archive: Archive): Fault[] {
  const acts = readActs(archive);
  const hashes = new Map(archive.all(ACT_HASHES).map(({ number, hash }) => [number, hash]));
  const faults = acts.flatMap((act): Fault[] => {
    const isWhole = act.payload === undefined || Buffer.compare(hashOfAct(act), hashes.get(act.number)!) === 0;
    return isWhole ? [] : [{ of: 'text', what: `act ${act.number} of the history has changed` }];
  });
  const [held, made] = [readState(archive), stateOf(acts)];
  const parts: [string, unknown, unknown][] = [
    [
      'stars',
      [...held.stars].sort(),
      [...made.stars].filter((id) => held.stars.has(id) || isThere(archive, id)).sort(),
    ],
    ['corrections', held.corrections, made.corrections],
    ['notes', inOrder(held.notes), inOrder(made.notes)],
    ['checked figures', inOrder(held.checks), inOrder(made.checks)],
    ['tags', sortedTags(held.tags), sortedTags(made.tags)],
    ['saved searches', [...held.searches].sort(), [...made.searches].sort()],
  ];
  for (const [name, one, other] of parts) {
    if (JSON.stringify(one) === JSON.stringify(other)) continue;
    faults.push({ of: 'log', what: `the ${name} are not what was done` });
  }
  return faults;
}

function inOrder<One extends { act: number }>(all: ReadonlyMap<string, One>): One[] {
  return [...all.values()].sort((one, other) => one.act - other.act);
}

function sortedTags(tags: State['tags']): string[] {
  return [...tags].flatMap(([report, all]) => [...all].map((tag) => `${report} ${tag}`)).sort();
}

const IS_THERE = query({ found: 'integer' }, 'SELECT 1 AS found FROM reports WHERE id = ?');

function isThere(archive: Archive, id: string): boolean {
  return archive.get(IS_THERE, id) !== undefined;
}

const MONTHS = query(
  { wrong: 'integer' },
  `SELECT count(*) AS wrong FROM (SELECT month, count FROM months WHERE count <> 0
     EXCEPT SELECT substr(date, 1, 7), count(*) FROM reports GROUP BY 1)`,
);

function checkCounts(archive: Archive): Fault[] {
  return archive.get(MONTHS)!.wrong > 0 ? [{ of: 'index', what: 'the numbers of reports a month are wrong' }] : [];
}
