// src/countries/syria/ in; dist/gazetteer.json, which the program loads, out.
import { mkdirSync, writeFileSync } from 'node:fs';
import { compact } from '../../src/entities/gazetteer/compact.ts';
import { readSource } from '../../src/entities/gazetteer/rows.ts';

const root = new URL('../..', import.meta.url);

/** @param file where to write; dist/gazetteer.json unless told otherwise */
export function writeGazetteer(file = new URL('dist/gazetteer.json', root)): void {
  const folder = new URL('src/countries/syria/', root);
  mkdirSync(new URL('.', file), { recursive: true });
  writeFileSync(file, compact(readSource(folder.pathname)));
}

if (import.meta.main) writeGazetteer();
