// `remove`: reports out of the archive, by their ids or by a query.
import type { Archive } from '../../../archive/archive.ts';
import { numberOfId } from '../../../archive/reports/read-reports.ts';
import { removeReports } from '../../../archive/reports/remove-reports.ts';
import { UserError } from '../../../base/user-error.ts';
import { answer } from '../../answer.ts';
import { defineCommand, type Option } from '../../command.ts';
import { among } from '../../found.ts';
import { JSON_LINES, QUERY } from '../../options.ts';

const YES = { name: 'yes', words: 'remove more than one' } as const satisfies Option;

export const command = defineCommand({
  name: 'remove',
  group: 'Archive',
  summary: 'take reports out of the archive, by their ids or with --query',
  usage: 'ID...',
  positionals: [{ key: 'ids', name: 'ID', count: 'many' }],
  options: [QUERY, YES, JSON_LINES],
  run: ({ ids, query, yes, json, archive: file }, context) =>
    answer({ archive: file }, context, (archive) => {
      const { output } = context;
      const found = among(archive, query) ?? [];
      const numbers = [...new Set([...ids.map((id) => numberOf(archive, id)), ...found])];
      if (numbers.length > 1 && !yes) {
        throw new UserError(`this would remove ${numbers.length} reports`, 'Add --yes to remove them.');
      }
      removeReports(archive, numbers);
      if (json) output.json({ removed: numbers.length });
      else output.line(numbers.length === 1 ? '1 report removed' : `${numbers.length} reports removed`);
      return numbers.length > 0;
    }),
});

/** Of a whole id: a beginning that means one report today may mean another tomorrow. */
function numberOf(archive: Archive, id: string): number {
  const number = numberOfId(archive, id);
  if (number !== undefined) return number;
  throw new UserError(`there is no report ${id}`, 'It takes whole ids: see sohr-reader list.');
}
