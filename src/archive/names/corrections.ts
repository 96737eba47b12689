// The archive in; the reader's corrections of names, in their order, out.
import { type Correction, withPresentIds } from '../../entities/corrections.ts';
import { readCorrection } from '../../entities/read-correction.ts';
import { addAct } from '../acts/log.ts';
import type { Archive } from '../archive.ts';
import { change, query } from '../statements.ts';
import { damaged, parseStored } from '../stored-json.ts';
import { EntityWriter } from './entities.ts';
import type { Namer } from './namer.ts';

const CORRECTIONS = query(
  { number: 'integer', correction: 'text' },
  'SELECT number, correction FROM corrections ORDER BY number',
);

const ACT = query({ id: 'text' }, 'SELECT id FROM acts WHERE number = ?');

/** Who acts when nobody does. */
const PROGRAM = 'sohr-reader';

const CHANGE_CORRECTION = change('UPDATE corrections SET correction = ? WHERE number = ?');

export function readCorrections(archive: Archive): Correction[] {
  return storedCorrections(archive).map(({ correction }) => correction);
}

/** Each with the number of the act that made it. */
export function storedCorrections(archive: Archive): { number: number; correction: Correction }[] {
  return archive
    .all(CORRECTIONS)
    .map(({ number, correction }) => ({ number, correction: storedCorrection(correction) }));
}

/** @throws UserError when the column holds none */
function storedCorrection(json: string): Correction {
  const correction = readCorrection(parseStored(json));
  if (!correction) throw damaged('a correction of names cannot be read');
  return correction;
}

/** Those that speak of an entity by an id that it had before speak of it by its present one, within a transaction. */
export function renewCorrections(archive: Archive, namer: Namer): void {
  const writer = new EntityWriter(archive, namer);
  for (const { number, correction } of archive.all(CORRECTIONS)) {
    const present = withPresentIds(storedCorrection(correction), namer.entity);
    const renewed = JSON.stringify(present);
    if (renewed === correction) continue;
    const to = 'to' in present ? namer.entity(present.to.id) : undefined;
    if (to) writer.write(to);
    const made = archive.get(ACT, number);
    if (made) addAct(archive, { kind: 'renew', payload: { act: made.id, correction: present } }, PROGRAM);
    archive.run(CHANGE_CORRECTION, renewed, number);
  }
}
