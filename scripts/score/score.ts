// Reports annotated by hand in; how well the recogniser finds and links their names out.
//   npm run score -- [--set FOLDER] [--only PART] [--bare] [--totals]
// FOLDER is one of tests/annotations; of a half that nobody tunes to only the totals are looked at. --bare tells the
// recogniser the texts only: most reports from elsewhere do not say which governorates they are about. --only takes the
// texts whose names hold PART: those of -ar- are Arabic.
import { parseArgs } from 'node:util';
import { isDoubtful, SURE } from '../../src/base/certainty.ts';
import { compact } from '../../src/entities/gazetteer/compact.ts';
import { type Gazetteer, openGazetteer } from '../../src/entities/gazetteer/gazetteer.ts';
import { readSource } from '../../src/entities/gazetteer/rows.ts';
import { ENTITY_TYPES, type EntityType, type Mention } from '../../src/entities/mention.ts';
import { recognise } from '../../src/entities/recognise.ts';
import { foldName } from '../../src/entities/spelling/fold.ts';
import { type Annotated, type GoldPlace, readAnnotations, readPlaces } from './annotations.ts';
import { printClaims } from './claims.ts';
import { type Identity, type PlacePair, rightLinks, scoreIdentity } from './identity.ts';

export type Figures = { precision: number; recall: number; f1: number };
/** `overlap` counts the reader's mentions that one of ours touches, `touching` ours that touch one of the reader's. */
export type Counts = { found: number; gold: number; exact: number; overlap: number; touching: number };
export type Score = {
  byType: Record<EntityType | 'all', Counts>;
  /** Over the pairs of all reports together, and over the pairs inside each report. */
  linking: { across: Figures; within: Figures };
  identity: Identity;
  errors: string[];
};

/** @param places where the marked places are: see `readPlaces` */
export function score(reports: Annotated[], places: ReadonlyMap<string, GoldPlace>, gazetteer: Gazetteer): Score {
  const byType = Object.fromEntries(
    [...ENTITY_TYPES, 'all'].map((type) => [type, { found: 0, gold: 0, exact: 0, overlap: 0, touching: 0 }]),
  ) as Score['byType'];
  const errors: string[] = [];
  const links: Link[] = [];
  const pairs: PlacePair[] = [];
  for (const report of reports) {
    const { mentions } = recognise(report.text, report.about, gazetteer);
    for (const mention of mentions) count(byType, mention.type, 'found');
    const used = new Set<Mention>();
    const paired = new Set<Mention>();
    for (const gold of report.gold) {
      count(byType, gold.type, 'gold');
      const near = mentions.filter((one) => one.type === gold.type && one.start < gold.end && gold.start < one.end);
      const same = near.find((one) => one.start === gold.start && one.end === gold.end);
      if (same) count(byType, gold.type, 'exact');
      if (near.length > 0) count(byType, gold.type, 'overlap');
      const mention = same ?? near[0];
      if (gold.type === 'place') {
        pairs.push({ report, gold, ...(mention && { mention }) });
        if (mention) paired.add(mention);
        if (mention) links.push({ report: report.id, name: foldName(gold.name, 'plain'), entity: mention.entity });
      }
      for (const one of near) used.add(one);
      if (!same) {
        const got = near[0] ? `found ${quote(report.text, near[0])}` : 'missed';
        errors.push(`${report.id}: ${got} ${gold.type} ${quote(report.text, gold)}  ${context(report.text, gold)}`);
      }
    }
    for (const mention of used) count(byType, mention.type, 'touching');
    for (const mention of mentions)
      if (mention.type === 'place' && !paired.has(mention)) pairs.push({ report, mention });
    for (const mention of mentions.filter((one) => !used.has(one))) {
      const wrong = `extra ${mention.type} ${quote(report.text, mention)} = ${mention.entity}`;
      errors.push(`${report.id}: ${wrong}  ${context(report.text, mention)}`);
    }
  }
  const linking = { across: scoreLinks(links, () => true), within: scoreLinks(links, (a, b) => a.report === b.report) };
  errors.push(...listLinkErrors(links));
  return { byType, linking, identity: scoreIdentity(pairs, places, gazetteer), errors };
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

const percent = (value: number) => value.toFixed(3);

function print({ byType, linking, identity, errors }: Score, totals: boolean): void {
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
  printIdentity(identity, totals);
  if (!totals) console.log(`\n${errors.join('\n')}`);
}

function printIdentity({ byKind, bands, sure, wrong }: Identity, totals: boolean): void {
  const part = (value: number, of: number) => (of === 0 ? '    -' : percent(value / of));
  const column = (value: number | string) => String(value).padStart(7);
  console.log('\nthe place meant    gold  found linked  right  precis  recall');
  for (const [kind, { gold, found, linked, right }] of Object.entries(byKind)) {
    if (totals && kind !== 'all') continue;
    // What was in no list is right where we left it unlinked; the rest where the link is right.
    const precision =
      kind === 'in no list' ? part(right, found) : part(kind === 'all' ? rightLinks(byKind) : right, linked);
    const figures = [gold, found, linked, right].map(column).join('');
    console.log(`${kind.padEnd(15)} ${figures}   ${precision}   ${part(right, gold)}`);
  }
  console.log('\ncertainty      links   mean  right    off');
  for (const { from, links, certainty, right } of bands) {
    if (links === 0) continue;
    const [mean, share] = [certainty / links, right / links];
    console.log(
      `${from.toFixed(1)} up     ${column(links)}  ${percent(mean)}  ${percent(share)}  ${percent(mean - share)}`,
    );
  }
  const count = wrong.filter((link) => !isDoubtful(link)).length;
  console.log(`wrong and sure: ${count} of the ${sure} links of ${SURE} and more (${part(count, sure).trim()})`);
  if (!totals) console.log(wrong.map(({ words }) => words).join('\n'));
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      set: { type: 'string', default: 'develop' },
      only: { type: 'string', default: '' },
      bare: { type: 'boolean', default: false },
      totals: { type: 'boolean', default: false },
    },
  });
  const gazetteer = openGazetteer(compact(readSource()));
  const reports = readAnnotations(values.set).filter(({ id }) => id.includes(values.only));
  const told = values.bare ? reports.map((report) => ({ ...report, about: { governorates: [] } })) : reports;
  print(score(told, readPlaces(values.set), gazetteer), values.totals);
  // Figures of harm have texts of their own to work with; what is held out is asked for by score:claims alone.
  if (values.set === 'develop') printClaims(['develop', 'bundled'], gazetteer, values.totals);
}
