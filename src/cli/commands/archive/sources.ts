// `sources`: where the reports came from, and how many from where.
import { countOrigins } from '../../../archive/reports/origins.ts';
import { pad } from '../../../base/cells.ts';
import { cleanLine } from '../../../base/clean.ts';
import { answer } from '../../answer.ts';
import { defineCommand } from '../../command.ts';
import { JSON_LINES, PATHS } from '../../options.ts';

export const command = defineCommand({
  name: 'sources',
  group: 'Archive',
  summary: 'where the reports came from, and how many from where',
  positionals: [PATHS],
  options: [JSON_LINES],
  run: (given, context) =>
    answer(given, context, (archive) => {
      const { output } = context;
      const counts = countOrigins(archive);
      for (const { source, reports, first = null, last = null } of counts) {
        if (given.json) output.json({ source, reports, first, last });
        else if (!output.isTerminal) output.row([reports, first, last, source]);
        else {
          const dates = `${pad(first ?? '', 10)}  ${pad(last ?? '', 10)}`;
          output.line(`${reports.toLocaleString('en').padStart(9)}  ${dates}  ${cleanLine(source)}`);
        }
      }
      return counts.length > 0;
    }),
});
