// A report in; the names that `source:` knows it by, out.
import type { Report } from './report.ts';

/** Who is named as saying it, the main one first, and who published what it follows; each once. */
export function sourceNames({ attribution, sources }: Pick<Report, 'attribution' | 'sources'>): string[] {
  return [...new Set([...attribution, ...sources.flatMap(({ publisher }) => publisher ?? [])])];
}
