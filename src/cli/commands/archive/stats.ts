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
      else printStats(all, context.output);
      return all.reports > 0;
    }),
});

function printStats(all: Stats, output: Output): void {
  /** In columns for a person; a program gets bare numbers. */
  const print = (name: string, value: number | string, drawn = '') => {
    if (!output.isTerminal) output.row([name, value]);
    else output.line(`${pad(name, 17)}${value.toLocaleString('en').padStart(14)}  ${drawn}`.trimEnd());
  };
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
  for (const [name, value] of rows) print(name, value);
  const most = Math.max(...years.map((year) => year.reports), 1);
  for (const { year, reports: count } of years) print(String(year), count, bar(count, most, output.columns - 34));
}
