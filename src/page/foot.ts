// What is known of a report beside its words in; the lines at the foot of its page out: who wrote it, whom it follows, and
// its sources, by number.
import { dateWords } from '../report/dates/date-words.ts';
import { doubtWords } from '../report/dates/doubtful-date.ts';
import type { Provenance, Report } from '../report/report.ts';
import { Column, trimLines } from './column-width.ts';
import { layout, MEASURE } from './layout.ts';
import { type Line, textOf } from './line.ts';
import { ornament, readBack } from './run-links.ts';

/** The whole page: the words of the report, and its foot. */
export function layoutPage(report: Report, provenance: Provenance, columns: number): Line[] {
  return [...layout(report, columns), [], ...foot(report, provenance, columns)];
}

type Facts = Omit<Report, 'text' | 'tokens' | 'markdown'>;

const LABEL_WIDTH = 12;

/**
 * Nothing in it has a place in the report's text.
 *
 * @param columns in cells; addresses are broken where they are longer, unless `hasWholeAddresses`: for a pipe, or for a
 *   terminal that breaks lines itself, so that an address can be taken up whole
 */
export function foot(
  report: Facts,
  provenance: Provenance,
  columns: number,
  { hasWholeAddresses = false } = {},
): Line[] {
  const column = new Column(columns, MEASURE);
  const address = (url: string) => ornament('link', url);
  const lines = [
    ornament('rule', '─'.repeat(column.prose)),
    '',
    ...aboutLines(report, provenance).map(([label, words]) =>
      column.inset(ornament('label', label.padEnd(LABEL_WIDTH)), ' '.repeat(LABEL_WIDTH), () => column.wrap(words)),
    ),
  ];
  const { sources } = report;
  if (sources.length > 0) lines.push('', ornament('heading', 'Sources'));
  const numberWidth = `${sources.length}. `.length;
  for (const [index, { title, publisher, date, url }] of sources.entries()) {
    const from = [publisher === title ? undefined : publisher, date && dateWords(date, false)].filter(Boolean);
    const mark = ornament('bullet', `${index + 1}. `.padStart(numberWidth));
    const words = () =>
      [
        title === url ? '' : column.wrap(title),
        column.wrap(from.join(' · ')),
        url && (hasWholeAddresses ? address(url) : column.wrap(address(url))),
      ]
        .filter(Boolean)
        .join('\n');
    lines.push(column.inset(mark, ' '.repeat(numberWidth), words));
  }
  return readBack(trimLines(lines.join('\n')), '');
}

/** What the foot of the page says before its sources. */
export function aboutLines(report: Facts, provenance: Provenance): [label: string, words: string][] {
  const { id, attribution, confidence } = report;
  const { gone } = provenance;
  const lines: [string, string | undefined | false][] = [
    ['Text', writerOf(report, provenance)],
    ['Follows', attribution.join(', ')],
    ['Dated', aboutDate(report)],
    ['Confidence', confidence],
    ['Gone', gone && `from its site, as seen on ${dateWords(gone, false)}`],
    ['Id', id],
  ];
  return lines.filter((line): line is [string, string] => Boolean(line[1]));
}

/** Who wrote the words: the program itself, or whoever published them, as far as that is known. */
function writerOf({ origin = '', sources }: Facts, { isBundled }: Provenance): string {
  if (isBundled) return `sohr-reader's summary of ${sources.length === 1 ? 'the source' : 'the sources'} below`;
  const index = sources.findIndex(({ url }) => url !== undefined && url === origin);
  const publisher = sources[index]?.publisher;
  if (index >= 0) return `as published${publisher ? ` by ${publisher}` : ''}: source ${index + 1} below`;
  if (/^https?:/.test(origin)) return `as published at ${origin}`;
  return `as read from ${origin === '-' ? 'standard input' : origin}`;
}

/** The page as plain text, for a pipe or a file: addresses are whole. Ends with a line break. */
export function plainPage(report: Report, provenance: Provenance): string {
  const lines = [...layout(report, MEASURE), [], ...foot(report, provenance, MEASURE, { hasWholeAddresses: true })];
  return lines.map((line) => `${textOf(line).trimEnd()}\n`).join('');
}

/** `16 August 2014, updated 26 June 2015`; a change on the day itself is not told. */
export function aboutDate(report: Pick<Report, 'date' | 'unreadDate' | 'dateInferred' | 'updated'>): string {
  const { date, dateInferred, updated } = report;
  const doubt = doubtWords(report);
  const written = dateWords(date, dateInferred) + (doubt ? ` (${doubt})` : '');
  return updated && updated !== date ? `${written}, updated ${dateWords(updated, false)}` : written;
}
