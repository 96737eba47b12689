// Where a report was read from <-> the archive's number of it.
import type { Archive } from '../archive.ts';
import { change, query } from '../statements.ts';

const NUMBER_OF_DOCUMENT = query({ number: 'integer' }, 'SELECT number FROM documents WHERE name = ?');

const ADD_DOCUMENT = change('INSERT INTO documents (name) VALUES (?)');

/** It is written where the archive does not have it yet. */
export function numberOfDocument(archive: Archive, name: string): number {
  return archive.get(NUMBER_OF_DOCUMENT, name)?.number ?? archive.run(ADD_DOCUMENT, name).number;
}

const DOCUMENT = query({ name: 'text' }, 'SELECT name FROM documents WHERE number = ?');

export function documentOf(archive: Archive, number: number): string | undefined {
  return archive.get(DOCUMENT, number)?.name;
}
