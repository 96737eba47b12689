// `timeline`: how many reports there are a month, for the months that have any.
import { countMonths } from '../../../archive/names/counts.ts';
import { bar } from '../../../base/sparkline.ts';
import { answer } from '../../answer.ts';
import { defineCommand, type Option } from '../../command.ts';
import { among } from '../../found.ts';
import { JSON_LINES, PATHS, QUERY } from '../../options.ts';

const CSV = { name: 'csv', words: 'a table, a line a month', isForm: true } as const satisfies Option;
const SVG = { name: 'svg', words: 'as a picture for a page (SVG)', isForm: true } as const satisfies Option;

export const command = defineCommand({
  name: 'timeline',
  group: 'Reports',
  summary: 'how many reports there are a month',
  positionals: [PATHS],
  options: [QUERY, JSON_LINES, CSV, SVG],
  run: async (given, context) => {
    const charts = given.svg ? await import('../../../exports/month-chart.ts') : undefined;
    return answer(given, context, (archive) => {
      const { output } = context;
      const months = countMonths(archive, among(archive, given.query));
      if (charts) {
        output.line(charts.monthChart(months).trimEnd());
        return months.length > 0;
      }
      if (given.csv) output.row(['month', 'reports'], 'csv');
      const most = Math.max(...months.map(({ count }) => count), 1);
      for (const { month, count } of months) {
        if (given.json) output.json({ month, count });
        else if (given.csv) output.row([month, count], 'csv');
        else if (!output.isTerminal) output.row([month, count]);
        else output.line(`${month} ${String(count).padStart(6)} ${bar(count, most, output.columns - 16)}`);
      }
      return months.length > 0;
    });
  },
});
