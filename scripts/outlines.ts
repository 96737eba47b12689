// governorates.geojson and places.jsonl in; src/countries/syria/outlines.json, each border once, out: `node scripts/outlines.ts`.
import { readFileSync, writeFileSync } from 'node:fs';
import { GOVERNORATES } from '../src/entities/gazetteer/gazetteer.ts';
import { readSource } from '../src/entities/gazetteer/rows.ts';

type Point = [lon: number, lat: number];
type Feature = { id: string; properties: { lon: number; lat: number }; geometry: { coordinates: Point[][] } };
/** A step along a ring, and the slugs of those whose ring it is: one abroad, two inside. */
type Edge = { ends: [string, string]; between: string[] };

const folder = new URL('../src/countries/syria/', import.meta.url);
const target = new URL('../src/countries/syria/outlines.json', import.meta.url);

/** The text of outlines.json: lines are in thousandths of a degree, each point told as the step from the one before. */
export function makeOutlines(): string {
  const { features } = JSON.parse(readFileSync(new URL('governorates.geojson', folder), 'utf8')) as {
    features: Feature[];
  };
  const governorates = features.map(({ id, properties: { lon, lat } }) => ({
    id,
    name: GOVERNORATES[slugOf(id)],
    lon,
    lat,
  }));
  const cities = readSource(folder.pathname)
    .rows.filter(({ kind, type }) => type === 'place' && kind === 'city')
    .map(({ id, name, lon, lat }) => ({ id, name, lon, lat }));
  const lines = joinEdges(edgesOf(features)).map(({ between, points }) => ({
    between: between.join(' '),
    steps: stepsOf(points).join(' '),
  }));
  return `${JSON.stringify({ governorates, cities, lines }, null, 2)}\n`;
}

function slugOf(id: string): string {
  return id.slice('gov:'.length);
}

function edgesOf(features: Feature[]): Edge[] {
  const edges = new Map<string, Edge>();
  for (const { id, geometry } of features) {
    for (const ring of geometry.coordinates) {
      for (let at = 1; at < ring.length; at++) {
        const ends: [string, string] = [String(ring[at - 1]), String(ring[at])];
        const key = ends.toSorted().join(' ');
        const edge = edges.get(key);
        if (edge) edge.between.push(slugOf(id));
        else edges.set(key, { ends, between: [slugOf(id)] });
      }
    }
  }
  return [...edges.values()];
}

/** Edges of the same neighbours that meet become one line. */
function joinEdges(edges: Edge[]): { between: string[]; points: Point[] }[] {
  const byEnd = Map.groupBy(
    edges.flatMap((edge) => edge.ends.map((end) => ({ end, edge }))),
    ({ end }) => end,
  );
  const isBend = (end: string) => {
    const [one, two, ...more] = byEnd.get(end)!;
    return two !== undefined && more.length === 0 && String(one!.edge.between) === String(two.edge.between);
  };
  const left = new Set(edges);
  const follow = (edge: Edge, from: string) => {
    const points = [from];
    let next: Edge | undefined = edge;
    while (next) {
      left.delete(next);
      const end: string = next.ends[0] === points.at(-1) ? next.ends[1] : next.ends[0];
      points.push(end);
      next = isBend(end) ? byEnd.get(end)!.find(({ edge }) => left.has(edge))?.edge : undefined;
    }
    return { between: edge.between, points: points.map((point) => point.split(',').map(Number) as Point) };
  };
  const lines = [];
  for (const edge of edges) {
    const start = edge.ends.find((end) => !isBend(end));
    if (left.has(edge) && start) lines.push(follow(edge, start));
  }
  // What is left has no ends: Damascus, all within Rif Dimashq.
  for (const edge of edges) if (left.has(edge)) lines.push(follow(edge, edge.ends[0]));
  return lines;
}

function stepsOf(points: Point[]): number[] {
  let before = [0, 0];
  return points.flatMap((point) => {
    const now = point.map((degrees) => Math.round(degrees * 1000));
    const step = now.map((value, axis) => value - before[axis]!);
    before = now;
    return step;
  });
}

if (import.meta.main) writeFileSync(target, makeOutlines());
