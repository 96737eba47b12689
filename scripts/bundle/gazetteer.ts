// src/entities/world/ and the folders of src/countries/ in; dist/gazetteer.json, which the program loads, out.
import { mkdirSync, writeFileSync } from 'node:fs';
import { compact } from '../../src/entities/gazetteer/compact.ts';
import { readSource } from '../../src/entities/gazetteer/rows.ts';

const root = new URL('../..', import.meta.url);

/** @param file where to write; dist/gazetteer.json unless told otherwise */
export function writeGazetteer(file = new URL('dist/gazetteer.json', root)): void {
  mkdirSync(new URL('.', file), { recursive: true });
  writeFileSync(file, compact(readSource()));
}

if (import.meta.main) writeGazetteer();
