// Reports annotated by hand in; how well the recogniser finds and links their names out.
//   npm run score -- [--set develop|held-out] [--totals]
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compact } from '../src/entities/gazetteer/compact.ts';
import { type Gazetteer, openGazetteer } from '../src/entities/gazetteer/gazetteer.ts';
import { readSource } from '../src/entities/gazetteer/rows.ts';
import { ENTITY_TYPES, type EntityType, type Mention } from '../src/entities/mention.ts';
import { type About, recognise } from '../src/entities/recognise.ts';
import { foldName } from '../src/entities/spelling/fold.ts';

/** A mention as a reader of the report marked it. */
type Gold = { start: number; end: number; type: EntityType; name: string };
export type Annotated = { id: string; text: string; about: About; gold: Gold[] };

export type Figures = { precision: number; recall: number; f1: number };
/** `overlap` counts the reader's mentions that one of ours touches, `touching` ours that touch one of the reader's. */
export type Counts = { found: number; gold: number; exact: number; overlap: number; touching: number };
export type Score = {
  byType: Record<EntityType | 'all', Counts>;
  /** Over the pairs of all reports together, and over the pairs inside each report. */
  linking: { across: Figures; within: Figures };
  errors: string[];
};

const root = fileURLToPath(new URL('..', import.meta.url));

/** The annotated reports of one half. */
export function readAnnotations(set: string): Annotated[] {
  const folder = join(root, 'tests/annotations', set);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => readAnnotation(join(folder, file)));
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
  const id = basename(file, '.txt');
  return {
    id,
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

export function score(reports: Annotated[], gazetteer: Gazetteer): Score {
  const byType = Object.fromEntries(
    [...ENTITY_TYPES, 'all'].map((type) => [type, { found: 0, gold: 0, exact: 0, overlap: 0, touching: 0 }]),
  ) as Score['byType'];
  const errors: string[] = [];
  const links: Link[] = [];
  for (const report of reports) {
    const { mentions } = recognise(report.text, report.about, gazetteer);
    for (const mention of mentions) count(byType, mention.type, 'found');
    const used = new Set<Mention>();
    for (const gold of report.gold) {
      count(byType, gold.type, 'gold');
      const near = mentions.filter((one) => one.type === gold.type && one.start < gold.end && gold.start < one.end);
      const same = near.find((one) => one.start === gold.start && one.end === gold.end);
      if (same) count(byType, gold.type, 'exact');
      if (near.length > 0) count(byType, gold.type, 'overlap');
      if (near.length > 0 && gold.type === 'place')
        links.push({ report: report.id, name: foldName(gold.name, 'plain'), entity: (same ?? near[0]!).entity });
      for (const one of near) used.add(one);
      if (!same) {
        const got = near[0] ? `found ${quote(report.text, near[0])}` : 'missed';
        errors.push(`${report.id}: ${got} ${gold.type} ${quote(report.text, gold)}  ${context(report.text, gold)}`);
      }
    }
    for (const mention of used) count(byType, mention.type, 'touching');
    for (const mention of mentions.filter((one) => !used.has(one))) {
      const wrong = `extra ${mention.type} ${quote(report.text, mention)} = ${mention.entity}`;
      errors.push(`${report.id}: ${wrong}  ${context(report.text, mention)}`);
    }
  }
  const linking = { across: scoreLinks(links, () => true), within: scoreLinks(links, (a, b) => a.report === b.report) };
  errors.push(...listLinkErrors(links));
  return { byType, linking, errors };
}

function count(byType: Score['byType'], type: EntityType, what: keyof Counts): void {
  byType[type][what]++;
  byType.all[what]++;
}

/** A place mention that we found too: the reader's name for it, folded since two readers differ in articles, and our entity. */
type Link = { report: string; name: string; entity: string };

/** Are two place mentions linked to one entity exactly when a reader gave them one name? */
function scoreLinks(links: Link[], counts: (a: Link, b: Link) => boolean): Figures {
  let both = 0;
  let ours = 0;
  let theirs = 0;
  links.forEach((a, at) => {
    for (const b of links.slice(at + 1)) {
      if (!counts(a, b)) continue;
      if (a.name === b.name) theirs++;
      if (a.entity === b.entity) ours++;
      if (a.name === b.name && a.entity === b.entity) both++;
    }
  });
  const precision = ours === 0 ? 1 : both / ours;
  const recall = theirs === 0 ? 1 : both / theirs;
  return { precision, recall, f1: f1(precision, recall) };
}

/** Names with several entities, and entities with several names. */
function listLinkErrors(links: Link[]): string[] {
  const wrong = links.filter((a) => links.some((b) => (a.name === b.name) !== (a.entity === b.entity)));
  return [...new Set(wrong.map(({ report, name, entity }) => `${report}: link ${name} = ${entity}`))].sort();
}

/** Harmonic mean. */
function f1(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

export function scoreOf(counts: Counts, kind: 'exact' | 'overlap'): Figures {
  const hits = kind === 'exact' ? counts.exact : counts.touching;
  const precision = counts.found === 0 ? 1 : hits / counts.found;
  const recall = counts.gold === 0 ? 1 : counts[kind] / counts.gold;
  return { precision, recall, f1: f1(precision, recall) };
}

function quote(text: string, span: { start: number; end: number }): string {
  return `“${text.slice(span.start, span.end)}”`;
}

function context(text: string, span: { start: number; end: number }): string {
  const around = `${text.slice(Math.max(0, span.start - 30), span.start)}>${text.slice(span.start, span.end + 30)}`;
  return `… ${around.replace(/\n/g, ' / ')} …`;
}

function print({ byType, linking, errors }: Score, totals: boolean): void {
  const percent = (value: number) => value.toFixed(3);
  const columns = (counts: Counts) =>
    (['exact', 'overlap'] as const).flatMap((kind) => Object.values(scoreOf(counts, kind)).map(percent)).join('  ');
  console.log('             exact                overlap');
  console.log('        gold precis recall F1     precis recall F1');
  for (const [type, counts] of Object.entries(byType)) {
    if (totals && type !== 'all') continue;
    console.log(`${type.padEnd(7)} ${String(counts.gold).padStart(4)} ${columns(counts)}`);
  }
  for (const [kind, figures] of Object.entries(linking)) {
    console.log(`linking of places ${kind} reports  ${Object.values(figures).map(percent).join('  ')}`);
  }
  if (!totals) console.log(`\n${errors.join('\n')}`);
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { set: { type: 'string', default: 'develop' }, totals: { type: 'boolean', default: false } },
  });
  const gazetteer = openGazetteer(compact(readSource()));
  print(score(readAnnotations(values.set), gazetteer), values.totals);
}
