// The annotated reports in; how often a place is the one meant, by how much speaks for it, out: a table in the source.
//   npm run calibrate [-- --show]
// Lists of places are never whole: of the villages that the reports name, a part is taken out of the gazetteer in turn,
// so that a link to another place of that name counts as wrong; and another part has a town that news names daily
// elsewhere, which is never meant.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { kilometresBetween } from '../../src/base/distance.ts';
import { compact } from '../../src/entities/gazetteer/compact.ts';
import { openGazetteer } from '../../src/entities/gazetteer/gazetteer.ts';
import { readSource, type Source, type TypedRow } from '../../src/entities/gazetteer/rows.ts';
import { findNames } from '../../src/entities/recognise.ts';
import type { Sort } from '../../src/entities/resolution/places/certainty.ts';
import { weighPlaces } from '../../src/entities/resolution/places/resolve-places.ts';
import { type Annotated, type GoldPlace, readAnnotations, readPlaces } from './annotations.ts';
import { isRight } from './identity.ts';

const SETS = ['develop', 'homonyms'];
const TABLE = new URL('../../src/entities/resolution/places/certainty-table.ts', import.meta.url);

/** The gazetteer is thinned out so often, each time by another part of the villages. */
const PARTS = 5;

/** Of the villages that news names, so many are in no list. */
const MISSING = 0.15;

/** Of the names that such a town bears, so many mean another place. */
const NAMESAKES = 0.02;

/** Those towns stand where these do, and are named as often. */
const TOWNS = ['gn:166365', 'gn:170150', 'gn:173530', 'gn:173322', 'gn:164626', 'gn:173927'];

/** Shares at which a step may begin: where they are near 1, less and less speaks for any other place. */
const EDGES = [0, 0.3, 0.6, 0.8, 0.9, 0.95, 0.975, 0.99, 0.998];

/** A step of the table rests on the weight of so many links. */
const LEAST = 4;

/** What is right in all of few cases is not always right: so many wrong ones are added to each step. */
const DOUBT = 0.5;

/** A link to a listed place, and how much it counts. */
type Link = { sort: Sort; share: number; isRight: boolean; isMissing: boolean; weight: number };
type Half = { reports: Annotated[]; places: Map<string, GoldPlace> };

function gatherLinks(source: Source): Link[] {
  const halves = SETS.map((set): Half => ({ reports: readAnnotations(set), places: readPlaces(set) }));
  const links = halves.flatMap((half) => linksOf(half, source, new Set()));
  for (let part = 0; part < PARTS; part++) {
    for (const half of halves) {
      const gone = new Map(rowsOfVillages(half, source).filter((_, index) => index % PARTS === part));
      const ids = new Set([...gone.values()].flat());
      const thinned = { ...source, rows: source.rows.filter(({ id }) => !ids.has(id)) };
      links.push(...linksOf(half, thinned, new Set(gone.keys())).filter(({ isMissing }) => isMissing));
      const doubled = { ...thinned, rows: [...namesakes(source, ids), ...thinned.rows] };
      const misled = linksOf(half, doubled, new Set(gone.keys())).filter(({ isMissing }) => isMissing);
      links.push(...misled.map((link) => ({ ...link, weight: (link.weight * NAMESAKES) / MISSING })));
    }
  }
  return links;
}

/** The villages that a half names, each with the ids of all rows of the spot; not those that news names daily. */
function rowsOfVillages({ reports, places }: Half, { rows }: Source): [name: string, ids: string[]][] {
  const names = new Set(reports.flatMap(({ gold }) => gold.map(({ name }) => name)));
  return [...names].flatMap((name) => {
    const place = places.get(name);
    if (!place?.at || !['village', 'town', 'quarter'].includes(place.kind)) return [];
    const near = rows.filter((row) => row.type === 'place' && row.kind !== 'governorate' && isNear(place.at!, row));
    return near.length > 0 && near.every(({ tier = 0 }) => tier > 1) ? [[name, near.map(({ id }) => id)]] : [];
  });
}

/** Towns far from the villages that they are called like. */
function namesakes({ rows }: Source, ids: ReadonlySet<string>): TypedRow[] {
  const towns = rows.filter(({ id }) => TOWNS.includes(id));
  return rows
    .filter(({ id }) => ids.has(id))
    .map((row, index) => {
      const town = towns.filter(({ governorate }) => governorate !== row.governorate)[index % (TOWNS.length - 1)]!;
      const { id, name, aliases } = row;
      return { ...town, id, name, ...(aliases && { aliases }), kind: 'town' };
    });
}

function isNear(at: NonNullable<GoldPlace['at']>, { lat, lon }: { lat?: number; lon?: number }): boolean {
  return lat !== undefined && lon !== undefined && kilometresBetween(at, { lat, lon }) <= at.km;
}

/** @param missing names whose place the gazetteer lacks: any link of one is wrong */
function linksOf({ reports, places }: Half, source: Source, missing: Set<string>): Link[] {
  const gazetteer = openGazetteer(compact(source));
  return reports.flatMap(({ text, about, gold }) => {
    const { context, candidates } = findNames(text, about, gazetteer);
    return weighPlaces(context, candidates).flatMap(({ uses, entity, sort, share, none }): Link[] => {
      if (none >= share) return [];
      return uses.flatMap((index) => {
        const { from, to } = candidates[index]!;
        const [start, end] = [context.tokens[from]!.start, context.tokens[to - 1]!.end];
        const meant = gold.find((one) => one.type === 'place' && one.start < end && start < one.end);
        if (!meant) return [];
        const isMissing = missing.has(meant.name);
        const isRightOne = !isMissing && isRight(places.get(meant.name)!, gazetteer.at(entity));
        const weight = isMissing ? MISSING / (1 - MISSING) : 1;
        return [{ sort, share, isRight: isRightOne, isMissing, weight: weight / uses.length }];
      });
    });
  });
}

type Step = { from: number; weight: number; right: number };

/** Isotonic regression: neighbouring steps are pooled until each has weight enough and more of it is right. */
function pool(links: readonly Link[]): { from: number; certainty: number }[] {
  const steps: Step[] = [];
  for (const [index, from] of EDGES.entries()) {
    const here = links.filter(({ share }) => share >= from && share < (EDGES[index + 1] ?? Infinity));
    steps.push({ from, weight: sumOf(here), right: sumOf(here.filter(({ isRight }) => isRight)) });
    for (let last = steps.at(-2); last && !rises(last, steps.at(-1)!); last = steps.at(-2)) {
      const { weight, right } = steps.pop()!;
      last.weight += weight;
      last.right += right;
    }
  }
  return steps.map(({ from, ...step }) => ({ from, certainty: Number(rateOf(step).toFixed(2)) }));
}

function sumOf(links: readonly Link[]): number {
  return links.reduce((sum, { weight }) => sum + weight, 0);
}

function rises(one: Step, next: Step): boolean {
  return Math.min(one.weight, next.weight) >= LEAST && rateOf(one) < rateOf(next);
}

function rateOf({ weight, right }: Pick<Step, 'weight' | 'right'>): number {
  return right / (weight + DOUBT);
}

const links = gatherLinks(readSource());
const tableOf = (sort: Sort) => pool(links.filter((link) => link.sort === sort));
const table = { famous: tableOf('famous'), known: tableOf('known'), spelt: tableOf('spelt'), alike: tableOf('alike') };
const { values } = parseArgs({ options: { show: { type: 'boolean', default: false } } });
if (values.show) console.log(JSON.stringify(table, null, 2));
else {
  const steps = (list: { from: number; certainty: number }[]) =>
    `[\n${list.map(({ from, certainty }) => `    { from: ${from}, certainty: ${certainty} },\n`).join('')}  ]`;
  writeFileSync(
    TABLE,
    `// Written by \`npm run calibrate\`: of links whose share is \`from\` and more, up to the next step, so many are right.
export type Step = { from: number; certainty: number };

export const CERTAINTIES: Record<'famous' | 'known' | 'spelt' | 'alike', readonly Step[]> = {
  famous: ${steps(table.famous)},
  known: ${steps(table.known)},
  spelt: ${steps(table.spelt)},
  alike: ${steps(table.alike)},
};
`,
  );
}
