// Words for reports and a handful of names in; reports, a Namer that knows these names, and archives of them, out.
import { Archive } from '../../src/archive/archive.ts';
import type { Namer } from '../../src/archive/names/namer.ts';
import { addReport, updateVocabulary } from '../../src/archive/reports/add-reports.ts';
import type { Entity, Mention } from '../../src/entities/mention.ts';
import { searchKeys } from '../../src/entities/spelling/search-keys.ts';
import { parseMarkdown } from '../../src/report/markdown/markdown.ts';
import type { Report } from '../../src/report/report.ts';

export type Words = Partial<Omit<Report, 'text' | 'tokens' | 'markdown'>> & { id: string; body?: string };

export function makeReport({ id, title = `About ${id}`, body = 'Words.', ...meta }: Words): Report {
  const markdown = `# ${title}\n\n${body}`;
  return {
    id,
    title,
    origin: `${id}.md`,
    dateInferred: false,
    governorates: [],
    attribution: [],
    sources: [],
    language: 'en',
    ...meta,
    ...parseMarkdown(markdown),
    markdown,
  };
}

/** An entity, its spellings, and how sure its mentions are. */
export type Known = { entity: Entity; spellings: string[]; certainty?: number; others?: string[] };

/** Finds the spellings, letters and hyphens all, as they stand, the longest first. */
export function makeNamer(known: Known[], version = 'test'): Namer {
  const bySpelling = new Map(known.flatMap((one) => one.spellings.map((spelling) => [spelling, one] as const)));
  const spellings = [...bySpelling.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${spellings.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return {
    version,
    recognise: ({ text }) => {
      const mentions = Array.from(text.matchAll(pattern), ({ index, 0: spelling }): Mention => {
        const { entity, certainty = 1, others } = bySpelling.get(spelling)!;
        const { id, type } = entity;
        const end = index + spelling.length;
        return { start: index, end, type, entity: id, rule: 'name', certainty, ...(others && { others }) };
      });
      const named = new Set(mentions.flatMap(({ entity, others = [] }) => [entity, ...others]));
      return { mentions, entities: known.map(({ entity }) => entity).filter(({ id }) => named.has(id)) };
    },
    entity: (id) => known.find(({ entity }) => entity.id === id)?.entity,
    keys: (entity) => known.find((one) => one.entity.id === entity.id)!.spellings.flatMap(searchKeys),
  };
}

export const NAMES: Known[] = [
  {
    entity: {
      id: 'gn:qamishli',
      type: 'place',
      name: 'Qamishli',
      arabic: 'القامشلي',
      kind: 'city',
      governorate: 'Al-Hasakah',
      lat: 37.05,
      lon: 41.22,
    },
    spellings: ['Qamishli', 'Al-Qamishly', 'Al-Qamishli', 'Kamishli', 'القامشلي'],
  },
  {
    entity: {
      id: 'airport:qamishli',
      type: 'place',
      name: 'Qamishli Airport',
      kind: 'airport',
      governorate: 'Al-Hasakah',
      lat: 37.02,
      lon: 41.19,
    },
    spellings: ['Qamishli airport', 'Al-Qamishly airport', 'مطار القامشلي'],
  },
  {
    entity: {
      id: 'gn:deir-ezzor',
      type: 'place',
      name: 'Deir ez-Zor',
      kind: 'city',
      governorate: 'Deir ez-Zor',
      lat: 35.33,
      lon: 40.14,
    },
    spellings: ['Deir ez-Zor', 'Deir Ezzor', 'Der Zor'],
  },
  {
    entity: { id: 'gn:abu-rasin', type: 'place', name: 'Abu Rasin', kind: 'town', governorate: 'Al-Hasakah' },
    spellings: ['Abu Rasin', 'Abo Rasen'],
    certainty: 0.4,
    others: ['gn:qamishli'],
  },
  { entity: { id: 'state:russia', type: 'state', name: 'Russia' }, spellings: ['Russia', 'Russian'] },
  {
    entity: { id: 'group:sdf', type: 'group', name: 'Syrian Democratic Forces', kind: 'militia' },
    spellings: ['SDF', 'Syrian Democratic Forces'],
  },
  { entity: { id: 'person:josh', type: 'person', name: 'Josh Earnest' }, spellings: ['Josh Earnest'] },
  { entity: { id: 'org:sohr', type: 'org', name: 'SOHR' }, spellings: ['SOHR'] },
  { entity: { id: 'weapon:heli', type: 'weapon', name: 'helicopters' }, spellings: ['helicopters'] },
];

export const namer = makeNamer(NAMES);

/** @param file a throw-away archive in memory unless given */
export function archiveOf(reports: Words[], file = ':memory:'): Archive {
  const archive = new Archive(file);
  for (const report of reports) addReport(archive, makeReport(report), namer);
  updateVocabulary(archive);
  return archive;
}
