// `stats`: how much the archive holds.
import type { Archive } from '../../archive/archive.ts';
import { readStats } from '../../archive/reports/stats.ts';
import { bar } from '../../base/sparkline.ts';
import type { Output } from '../output.ts';

/** @returns whether there is any report */
export function stats(archive: Archive, output: Output, { json }: { json: boolean }): boolean {
  const all = readStats(archive);
  if (json) {
    output.json(all);
    return all.reports > 0;
  }
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
  return reports > 0;
}

/** In columns for a person, parted by a tab for a program, which gets bare numbers. */
function row({ isTerminal }: Output, name: string, value: number | string): string {
  if (!isTerminal) return `${name.trim()}\t${value}`;
  return `${name.padEnd(17)}${value.toLocaleString('en').padStart(14)}`;
}
