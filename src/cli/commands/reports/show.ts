// `show`: one report, set for the terminal, or as plain text in a pipe.
import { countEdits, type Edition } from '../../../archive/editions/read-editions.ts';
import { reportSaying } from '../../../archive/editions/said.ts';
import { provenanceOf } from '../../../archive/reports/provenance.ts';
import type { ReportSummary } from '../../../archive/reports/read-reports.ts';
import { readListed, type StoredReport } from '../../../archive/reports/stored-report.ts';
import { shownFields } from '../../../exports/report-fields.ts';
import { aboutDate, foot } from '../../../page/foot.ts';
import { layout, MEASURE } from '../../../page/layout.ts';
import { textOf } from '../../../page/line.ts';
import { paint } from '../../../page/paint.ts';
import { setLine } from '../../../page/set-line.ts';
import { dateWords } from '../../../report/dates/date-words.ts';
import type { Provenance, Report } from '../../../report/report.ts';
import { asAscii } from '../../../theme/ascii.ts';
import type { Theme } from '../../../theme/theme.ts';
import { answerWithNames } from '../../answer.ts';
import { defineCommand } from '../../command.ts';
import { EDITION, editionFields, editionOf, fetchedWords } from '../../edition-of.ts';
import { JSON_LINES, PATHS, THEME } from '../../options.ts';
import type { Output } from '../../output/output.ts';
import { themeOf } from '../../output/theme-of.ts';
import { reportOfId } from '../../report-of-id.ts';

export const command = defineCommand({
  name: 'show',
  group: 'Reports',
  summary: 'one report, by its id or the beginning of it',
  positionals: [{ key: 'id', name: 'ID', count: 'one' }, PATHS],
  options: [EDITION, THEME, JSON_LINES],
  run: async (given, context) => {
    const theme = await themeOf(given.theme, context);
    return answerWithNames(given, context, (archive) => {
      const whole = readListed(archive, reportOfId(archive, given.id));
      const { number } = whole.row;
      const edition = given.edition === undefined ? undefined : editionOf(archive, number, given.edition);
      const shown = edition && edition.number <= countEdits(archive, number) ? asItWas(whole, edition) : whole;
      const provenance = provenanceOf(archive, whole);
      if (given.json)
        context.output.json({
          ...shownFields(shown, provenance),
          ...(edition && { ...editionFields(edition), text: edition.said.text }),
        });
      else print(shown, provenance, context.output, theme, edition);
      return true;
    });
  },
});

/** Names are found in what a report says now. */
function asItWas({ row, entities }: StoredReport, { said, origin }: Edition): StoredReport {
  const report = reportSaying(said, row.id, origin);
  const { title, date, dateInferred, governorates, kind, attribution } = report;
  const { date: _, kind: __, ...rest } = row;
  const was = { title, dateInferred, governorates, attribution, ...(date && { date }), ...(kind && { kind }) };
  return { row: { ...rest, ...was }, report, mentions: [], entities };
}

function print(
  { row, report, mentions }: StoredReport,
  provenance: Provenance,
  output: Output,
  theme: Theme,
  edition?: Edition,
): void {
  const { gone } = provenance;
  const columns = Math.min(output.columns, MEASURE);
  output.line(aboutLine(row, report));
  if (gone) output.line(`No longer on the site it came from, as seen on ${dateWords(gone, false)}.`);
  if (edition) output.line(editionLine(edition));
  output.line('');
  const lines = [...layout(report, columns), [], ...foot(report, provenance, columns, { hasWholeAddresses: true })];
  for (const line of lines) {
    const words = output.isPainted
      ? setLine(paint(line, { mentions }, theme), line, report.text, columns, theme.arabic)
      : textOf(line).trimEnd();
    output.line(theme.isAscii && output.isPainted ? asAscii(words) : words);
  }
}

function aboutLine({ governorates, attribution }: ReportSummary, report: Report): string {
  return [aboutDate(report), governorates.join(', '), attribution.join(', ')].filter(Boolean).join(' · ');
}

function editionLine(edition: Edition): string {
  const fetched = fetchedWords(edition)?.replace('T', ' ').replace('Z', ' UTC');
  return [`Edition ${edition.number}`, fetched && `fetched ${fetched}`, edition.hash].filter(Boolean).join(' · ');
}
