// Reports annotated by hand in; their texts, and what a reader marked in them, out.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EntityType } from '../../src/entities/mention.ts';
import type { About } from '../../src/entities/recognise.ts';

/** A mention as a reader of the report marked it; `name` is the usual name of what it means. */
export type Gold = { start: number; end: number; type: EntityType; name: string };
export type Annotated = { id: string; text: string; about: About; gold: Gold[] };

export const KINDS = ['governorate', 'city', 'town', 'quarter', 'village', 'facility', 'region', 'abroad'] as const;

/** Where a place that a reader marked is. */
export type GoldPlace = {
  kind: (typeof KINDS)[number];
  /** Degrees, and within how many kilometres a link is right. */
  at?: { lat: number; lon: number; km: number };
  /** Of a place that is listed without a position. Without either, the place was in no list. */
  id?: string;
  /** It was in no list, but its position is known: no link is right, and so is one to a row that was added since. */
  unlisted?: true;
};

const folder = fileURLToPath(new URL('../../tests/annotations', import.meta.url));

/** The annotated reports of one half. */
export function readAnnotations(set: string): Annotated[] {
  const half = join(folder, set);
  if (!existsSync(half)) return [];
  return readdirSync(half)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => readAnnotation(join(half, file)));
}

/** The text is the one that was annotated: `# source` only says where it came from, and that may have changed since. */
function readAnnotation(file: string): Annotated {
  const lines = readFileSync(file, 'utf8').split('\n');
  const length = lines.findLastIndex((line, at) => at < 5 && line.startsWith('# ')) + 1;
  const header = (key: string) => {
    const start = `# ${key}: `;
    return lines.find((line, at) => at < length && line.startsWith(start))?.slice(start.length);
  };
  const body = lines.slice(length).join('\n').trim();
  return {
    id: basename(file, '.txt'),
    ...readMarks(body),
    about: { date: header('date'), governorates: header('governorates')?.split(', ') ?? [] },
  };
}

/** `[[surface|type|usual name]]` in running text. */
function readMarks(marked: string): { text: string; gold: Gold[] } {
  const gold: Gold[] = [];
  let text = '';
  let at = 0;
  for (const mark of marked.matchAll(/\[\[([^|\]]+)\|([a-z]+)\|([^\]]*)\]\]/g)) {
    text += marked.slice(at, mark.index);
    gold.push({ start: text.length, end: text.length + mark[1]!.length, type: mark[2] as EntityType, name: mark[3]! });
    text += mark[1]!;
    at = mark.index + mark[0].length;
  }
  return { text: text + marked.slice(at), gold };
}

/** By usual name: those of places.tsv, and those of the half's own, which count first. */
export function readPlaces(set: string): Map<string, GoldPlace> {
  const files = [join(folder, 'places.tsv'), join(folder, set, 'places.tsv')].filter((file) => existsSync(file));
  const rows = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .filter((line) => !line.startsWith('#'))
      .slice(1),
  );
  return new Map(
    rows.map((row) => {
      const [name, ...columns] = row.split('\t') as [string, ...string[]];
      return [name, readPlace(columns)];
    }),
  );
}

function readPlace(columns: string[]): GoldPlace {
  const [kind, lat, lon, km, list] = columns as [GoldPlace['kind'], string, string, string, string?];
  const isPosition = /^-?[\d.]+$/.test(lat);
  const at = { lat: Number(lat), lon: Number(lon), km: Number(km) };
  return {
    kind,
    ...(isPosition ? { at } : lat !== '-' && { id: lat }),
    ...(list === 'unlisted' && { unlisted: true }),
  };
}
