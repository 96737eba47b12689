// `list`: the reports, newest first.
import { allNewestFirst } from '../../../archive/reports/date-order.ts';
import { eachRow, longestId } from '../../../archive/reports/read-reports.ts';
import { reportFields } from '../../../exports/report-fields.ts';
import { answer } from '../../answer.ts';
import { defineCommand } from '../../command.ts';
import { among } from '../../found.ts';
import { JSON_LINES, PATHS, QUERY } from '../../options.ts';
import { printRow } from '../../output/print-row.ts';

export const command = defineCommand({
  name: 'list',
  group: 'Reports',
  summary: 'the reports, newest first',
  positionals: [PATHS],
  options: [QUERY, JSON_LINES],
  run: (given, context) =>
    answer(given, context, (archive) => {
      const { output } = context;
      const found = among(archive, given.query);
      const numbers = found ?? allNewestFirst(archive);
      const idWidth = output.isTerminal ? longestId(archive, found) : 0;
      for (const row of eachRow(archive, numbers)) {
        if (given.json) output.json(reportFields(row));
        else printRow(output, row, idWidth);
      }
      return numbers.length > 0;
    }),
});
