// `entities`: the names in each report, and whom they mean.
import type { Archive } from '../../archive/archive.ts';
import type { Numbers } from '../../archive/index/report-numbers.ts';
import { countNames } from '../../archive/names/counts.ts';
import { allNewestFirst } from '../../archive/reports/date-order.ts';
import { readStored, type StoredReport } from '../../archive/reports/read-reports.ts';
import type { Output } from '../output.ts';

export type EntitiesForm = 'words' | 'json' | 'csv' | 'geojson';

/**
 * @param among numbers of reports; absent: all, newest first
 * @returns whether any name was found
 */
export function entities(
  archive: Archive,
  output: Output,
  { among, form }: { among: Numbers | undefined; form: EntitiesForm },
): boolean {
  if (form === 'geojson') return printPlaces(archive, output, among);
  if (form === 'csv') output.line('report,date,start,end,text,type,entity,name,rule,certainty,latitude,longitude');
  let isAny = false;
  for (const number of among ?? allNewestFirst(archive)) {
    const stored = readStored(archive, number)!;
    isAny ||= stored.mentions.length > 0;
    if (form === 'json') output.json(mentionFields(stored));
    else for (const line of form === 'csv' ? csvLines(stored) : wordLines(stored)) output.line(line);
  }
  return isAny;
}

/** Offsets are UTF-16 code units of `text`. */
function mentionFields({ report, mentions, entities }: StoredReport): object {
  const { id, title, origin, text } = report;
  return {
    id,
    title,
    path: origin,
    text,
    mentions: mentions.map(({ start, end, type, entity, rule, certainty, others }) => ({
      start,
      end,
      text: text.slice(start, end),
      type,
      entity,
      name: entities.get(entity)!.name,
      rule,
      certainty,
      ...(others && { others }),
    })),
  };
}

/** Id, type, usual name, how often, and the spellings that the report has, parted by tabs. Most named first. */
function wordLines({ report, mentions, entities }: StoredReport): string[] {
  const named = Map.groupBy(mentions, ({ entity }) => entity);
  return [...named]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([id, here]) => {
      const { type, name } = entities.get(id)!;
      const spellings = new Set(here.map(({ start, end }) => report.text.slice(start, end)));
      return [report.id, type, name, String(here.length), [...spellings].join(', ')].join('\t');
    });
}

function csvLines({ report, mentions, entities }: StoredReport): string[] {
  return mentions.map(({ start, end, type, entity, rule, certainty }) => {
    const { name, lat = '', lon = '' } = entities.get(entity)!;
    const text = report.text.slice(start, end);
    const cells = [report.id, report.date ?? '', start, end, text, type, entity, name, rule, certainty, lat, lon];
    return cells.map(csvCell).join(',');
  });
}

/** Quoted where it must be; what a spreadsheet would take for a formula becomes text. */
function csvCell(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@]/.test(value) ? `'${value}` : String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One FeatureCollection of the places that are named, with how many reports name each (RFC 7946). */
function printPlaces(archive: Archive, { line }: Output, among: Numbers | undefined): boolean {
  const features = countNames(archive, among).flatMap(({ entity, reports, mentions }) => {
    const { id, type, name, arabic, kind, governorate, lat, lon, approximate = false } = entity;
    if (type !== 'place' || lat === undefined || lon === undefined) return [];
    const properties = { id, name, arabic, kind, governorate, approximate, reports, mentions };
    return [{ type: 'Feature', geometry: { type: 'Point', coordinates: [lon, lat] }, properties }];
  });
  line(JSON.stringify({ type: 'FeatureCollection', features }));
  return features.length > 0;
}
