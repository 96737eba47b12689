// `timeline`: how many reports there are a month, for the months that have any.
import { countMonths } from '../../../archive/names/counts.ts';
import { bar } from '../../../base/sparkline.ts';
import { answer } from '../../answer.ts';
import { defineCommand } from '../../command.ts';
import { among } from '../../found.ts';
import { JSON_LINES, PATHS, QUERY } from '../../options.ts';

export const command = defineCommand({
  name: 'timeline',
  group: 'Reports',
  summary: 'how many reports there are a month',
  positionals: [PATHS],
  options: [QUERY, JSON_LINES],
  run: (given, context) =>
    answer(given, context, (archive) => {
      const { output } = context;
      const months = countMonths(archive, among(archive, given.query));
      const most = Math.max(...months.map(({ count }) => count), 1);
      for (const { month, count } of months) {
        if (given.json) output.json({ month, count });
        else if (!output.isTerminal) output.row([month, count]);
        else output.line(`${month} ${String(count).padStart(6)} ${bar(count, most, output.columns - 16)}`);
      }
      return months.length > 0;
    }),
});
