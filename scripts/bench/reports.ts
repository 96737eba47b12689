// The bundled reports in; the same reports as newsboat, fzf and less can read them out.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readReport } from '../../src/report/read.ts';
import type { Report } from '../../src/report/report.ts';

export async function readArticles(folder: string): Promise<Report[]> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.md'));
  const reports = await Promise.all(files.map((file) => readReport(readFileSync(join(folder, file)), file)));
  return reports.sort((one, other) => ((one.date ?? '') < (other.date ?? '') ? 1 : -1));
}

/** A feed for newsboat. */
export function writeFeed(file: string, reports: Report[]): void {
  const items = reports.map(
    ({ id, title, text, date }) =>
      `<item><guid>${id}</guid><title>${escapeXml(title)}</title><pubDate>${mailDate(date)}</pubDate>` +
      `<description>${escapeXml(text)}</description></item>`,
  );
  const head = '<title>Reports</title><link>https://example.org/</link><description>Reports</description>';
  writeFileSync(file, `<?xml version="1.0"?><rss version="2.0"><channel>${head}${items.join('\n')}</channel></rss>`);
}

/** A report a line, title and text, for fzf. */
export function asLines(reports: Report[]): string {
  return reports.map(({ id, text }) => `${id}\t${text.replaceAll(/\s+/g, ' ')}\n`).join('');
}

/** A date that is only a month counts as its first day here. */
export function mailDate(date = '2011-01-01'): string {
  return new Date(date).toUTCString();
}

export function escapeXml(text: string): string {
  return text.replace(/[&<>]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character]!);
}
