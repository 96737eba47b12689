// An archive whose stars, corrections and searches were tables alone, in; the acts that they follow from, out.
import type { Statements } from '../statements.ts';
import { addAct } from './log.ts';

/** Of tables that later migrations may change: these are none of the statements of today. */
const CORRECTIONS = {
  columns: { number: 'integer', correction: 'text' },
  sql: 'SELECT number, correction FROM corrections ORDER BY number',
} as const;
const STARS = {
  columns: { id: 'text' },
  sql: 'SELECT id FROM marks JOIN reports ON number = report WHERE starred ORDER BY number',
} as const;
const SEARCHES = {
  columns: { name: 'text', query: 'text' },
  sql: 'SELECT name, query FROM searches ORDER BY name',
} as const;

/** Who did it, nobody noted. */
const UNKNOWN = '';

export function beginLog(archive: Statements): void {
  const corrections = archive.all(CORRECTIONS);
  archive.run({ sql: 'DELETE FROM corrections' });
  for (const { correction } of corrections) {
    const act = addAct(archive, { kind: 'correct', payload: { correction: JSON.parse(correction) } }, UNKNOWN);
    archive.run({ sql: 'INSERT INTO corrections (number, correction) VALUES (?, ?)' }, act.number, correction);
  }
  for (const { id } of archive.all(STARS))
    addAct(archive, { kind: 'star', report: id, payload: { value: true } }, UNKNOWN);
  for (const search of archive.all(SEARCHES)) addAct(archive, { kind: 'search', payload: search }, UNKNOWN);
}
