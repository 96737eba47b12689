// `entities`: the names in each report, and whom they mean.
import type { Archive } from '../archive/archive.ts';
import { countReports, readStored, rowsByDate, type StoredReport } from '../archive/read.ts';
import type { Output } from './output.ts';

/** @returns whether any name was found */
export function entities(archive: Archive, output: Output, { json }: { json: boolean }): boolean {
  let isAny = false;
  for (const { number } of rowsByDate(archive, 0, countReports(archive))) {
    const stored = readStored(archive, number)!;
    isAny ||= stored.mentions.length > 0;
    if (json) output.json(mentionFields(stored));
    else for (const row of entityRows(stored)) output.line(row.join('\t'));
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

/** Id, type, usual name, how often, and the spellings that the report has. Most named first. */
function entityRows({ report, mentions, entities }: StoredReport): string[][] {
  const named = Map.groupBy(mentions, ({ entity }) => entity);
  return [...named]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([id, here]) => {
      const { type, name } = entities.get(id)!;
      const spellings = new Set(here.map(({ start, end }) => report.text.slice(start, end)));
      return [report.id, type, name, String(here.length), [...spellings].join(', ')];
    });
}
