// `search`: the reports that match, best first, or how many of them there are of each place, kind, year, ...
import type { Archive } from '../../../archive/archive.ts';
import { eachRow, longestId, type ReportSummary } from '../../../archive/reports/read-reports.ts';
import { cut, pad } from '../../../base/cells.ts';
import { cleanLine } from '../../../base/clean.ts';
import { bar } from '../../../base/sparkline.ts';
import { UserError } from '../../../base/user-error.ts';
import { reportFields } from '../../../exports/report-fields.ts';
import type { Cell } from '../../../exports/table-row.ts';
import { countFacet, FACETS } from '../../../search/facets.ts';
import { explainWidening } from '../../../search/widen.ts';
import { answerWithNames } from '../../answer.ts';
import { defineCommand, type Option } from '../../command.ts';
import { among, findOrExplain } from '../../found.ts';
import { JSON_LINES, PATHS } from '../../options.ts';
import type { Output } from '../../output/output.ts';
import { printRow } from '../../output/print-row.ts';

const SNIPPET_LENGTH = 160;
const VALUE_COLUMNS = 32;

const FACET = {
  name: 'facet',
  value: 'FACET',
  words: `${FACETS.slice(0, -1).join(', ')} or ${FACETS.at(-1)}`,
  values: FACETS,
} as const satisfies Option;

const CSV = {
  name: 'csv',
  words: 'a table, a line a report with its snippet; of a facet, a line a value',
  isForm: true,
} as const satisfies Option;

export const command = defineCommand({
  name: 'search',
  group: 'Reports',
  summary: 'the reports that match, best first; or how many of which place, kind or year',
  // Without a query the facets of all reports are counted.
  positionals: [{ key: 'query', name: 'QUERY', count: 'one', unless: 'facet' }, PATHS],
  options: [FACET, JSON_LINES, CSV],
  asksQuery: true,
  run: async ({ query = '', facet, json, csv, ...asked }, context) => {
    // A list of titles needs no texts, nor what reads them.
    const matching = json || csv ? await import('../../../search/first-snippet.ts') : undefined;
    return answerWithNames(asked, context, (archive) =>
      facet === undefined
        ? printReports(archive, context.output, { query, csv, matching })
        : printFacet(archive, context.output, { query, facet, json, csv }),
    );
  },
});

type Matching = typeof import('../../../search/first-snippet.ts');

type Printing = {
  query: string;
  csv: boolean;
  /** Where texts are wanted. */
  matching: Matching | undefined;
};

function printReports(archive: Archive, output: Output, { query, csv, matching }: Printing): boolean {
  const { terms, numbers, absences } = findOrExplain(archive, query);
  const widened = terms.flatMap((term) => explainWidening(term) ?? []);
  for (const absence of absences) output.note(`sohr-reader: ${absence}`);
  if (matching) {
    if (csv) output.row(HIT_COLUMNS, 'csv');
    for (const { row, snippet = null } of matching.withSnippets(archive, numbers, terms, SNIPPET_LENGTH)) {
      if (csv) output.row(hitCells(row, snippet), 'csv');
      else output.json({ ...reportFields(row), snippet, widened });
    }
    return numbers.length > 0;
  }
  if (widened.length > 0) output.note(widened.join(' · '));
  if (numbers.length === 0 && absences.length === 0) output.note(`sohr-reader: nothing was found for ${query}`);
  const idWidth = output.isTerminal ? longestId(archive, numbers) : 0;
  for (const row of eachRow(archive, numbers)) printRow(output, row, idWidth);
  return numbers.length > 0;
}

const HIT_COLUMNS = 'id date title kind governorates attribution words snippet'.split(' ');

function hitCells(row: ReportSummary, snippet: string | null): Cell[] {
  const { id, date, title, kind, governorates, attribution, words } = row;
  return [id, date, title, kind, governorates.join('; '), attribution.join('; '), words, snippet];
}

/** @throws UserError when there is no such facet */
function printFacet(
  archive: Archive,
  output: Output,
  { query, facet, json, csv }: { query: string; facet: string; json: boolean; csv: boolean },
): boolean {
  const known = FACETS.find((name) => name === facet);
  if (!known) throw new UserError(`there is no facet ${cleanLine(facet)}`, `There are ${FACETS.join(', ')}.`);
  const counts = countFacet(archive, known, among(archive, query.trim() === '' ? undefined : query));
  const most = Math.max(...counts.map(({ reports }) => reports), 1);
  if (csv) output.row([known, 'reports'], 'csv');
  for (const { value, reports } of counts) {
    if (csv) output.row([value, reports], 'csv');
    else if (json) output.json({ facet: known, value, reports });
    else if (!output.isTerminal) output.row([reports, value]);
    else {
      const count = reports.toLocaleString('en').padStart(9);
      const start = `${count}  ${pad(cut(value, VALUE_COLUMNS), VALUE_COLUMNS)} `;
      output.line(start + bar(reports, most, output.columns - count.length - VALUE_COLUMNS - 4));
    }
  }
  return counts.length > 0;
}
