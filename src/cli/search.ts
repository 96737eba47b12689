// `search`: the reports that match, best first.
import type { Archive } from '../archive/archive.ts';
import { rowsOf } from '../archive/read.ts';
import { matchesOf } from '../search/matches.ts';
import { explainWidening } from '../search/widen.ts';
import { findOrExplain } from './found.ts';
import type { Output } from './output.ts';
import { printRow, reportFields } from './report-fields.ts';

const SNIPPET_LENGTH = 160;

/** @returns whether anything was found */
export function search(archive: Archive, output: Output, { query, json }: { query: string; json: boolean }): boolean {
  const { terms, numbers } = findOrExplain(archive, query);
  const widened = terms.flatMap((term) => explainWidening(term) ?? []);
  const rows = rowsOf(archive, numbers);
  if (json) {
    for (const row of rows) {
      const { snippet } = matchesOf(archive, row, terms, SNIPPET_LENGTH);
      output.json({ ...reportFields(row), snippet: snippet?.text ?? null, widened });
    }
    return rows.length > 0;
  }
  if (widened.length > 0) process.stderr.write(`${widened.join(' · ')}\n`);
  if (rows.length === 0) process.stderr.write(`sohr-reader: nothing was found for ${query}\n`);
  const idWidth = rows.reduce((most, { id }) => Math.max(most, id.length), 0);
  for (const row of rows) printRow(output, row, idWidth);
  return rows.length > 0;
}
