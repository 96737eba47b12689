// `remove`: reports out of the archive, by their ids or by a query.
import type { Archive } from '../../archive/archive.ts';
import type { Numbers } from '../../archive/index/report-numbers.ts';
import { numberOfId } from '../../archive/reports/read-reports.ts';
import { removeReports } from '../../archive/reports/remove-reports.ts';
import { UserError } from '../../base/user-error.ts';
import type { Output } from '../output.ts';

/**
 * @param ids whole: a beginning that means one report today may mean another tomorrow
 * @param among numbers of reports that a query found
 * @returns whether any was removed
 * @throws UserError when there is no such report, or there are several and nobody said yes; then none is removed
 */
export function remove(
  archive: Archive,
  output: Output,
  { ids, among, yes, json }: { ids: string[]; among: Numbers | undefined; yes: boolean; json: boolean },
): boolean {
  const named = ids.map((id) => {
    const number = numberOfId(archive, id);
    if (number === undefined)
      throw new UserError(`there is no report ${id}`, 'It takes whole ids: see sohr-reader list.');
    return number;
  });
  const numbers = [...new Set([...named, ...(among ?? [])])];
  if (numbers.length > 1 && !yes) {
    throw new UserError(`this would remove ${numbers.length} reports`, 'Add --yes to remove them.');
  }
  removeReports(archive, numbers);
  if (json) output.json({ removed: numbers.length });
  else output.line(numbers.length === 1 ? '1 report removed' : `${numbers.length} reports removed`);
  return numbers.length > 0;
}
