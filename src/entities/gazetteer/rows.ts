// The gazetteer's source files in; their rows, checked, out.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntityType } from '../mention.ts';

/** A line of places.jsonl, actors.jsonl, persons.jsonl or weapons.jsonl; gazetteer/README.md says what each field is. */
export type Row = {
  id: string;
  type?: string;
  name: string;
  ar?: string;
  ar_alt?: string[];
  kind: string;
  governorate?: string | null;
  lat?: number;
  lon?: number;
  approx?: boolean;
  who?: string;
  aliases?: string[];
  /** Aliases that name something else as often: they need a cue beside them. */
  guarded?: string[];
  tier?: 1 | 2 | 3;
  mentions?: number;
};

export type Source = { rows: (Row & { type: EntityType })[]; commonWords: string[]; givenNames: string[] };

/** @param folder the one that holds places.jsonl and its companions */
export function readSource(folder: string): Source {
  const lines = (file: string) => readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean);
  const rows = (file: string, type?: EntityType) =>
    lines(file).map((line) => {
      const row = JSON.parse(line) as Row;
      return { ...row, type: type ?? (row.type!.toLowerCase() as EntityType) };
    });
  return {
    rows: [
      ...rows('places.jsonl', 'place'),
      ...rows('actors.jsonl'),
      ...rows('persons.jsonl', 'person'),
      ...rows('weapons.jsonl', 'weapon'),
    ],
    commonWords: lines('common-words.txt'),
    givenNames: lines('given-names.txt'),
  };
}
