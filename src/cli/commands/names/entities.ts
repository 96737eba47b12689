// `entities`: the names in each report, and whom they mean.
import type { Archive } from '../../../archive/archive.ts';
import type { ReportNumbers } from '../../../archive/index/report-numbers.ts';
import { countNames } from '../../../archive/names/counts.ts';
import { findDoubtful } from '../../../archive/names/doubtful.ts';
import { allNewestFirst } from '../../../archive/reports/date-order.ts';
import { readListed, type StoredReport } from '../../../archive/reports/stored-report.ts';
import { isDoubtful } from '../../../base/certainty.ts';
import type { Cell } from '../../../exports/table-row.ts';
import { answerWithNames } from '../../answer.ts';
import { defineCommand, type Option } from '../../command.ts';
import { among } from '../../found.ts';
import { JSON_LINES, PATHS, QUERY } from '../../options.ts';
import type { Output } from '../../output/output.ts';

const CSV = { name: 'csv', words: 'a table, a line a mention', isForm: true } as const satisfies Option;
const GEOJSON = {
  name: 'geojson',
  words: 'the places that are named, for a map program',
  isForm: true,
} as const satisfies Option;

export const command = defineCommand({
  name: 'entities',
  group: 'Names',
  summary: 'the names in each report, and whom they mean',
  positionals: [PATHS],
  options: [QUERY, JSON_LINES, CSV, GEOJSON],
  run: ({ query, json, csv, geojson, ...asked }, context) =>
    answerWithNames(asked, context, (archive) => {
      const { output } = context;
      const found = among(archive, query);
      if (geojson) return printPlaces(archive, output, found);
      if (csv) output.row(HEAD, 'csv');
      let isAny = false;
      for (const number of found ?? allNewestFirst(archive)) {
        const stored = readListed(archive, number);
        isAny ||= stored.mentions.length > 0;
        if (json) output.json(mentionFields(stored));
        else if (csv) for (const cells of mentionCells(stored)) output.row(cells, 'csv');
        else for (const cells of nameCells(stored)) output.row(cells);
      }
      return isAny;
    }),
});

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
      ...(isDoubtful({ certainty }) && { doubtful: true }),
      ...(others && { others }),
    })),
  };
}

/** Id, type, usual name, how often, and the spellings that the report has. Most named first. */
function nameCells({ report, mentions, entities }: StoredReport): Cell[][] {
  const named = Map.groupBy(mentions, ({ entity }) => entity);
  return [...named]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([id, here]) => {
      const { type, name } = entities.get(id)!;
      const spellings = new Set(here.map(({ start, end }) => report.text.slice(start, end)));
      return [report.id, type, name, here.length, [...spellings].join(', ')];
    });
}

const HEAD = 'report date start end text type entity name rule certainty latitude longitude doubtful'.split(' ');

function mentionCells({ report, mentions, entities }: StoredReport): Cell[][] {
  return mentions.map(({ start, end, type, entity, rule, certainty }) => {
    const { name, lat, lon } = entities.get(entity)!;
    const text = report.text.slice(start, end);
    return [
      report.id,
      report.date,
      start,
      end,
      text,
      type,
      entity,
      name,
      rule,
      certainty,
      lat,
      lon,
      String(isDoubtful({ certainty })),
    ];
  });
}

/** One FeatureCollection of the places that are named, with how many reports name each (RFC 7946). */
function printPlaces(archive: Archive, { document }: Output, found: ReportNumbers | undefined): boolean {
  const doubtful = findDoubtful(archive, found);
  const features = countNames(archive, found).flatMap(({ entity, reports, mentions }) => {
    const { id, type, name, arabic, kind, governorate, lat, lon, approximate = false } = entity;
    if (type !== 'place' || lat === undefined || lon === undefined) return [];
    const properties = {
      id,
      name,
      arabic,
      kind,
      governorate,
      approximate,
      doubtful: doubtful.has(id),
      reports,
      mentions,
    };
    return [{ type: 'Feature', geometry: { type: 'Point', coordinates: [lon, lat] }, properties }];
  });
  document({ type: 'FeatureCollection', features });
  return features.length > 0;
}
