// Places, a view and a window's size in; everything that the map shows, and where it stands, out: no look of it yet.
import { drawBorders, hasInnerBorders } from './borders.ts';
import type { Part } from './canvas.ts';
import { addLabels, addNote, addSign, type Drawing, emptyDrawing } from './drawing.ts';
import { labelBeside, labelOver, labelWithin } from './label-positions.ts';
import { canBeLabel, isFree, type LabelRequest, take } from './labels.ts';
import { keyForms, legendForms, listForms, scaleBarForms } from './map-notes.ts';
import { densityScale, densitySign, type Marker, placeMarkers, signOf } from './markers.ts';
import { outlines } from './outlines.ts';
import { byImportance, labelOf, type Place, sortPlaces } from './place.ts';
import { cellOf, type Projection, project, type Size, type View } from './projection.ts';

export type MapRequest = Size & {
  places: readonly Place[];
  view: View;
  /** The `Entity.id` of the place that the reader is at. */
  focus?: string | undefined;
  /** Signs tell how often a place is named, by a scale that the map shows: for the places of many reports. */
  density?: boolean | undefined;
};

/** From this zoom on cities help to find one's way; further out they stand where the governorates' names do. */
const CITIES_FROM = 1.8;
const CITY = '▫';
/** Mentions. */
const OFTEN = 3;
/** Only so many places, the most important ones, are tried: where these find no room, lesser names would mislead. */
const CELLS_PER_NAME = 20;
const CELLS_PER_NAME_IN_DENSITY = 60;
/** Places that have their names before anything else has room. */
const LEADERS = 8;

/** Columns that a list of names may have, or half of the window. */
const SHORT_LIST = 40;

/** What comes first has first choice of room. */
export function layOutMap(request: MapRequest): Drawing {
  const { places, view, focus, columns } = request;
  const projection = project(view, request);
  const { onMap, governorates, abroad, unlocated } = sortPlaces(places, focus);
  const { markers, outside } = placeMarkers(onMap, projection, request, focus);
  const drawing = emptyDrawing(request);

  drawBorders(drawing.canvas, projection, new Set(governorates.map(({ entity }) => entity.id)));
  const named = request.density ? addLeaders(drawing, markers, focus) : new Set<Marker>();
  const signs = markers.filter((marker) => !isUnderName(drawing, marker));
  addPlaces(drawing, signs, request);
  const beyond = [...outside, ...abroad].sort(byImportance(focus));
  const width = Math.min(columns, Math.max(SHORT_LIST, columns / 2));
  addNote(drawing, listForms('beyond', beyond, width, focus));
  addNote(drawing, listForms('no coordinates', unlocated, width, focus));
  addNames(
    drawing,
    projection,
    signs.filter((marker) => !named.has(marker)),
    governorates,
    request,
  );
  addNote(drawing, scaleBarForms(projection.dotsPerKm, columns / 5));
  if (view.zoom >= CITIES_FROM) addCities(drawing, projection);
  if (hasInnerBorders(projection)) addGovernorates(drawing, projection);
  return drawing;
}

/**
 * Among the many signs of many reports the places named most often have their names first: a lesser sign that would
 * stand where such a name does is left out.
 *
 * @returns those that have their names
 */
function addLeaders(drawing: Drawing, markers: readonly Marker[], focus: string | undefined): Set<Marker> {
  const leaders = markers.slice(0, LEADERS).filter(({ entity }) => canBeLabel(entity.name));
  for (const leader of leaders) take(drawing.taken, leader, 1);
  const requests = leaders.map((leader) =>
    labelBeside(drawing.canvas, leader, labelOf(leader), leader.entity.id === focus ? 'focus' : 'place'),
  );
  const labels = new Set(addLabels(drawing, requests).map(({ text }) => text));
  return new Set(leaders.filter((leader) => labels.has(labelOf(leader))));
}

function isUnderName({ labels }: Drawing, { column, row }: Marker): boolean {
  return labels.some(
    (label) => label.row === row && label.column <= column && column < label.column + label.text.length,
  );
}

function addPlaces(drawing: Drawing, markers: readonly Marker[], { focus, density }: MapRequest): void {
  const scale = densityScale(markers);
  for (const marker of markers) {
    const { column, row, entity, count } = marker;
    const isFocus = entity.id === focus;
    const text = density && !isFocus ? densitySign(scale, count) : signOf(marker, focus);
    const isBold = isFocus || (!density && count >= OFTEN);
    addSign(drawing, { column, row, text, what: isBold ? 'often' : 'place' });
  }
  if (density && markers.length > 0) addNote(drawing, legendForms(scale));
}

function addNames(
  drawing: Drawing,
  projection: Projection,
  markers: readonly Marker[],
  governorates: readonly Place[],
  { focus, density, columns, rows }: MapRequest,
): void {
  const partOf = ({ entity, count }: Place): Part => {
    if (entity.id === focus) return 'focus';
    return !density && count >= OFTEN ? 'often' : 'place';
  };
  const beside = markers
    .filter(({ entity }) => canBeLabel(entity.name))
    .map((place) => ({ place, request: () => labelBeside(drawing.canvas, place, labelOf(place), partOf(place)) }));
  const over = governorates.map((place) => {
    const governorate = outlines().governorates.find(({ id }) => id === place.entity.id)!;
    return { place, request: () => labelOver(drawing.canvas, projection, governorate, partOf(place)) };
  });
  const compare = byImportance(focus);
  const named: { place: Place; request: () => LabelRequest<Part> }[] = [...beside, ...over];
  const most = (columns * rows) / (density ? CELLS_PER_NAME_IN_DENSITY : CELLS_PER_NAME);
  const requests = named
    .sort((a, b) => compare(a.place, b.place))
    .slice(0, Math.ceil(most))
    .map(({ request }) => request());
  const labels = addLabels(drawing, requests);
  const isFocusNamed = labels.some(({ what }) => what === 'focus');
  const inFocus = markers.find(({ entity }) => entity.id === focus && canBeLabel(entity.name));
  if (inFocus && !isFocusNamed) addNote(drawing, keyForms(signOf(inFocus, focus), inFocus));
}

function addCities(drawing: Drawing, projection: Projection): void {
  for (const { name, lon, lat } of outlines().cities) {
    const spot = cellOf(projection, lon, lat);
    if (!isFree(drawing.taken, spot, 1)) continue;
    const [label] = addLabels(drawing, [labelBeside(drawing.canvas, spot, name, 'city')]);
    if (label) addSign(drawing, { ...spot, text: CITY, what: 'city' });
  }
}

/** Those whose name is not there as a city's yet. */
function addGovernorates(drawing: Drawing, projection: Projection): void {
  const said = new Set(drawing.labels.map(({ text }) => text.toUpperCase()));
  const requests = outlines().governorates.map((governorate) =>
    labelWithin(drawing.canvas, projection, governorate, 'area'),
  );
  addLabels(
    drawing,
    requests.filter(({ text }) => !said.has(text)),
  );
}
