// A country's boundaries.geojson and places.jsonl in; the text of its outlines.json, each border once, out.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CountryOutlines } from '../../src/countries/country.ts';
import { governorateSlug } from '../../src/entities/gazetteer/country-index.ts';
import type { Row } from '../../src/entities/gazetteer/rows.ts';

type Point = [lon: number, lat: number];
/** A governorate, under its id; a polygon has a list of rings, and a multipolygon a list of such lists. */
type Feature = {
  id: string;
  geometry: { type: 'Polygon'; coordinates: Point[][] } | { type: 'MultiPolygon'; coordinates: Point[][][] };
};
/** A step along a ring, and the slugs of those whose ring it is: one abroad, two inside. */
type Edge = { ends: [string, string]; between: string[] };

/** @param folder of a country; without boundaries.geojson its map has cities only */
export function makeOutlines(folder: string): string {
  const features = readFeatures(join(folder, 'boundaries.geojson'));
  const cities = readFileSync(join(folder, 'places.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row & { lon: number; lat: number })
    .filter(({ kind }) => kind === 'city')
    .map(({ id, name, lon, lat }) => ({ id, name, lon, lat }));
  const lines = joinEdges(edgesOf(features)).map(({ between, points }) => ({
    between: between.join(' '),
    steps: stepsOf(points).join(' '),
  }));
  const outlines: CountryOutlines = { bounds: boundsOf(features, cities), cities, lines };
  return `${JSON.stringify(outlines, null, 2)}\n`;
}

function readFeatures(file: string): Feature[] {
  if (!existsSync(file)) return [];
  return (JSON.parse(readFileSync(file, 'utf8')) as { features: Feature[] }).features;
}

function ringsOf({ geometry }: Feature): Point[][] {
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}

function boundsOf(features: Feature[], cities: CountryOutlines['cities']): CountryOutlines['bounds'] {
  const corners = features.flatMap(ringsOf).flat();
  const points = corners.length > 0 ? corners : cities.map(({ lon, lat }) => [lon, lat] as const);
  const lons = points.map(([lon]) => lon);
  const lats = points.map(([, lat]) => lat);
  return { west: Math.min(...lons), east: Math.max(...lons), south: Math.min(...lats), north: Math.max(...lats) };
}

function edgesOf(features: Feature[]): Edge[] {
  const edges = new Map<string, Edge>();
  for (const feature of features) {
    const slug = governorateSlug(feature.id);
    for (const ring of ringsOf(feature)) {
      for (let at = 1; at < ring.length; at++) {
        const ends: [string, string] = [String(ring[at - 1]), String(ring[at])];
        const key = ends.toSorted().join(' ');
        const edge = edges.get(key);
        if (edge) edge.between.push(slug);
        else edges.set(key, { ends, between: [slug] });
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
