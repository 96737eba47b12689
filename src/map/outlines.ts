// The countries' outlines.json in; the borders of the countries and of their governorates, in degrees, out.
import { GOVERNORATES, OUTLINES } from '../countries/countries.ts';
import type { Bounds } from '../countries/country.ts';

/** A stretch of border, there once: `points` is lon, lat, lon, lat…, WGS 84. */
export type Border = {
  /** Ids of the governorates on its sides: two inside a country, one on its edge. */
  between: string[];
  points: Float64Array;
};

export type Governorate = {
  /** As in the gazetteer: `gov:raqqa`. */
  id: string;
  name: string;
  /** Its middle, and not the city that it is called after. */
  lon: number;
  lat: number;
  borders: Border[];
};

export type City = { id: string; name: string; lon: number; lat: number };

export type Outlines = {
  borders: Border[];
  /** Those with a country abroad or the sea. */
  edge: Border[];
  governorates: Governorate[];
  /** The governorates' chief towns. */
  cities: City[];
};

const KM_PER_DEGREE = 111.2;

/** What all borders lie within. */
export const BOUNDS: Bounds = {
  west: Math.min(...OUTLINES.map(({ bounds }) => bounds.west)),
  east: Math.max(...OUTLINES.map(({ bounds }) => bounds.east)),
  south: Math.min(...OUTLINES.map(({ bounds }) => bounds.south)),
  north: Math.max(...OUTLINES.map(({ bounds }) => bounds.north)),
};

let decoded: Outlines | undefined;

/** Decoded when the first map is drawn. */
export function outlines(): Outlines {
  decoded ??= decode();
  return decoded;
}

function decode(): Outlines {
  const borders = OUTLINES.flatMap(({ lines }) => lines).map(({ between, steps }) => ({
    between: between.split(' ').map((slug) => `gov:${slug}`),
    points: follow(steps.split(' ').map(Number)),
  }));
  return {
    borders,
    edge: borders.filter(({ between }) => between.length === 1),
    governorates: GOVERNORATES.map(({ id, name, lon, lat }) => ({
      ...{ id, name, lon, lat },
      borders: borders.filter(({ between }) => between.includes(id)),
    })),
    cities: OUTLINES.flatMap(({ cities }) => cities),
  };
}

function follow(steps: number[]): Float64Array {
  const points = new Float64Array(steps.length);
  const now = [0, 0];
  steps.forEach((step, index) => {
    now[index % 2]! += step;
    points[index] = now[index % 2]! / 1000;
  });
  return points;
}

/**
 * Where a parallel crosses the borders, from west to east. Borders that enclose something are crossed in pairs: it lies
 * between the first and the second, the third and the fourth…
 */
export function crossings(borders: readonly Border[], lat: number): number[] {
  const crossed: number[] = [];
  for (const { points } of borders) {
    for (let at = 3; at < points.length; at += 2) {
      const below = points[at - 2]!;
      const above = points[at]!;
      if (below > lat === above > lat) continue;
      const west = points[at - 3]!;
      crossed.push(west + ((lat - below) / (above - below)) * (points[at - 1]! - west));
    }
  }
  return crossed.sort((a, b) => a - b);
}

export function isWithin(borders: readonly Border[], lon: number, lat: number): boolean {
  return crossings(borders, lat).filter((crossing) => crossing > lon).length % 2 === 1;
}

/** In kilometres, as the crow flies; right to some percent at these latitudes. */
export function distanceTo(borders: readonly Border[], lon: number, lat: number): number {
  const perLon = KM_PER_DEGREE * Math.cos((lat * Math.PI) / 180);
  let nearest = Number.POSITIVE_INFINITY;
  for (const { points } of borders) {
    for (let at = 3; at < points.length; at += 2) {
      const fromX = (points[at - 3]! - lon) * perLon;
      const fromY = (points[at - 2]! - lat) * KM_PER_DEGREE;
      const alongX = (points[at - 1]! - lon) * perLon - fromX;
      const alongY = (points[at]! - lat) * KM_PER_DEGREE - fromY;
      const part = -(fromX * alongX + fromY * alongY) / (alongX ** 2 + alongY ** 2);
      const clamped = Math.max(0, Math.min(1, part));
      nearest = Math.min(nearest, Math.hypot(fromX + clamped * alongX, fromY + clamped * alongY));
    }
  }
  return nearest;
}
