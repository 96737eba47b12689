// `show`: one report, set for the terminal, or as plain text in a pipe.
import type { Archive } from '../../../archive/archive.ts';
import { provenanceOf } from '../../../archive/reports/provenance.ts';
import {
  countReports,
  idsLike,
  numberOfId,
  type ReportSummary,
  rowsByDate,
} from '../../../archive/reports/read-reports.ts';
import { readStored, type StoredReport } from '../../../archive/reports/stored-report.ts';
import { UserError } from '../../../base/user-error.ts';
import { aboutDate, foot } from '../../../page/foot.ts';
import { layout, MEASURE } from '../../../page/layout.ts';
import { textOf } from '../../../page/line.ts';
import { paint } from '../../../page/paint.ts';
import { dateWords } from '../../../report/dates/date-words.ts';
import type { Provenance, Report } from '../../../report/report.ts';
import { themeFor } from '../../../theme/theme.ts';
import { answerWithNames } from '../../answer.ts';
import { defineCommand } from '../../command.ts';
import { JSON_LINES, PATHS } from '../../options.ts';
import type { Output } from '../../output/output.ts';
import { reportFields, wholeFields } from '../../output/report-fields.ts';

export const command = defineCommand({
  name: 'show',
  group: 'Reports',
  summary: 'one report, by its id or the beginning of it',
  positionals: [{ key: 'id', name: 'ID', count: 'one' }, PATHS],
  options: [JSON_LINES],
  run: (given, context) =>
    answerWithNames(given, context, (archive) => {
      const whole = readStored(archive, numberOf(archive, given.id))!;
      const provenance = provenanceOf(archive, whole);
      if (given.json) context.output.json(fieldsOf(whole, provenance));
      else print(whole, provenance, context.output);
      return true;
    }),
});

function fieldsOf({ row, report }: StoredReport, { gone }: Provenance): object {
  return { ...reportFields(row), ...wholeFields(report), gone: gone ?? null, text: report.text };
}

function print({ row, report, mentions }: StoredReport, provenance: Provenance, output: Output): void {
  const theme = themeFor(output.colours);
  const { gone } = provenance;
  const columns = Math.min(output.columns, MEASURE);
  output.line(aboutLine(row, report));
  if (gone) output.line(`No longer on the site it came from, as seen on ${dateWords(gone, false)}.`);
  output.line('');
  const lines = [...layout(report, columns), [], ...foot(report, provenance, columns, { hasWholeAddresses: true })];
  for (const line of lines) {
    output.line(output.isTerminal ? paint(line, { mentions }, theme) : textOf(line).trimEnd());
  }
}

function aboutLine({ governorates, attribution }: ReportSummary, report: Report): string {
  return [aboutDate(report), governorates.join(', '), attribution.join(', ')].filter(Boolean).join(' · ');
}

/** @throws UserError when no report, or more than one, has an id that begins so */
function numberOf(archive: Archive, id: string): number {
  const exact = numberOfId(archive, id);
  if (exact !== undefined) return exact;
  const like = idsLike(archive, id, 6);
  if (like.length === 1) return numberOfId(archive, like[0]!)!;
  if (like.length > 1)
    throw new UserError(`several reports begin with ${id}: ${like.join(', ')}`, 'Give more of the id.');
  const [first] = rowsByDate(archive, 0, Math.min(1, countReports(archive)));
  throw new UserError(
    `there is no report ${id}`,
    `sohr-reader list shows them all${first ? `, for example ${first.id}` : ''}.`,
  );
}
