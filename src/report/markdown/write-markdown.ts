// Writes a report as a markdown file with front matter that front-matter.ts reads again.
import { stringify } from 'yaml';
import type { Report } from '../report.ts';

type Written = Pick<
  Report,
  | 'id'
  | 'title'
  | 'date'
  | 'updated'
  | 'dateInferred'
  | 'governorates'
  | 'kind'
  | 'attribution'
  | 'sources'
  | 'confidence'
  | 'language'
  | 'markdown'
>;

export function writeMarkdown(report: Written): string {
  const { id, title, date, updated, dateInferred, governorates, kind, attribution, sources, confidence, language } =
    report;
  const meta = {
    id,
    title,
    ...(date && { date }),
    date_inferred: dateInferred,
    ...(updated && { updated }),
    governorates,
    ...(kind && { kind }),
    attribution,
    sources,
    ...(confidence && { confidence }),
    language,
  };
  // Quoted, a date or a number stays the text that it is.
  const yaml = stringify(meta, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' });
  return `---\n${yaml}---\n\n${report.markdown.trim()}\n`;
}
