// `stats`: how much the archive holds.
import { readStats, type Stats } from '../../../archive/reports/stats.ts';
import { pad } from '../../../base/cells.ts';
import { bar } from '../../../base/sparkline.ts';
import { answer } from '../../answer.ts';
import { defineCommand } from '../../command.ts';
import { JSON_LINES, PATHS } from '../../options.ts';
import type { Output } from '../../output/output.ts';

export const command = defineCommand({
  name: 'stats',
  group: 'Archive',
  summary: 'how much the archive holds: reports, words, names, years',
  positionals: [PATHS],
  options: [JSON_LINES],
  run: (given, context) =>
    answer(given, context, (archive) => {
      const all = readStats(archive);
      if (given.json) context.output.json(all);
      else print(all, context.output);
      return all.reports > 0;
    }),
});

function print(all: Stats, output: Output): void {
  const { reports, undated, read, starred, words, names, mentions, bytes, years } = all;
  const rows: [string, number | string][] = [
    ['reports', reports],
    ['  without a date', undated],
    ['  read', read],
    ['  starred', starred],
    ['words', words],
    ['names', names],
    ['  mentions', mentions],
    ['on disk', `${(bytes / 1e6).toFixed(1)} MB`],
  ];
  for (const [name, value] of rows) output.line(row(output, name, value));
  const most = Math.max(...years.map((year) => year.reports), 1);
  for (const year of years) {
    const line = row(output, year.year, year.reports);
    output.line(output.isTerminal ? `${line}  ${bar(year.reports, most, output.columns - 34)}` : line);
  }
}

/** In columns for a person, parted by a tab for a program, which gets bare numbers. */
function row({ isTerminal }: Output, name: string, value: number | string): string {
  if (!isTerminal) return `${name.trim()}\t${value}`;
  return `${pad(name, 17)}${value.toLocaleString('en').padStart(14)}`;
}
