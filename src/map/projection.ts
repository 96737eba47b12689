// What part of the countries is looked at, and the window's size, in; where a point of the earth stands in dots out, and back.
import { BOUNDS, outlines } from './outlines.ts';
import { type Place, sortPlaces } from './place.ts';

/** The middle, in degrees, and how much larger than with all of the countries in the window: 1 to `MAX_ZOOM`. */
export type View = { lon: number; lat: number; zoom: number };

/** Of the window, in terminal cells. A cell holds 2 x 4 dots, which are about square. */
export type Size = { columns: number; rows: number };

export const DOTS = { across: 2, down: 4 };

export type Projection = {
  /** From the window's left upper corner, right and down, not rounded; outside the window too. */
  toDots(lon: number, lat: number): [x: number, y: number];
  toDegrees(x: number, y: number): [lon: number, lat: number];
  dotsPerKm: number;
};

const WHOLE: View = { lon: (BOUNDS.west + BOUNDS.east) / 2, lat: (BOUNDS.south + BOUNDS.north) / 2, zoom: 1 };

/** A window 5 km high: the coordinates of villages are no better. */
export const MAX_ZOOM = 100;
/** Degrees around the countries, for the towns beyond the border. */
const MARGIN = 0.12;
/** From top to bottom of the smallest picture of places. */
const MIN_KM = 25;
const KM_PER_DEGREE = 111.2;
/** Equirectangular, true to scale in the middle: of Syria, 3% too wide in the north, 3% too narrow in the south. */
const SHRINK = Math.cos((WHOLE.lat * Math.PI) / 180);

export function project(view: View, size: Size): Projection {
  const perLat = dotsPerDegree(view.zoom, size);
  const perLon = perLat * SHRINK;
  const middleX = (size.columns * DOTS.across) / 2;
  const middleY = (size.rows * DOTS.down) / 2;
  return {
    toDots: (lon, lat) => [middleX + (lon - view.lon) * perLon, middleY - (lat - view.lat) * perLat],
    toDegrees: (x, y) => [view.lon + (x - middleX) / perLon, view.lat - (y - middleY) / perLat],
    dotsPerKm: perLat / KM_PER_DEGREE,
  };
}

/** The cell that shows it, which may lie outside the window. */
export function cellOf({ toDots }: Projection, lon: number, lat: number): { column: number; row: number } {
  const [x, y] = toDots(lon, lat);
  return { column: Math.floor(x / DOTS.across), row: Math.floor(y / DOTS.down) };
}

/** All of the countries. */
export function wholeView(): View {
  return { ...WHOLE };
}

/**
 * The view that shows these places and governorates as large as it can; all of the countries when none of them is there. Places
 * that lie close together are shown with the nearest city: alone they would stand nowhere.
 */
export function viewOf(places: readonly Place[], size: Size): View {
  const { onMap, governorates } = sortPlaces(places);
  const points: Point[] = [...onMap, ...governorates.flatMap(({ entity }) => cornersOf(entity.id))];
  if (points.length === 0) return wholeView();
  const around = boxOf(points);
  const isSmall = around.height * KM_PER_DEGREE < MIN_KM && around.width * SHRINK * KM_PER_DEGREE < MIN_KM;
  const box = isSmall ? boxOf([...points, nearestCity(around)]) : around;
  // Names stand beside their places.
  const width = size.columns * DOTS.across * 0.6;
  const height = size.rows * DOTS.down * 0.7;
  const unit = dotsPerDegree(1, size);
  const zoom = Math.min(
    width / (box.width * SHRINK * unit),
    height / (box.height * unit),
    (size.rows * DOTS.down * KM_PER_DEGREE) / (MIN_KM * unit),
  );
  return bound({ lon: box.lon, lat: box.lat, zoom }, size);
}

type Point = { lon: number; lat: number };

/** Its middle and its sides, in degrees. */
function boxOf(points: readonly Point[]): Point & { width: number; height: number } {
  const lons = points.map(({ lon }) => lon);
  const lats = points.map(({ lat }) => lat);
  const [west, east] = [Math.min(...lons), Math.max(...lons)];
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  return { lon: (west + east) / 2, lat: (south + north) / 2, width: east - west, height: north - south };
}

function cornersOf(id: string): Point[] {
  const { borders } = outlines().governorates.find((governorate) => governorate.id === id)!;
  return borders.flatMap(({ points }) =>
    Array.from({ length: points.length / 2 }, (_, index) => ({ lon: points[2 * index]!, lat: points[2 * index + 1]! })),
  );
}

function nearestCity({ lon, lat }: Point): Point {
  const distance = (city: Point) => Math.hypot((city.lon - lon) * SHRINK, city.lat - lat);
  return outlines().cities.reduce((nearest, city) => (distance(city) < distance(nearest) ? city : nearest));
}

/** @param factor over 1 to see more closely */
export function zoom(view: View, size: Size, factor: number): View {
  return bound({ ...view, zoom: view.zoom * factor }, size);
}

/** @param by how far the window moves over the map: columns to the right, rows down */
export function pan(view: View, size: Size, by: Size): View {
  const { toDegrees } = project(view, size);
  const x = (size.columns / 2 + by.columns) * DOTS.across;
  const y = (size.rows / 2 + by.rows) * DOTS.down;
  const [lon, lat] = toDegrees(x, y);
  return bound({ ...view, lon, lat }, size);
}

/** The nearest view that does not look past the countries and their margin, as far as the window is not larger than they are. */
export function bound(view: View, size: Size): View {
  const zoom = Math.max(1, Math.min(MAX_ZOOM, view.zoom));
  const unit = dotsPerDegree(zoom, size);
  const halfWidth = (size.columns * DOTS.across) / 2 / (unit * SHRINK);
  const halfHeight = (size.rows * DOTS.down) / 2 / unit;
  return {
    lon: between(view.lon, BOUNDS.west - MARGIN + halfWidth, BOUNDS.east + MARGIN - halfWidth),
    lat: between(view.lat, BOUNDS.south - MARGIN + halfHeight, BOUNDS.north + MARGIN - halfHeight),
    zoom,
  };
}

function between(value: number, low: number, high: number): number {
  return low > high ? (low + high) / 2 : Math.max(low, Math.min(high, value));
}

function dotsPerDegree(zoom: number, { columns, rows }: Size): number {
  const width = (BOUNDS.east - BOUNDS.west + 2 * MARGIN) * SHRINK;
  const height = BOUNDS.north - BOUNDS.south + 2 * MARGIN;
  return zoom * Math.min((columns * DOTS.across) / width, (rows * DOTS.down) / height);
}
