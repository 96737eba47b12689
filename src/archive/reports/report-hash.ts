// A report in; a hash that is another one as soon as anything that the archive keeps of the report is, out.
import { createHash } from 'node:crypto';
import type { Report } from '../../report/report.ts';

/**
 * As much of it as no accident repeats, in hex. Its id and origin are not in it, nor what is made of its markdown.
 * Archives hold it, and `check` compares: it is never changed without a migration.
 */
export function hashOf(report: Omit<Report, 'text' | 'tokens'>): string {
  const { title, date, dateInferred, governorates, kind, attribution, sources, confidence, language, markdown } =
    report;
  const kept = [title, date, dateInferred, governorates, kind, attribution, sources, confidence, language, markdown];
  // What few have is left out where it is not: the hashes of the others stay as they were.
  if (report.updated) kept.push(report.updated);
  return createHash('sha256').update(JSON.stringify(kept)).digest('hex').slice(0, 32);
}
