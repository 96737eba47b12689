// Reports in; one after the other, as plain text or as markdown, out.
import type { Archive } from '../archive/archive.ts';
import { provenanceOf } from '../archive/reports/provenance.ts';
import { readListed } from '../archive/reports/stored-report.ts';
import { plainPage } from '../page/foot.ts';
import { writeMarkdown } from '../report/markdown/write-markdown.ts';

/** As `show` prints them. */
export function* plainPages(archive: Archive, numbers: Iterable<number>): Generator<string, void> {
  let before = '';
  for (const number of numbers) {
    const stored = readListed(archive, number);
    yield `${before}${plainPage(stored.report, provenanceOf(archive, stored))}`;
    before = '\n\n';
  }
}

/** With all that is known of each above it (YAML). */
export function* markdownPages(archive: Archive, numbers: Iterable<number>): Generator<string, void> {
  let before = '';
  for (const number of numbers) {
    yield `${before}${writeMarkdown(readListed(archive, number).report)}`;
    before = '\n';
  }
}
