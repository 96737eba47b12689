// `remove`: reports out of the archive, by their ids or by a query, after a question.
import { openArchive } from '../../../app/open-archive.ts';
import type { Archive } from '../../../archive/archive.ts';
import { BUNDLED } from '../../../archive/reports/origins.ts';
import { numberOfId, rowsOf } from '../../../archive/reports/read-reports.ts';
import { eraseRemains, originsOf, removeReports } from '../../../archive/reports/remove-reports.ts';
import { counted } from '../../../base/grouped.ts';
import { UserError } from '../../../base/user-error.ts';
import { defineCommand, type Option } from '../../command.ts';
import { among } from '../../found.ts';
import { JSON_LINES, QUERY } from '../../options.ts';

const YES = { name: 'yes', words: 'without asking' } as const satisfies Option;

export const command = defineCommand({
  name: 'remove',
  group: 'Archive',
  summary: 'take reports out of the archive, by their ids or with --query',
  usage: 'ID...',
  positionals: [{ key: 'ids', name: 'ID', count: 'many' }],
  options: [QUERY, YES, JSON_LINES],
  notes: `\
It asks first. Their texts, all editions of them, and what was noted of their words are erased; an id and
hashes stay, by which import and sync know them again and leave them out, and say so. Bundled reports
come back with import --bundled, others with import --removed.`,
  run: async ({ ids, query, yes, json, archive: file }, { env, installation, output, confirm }) => {
    const { archive } = await openArchive({ paths: [], archive: file, env, toWrite: true }, installation);
    try {
      const found = among(archive, query) ?? [];
      const numbers = [...new Set([...ids.map((id) => numberOf(archive, id)), ...found])];
      if (numbers.length > 0 && !yes) {
        const agreed = await confirm(questionOf(archive, numbers));
        if (agreed === undefined) {
          throw new UserError(`this would remove ${counted(numbers.length, 'report')}`, 'Add --yes to remove them.');
        }
        if (!agreed) {
          output.line('nothing removed');
          return 1;
        }
      }
      if (numbers.length > 0) {
        removeReports(archive, numbers);
        eraseRemains(archive);
      }
      if (json) output.json({ removed: numbers.length });
      else output.line(`${counted(numbers.length, 'report')} removed`);
      return numbers.length > 0 ? 0 : 1;
    } finally {
      archive.close();
    }
  },
});

function questionOf(archive: Archive, numbers: number[]): string {
  const [only, ...others] = rowsOf(archive, numbers.slice(0, 2));
  const what = others.length === 0 ? `“${only!.title}”` : counted(numbers.length, 'report');
  const bundled = originsOf(archive, numbers).filter((origin) => origin.startsWith(BUNDLED)).length;
  const back = bundled > 0 ? ` Of them ${bundled} came with the program: only import --bundled brings them back.` : '';
  const one =
    bundled === 1 && numbers.length === 1 ? ' It came with the program: only import --bundled brings it back.' : back;
  return `Remove ${what}, with all editions and what was noted of them?${one}`;
}

/** Of a whole id: a beginning that means one report today may mean another tomorrow. */
function numberOf(archive: Archive, id: string): number {
  const number = numberOfId(archive, id);
  if (number !== undefined) return number;
  throw new UserError(`there is no report ${id}`, 'It takes whole ids: see sohr-reader list.');
}
