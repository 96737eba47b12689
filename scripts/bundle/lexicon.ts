// dist/gazetteer.json in; beside it the lists that a search asks, each in order: English words, and every name in its strictest
// folding.
import { readFileSync, writeFileSync } from 'node:fs';
import type { Packed } from '../../src/entities/gazetteer/compact.ts';

const dist = new URL('../../dist/', import.meta.url);

export function writeLexicon(): void {
  const { commonWords, keys } = JSON.parse(readFileSync(new URL('gazetteer.json', dist), 'utf8')) as Packed;
  writeFileSync(new URL('common-words.txt', dist), inOrder(commonWords));
  writeFileSync(new URL('known-names.txt', dist), inOrder(keys.plain.keys));
}

/** By UTF-16 code units, as strings are compared. */
function inOrder(lines: string): string {
  return lines.split('\n').filter(Boolean).sort().join('\n');
}
