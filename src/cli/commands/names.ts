// `names`: whom the reports name, most reports first.
import type { Archive } from '../../archive/archive.ts';
import type { Numbers } from '../../archive/index/report-numbers.ts';
import { countNames } from '../../archive/names/counts.ts';
import type { Output } from '../output.ts';

/**
 * @param among numbers of reports; absent: all
 * @returns whether anybody is named
 */
export function names(
  archive: Archive,
  output: Output,
  { among, json }: { among: Numbers | undefined; json: boolean },
): boolean {
  const counts = countNames(archive, among);
  for (const { entity, reports, mentions } of counts) {
    const { id, type, name, arabic, kind, governorate } = entity;
    if (json) output.json({ entity: id, type, name, arabic, kind, governorate, reports, mentions });
    else output.line([type, name, governorate ?? kind ?? '', reports, mentions].join('\t'));
  }
  return counts.length > 0;
}
