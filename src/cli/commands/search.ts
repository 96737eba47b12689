// `search`: the reports that match, best first.
import type { Archive } from '../../archive/archive.ts';
import { eachRow, longestId } from '../../archive/reports/read-reports.ts';
import { matchesOf } from '../../search/matches.ts';
import { explainWidening } from '../../search/widen.ts';
import { findOrExplain } from '../found.ts';
import type { Output } from '../output.ts';
import { printRow, reportFields } from '../report-fields.ts';

const SNIPPET_LENGTH = 160;

/** @returns whether anything was found */
export function search(archive: Archive, output: Output, { query, json }: { query: string; json: boolean }): boolean {
  const { terms, numbers } = findOrExplain(archive, query);
  const widened = terms.flatMap((term) => explainWidening(term) ?? []);
  if (json) {
    for (const row of eachRow(archive, numbers)) {
      const { snippet } = matchesOf(archive, row, terms, SNIPPET_LENGTH);
      output.json({ ...reportFields(row), snippet: snippet?.text ?? null, widened });
    }
    return numbers.length > 0;
  }
  if (widened.length > 0) process.stderr.write(`${widened.join(' · ')}\n`);
  if (numbers.length === 0) process.stderr.write(`sohr-reader: nothing was found for ${query}\n`);
  const idWidth = output.isTerminal ? longestId(archive, numbers) : 0;
  for (const row of eachRow(archive, numbers)) printRow(output, row, idWidth);
  return numbers.length > 0;
}
