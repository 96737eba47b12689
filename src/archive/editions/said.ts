// A report in; all that it says, as an archive keeps it of each of its editions, out; and back.
import { parseMarkdown } from '../../report/markdown/markdown.ts';
import type { Confidence, Report, Source } from '../../report/report.ts';

/** What is known of it beside its words, in this order: a list, as it is kept of every report there is. */
export type About = [
  title: string,
  date: string | null,
  dateInferred: boolean,
  governorates: string[],
  kind: string | null,
  attribution: string[],
  sources: Source[],
  confidence: Confidence | null,
  language: string,
  updated?: string,
];

/** Where its sources stand in the list, and when it was updated. */
export const SOURCES = 6;
export const UPDATED = 9;

/** What a report says. */
export type Said = {
  about: About;
  markdown: string;
  /** As it was read from the markdown when it came: what offsets count in, whatever a later version reads there. */
  text: string;
};

export function saidBy(report: Omit<Report, 'tokens'>): Said {
  const { title, date, updated, dateInferred, governorates, kind, attribution, sources, confidence, language } = report;
  const about: About = [
    title,
    date ?? null,
    dateInferred,
    governorates,
    kind ?? null,
    attribution,
    sources,
    confidence ?? null,
    language,
    ...(updated === undefined ? ([] as const) : ([updated] as const)),
  ];
  return { about, markdown: report.markdown, text: report.text };
}

/** @returns the report that says so, as it is read today */
export function reportSaying(
  { about, markdown }: Pick<Said, 'about' | 'markdown'>,
  id: string,
  origin: string,
): Report {
  const [title, date, dateInferred, governorates, kind, attribution, sources, confidence, language, updated] = about;
  return {
    id,
    origin,
    title,
    ...(date !== null && { date }),
    ...(updated !== undefined && { updated }),
    dateInferred,
    governorates,
    ...(kind !== null && { kind }),
    attribution,
    sources,
    ...(confidence !== null && { confidence }),
    language,
    ...parseMarkdown(markdown),
    markdown,
  };
}

/** Of an archive that may come from anywhere. */
export function isAbout(value: unknown): value is About {
  if (!Array.isArray(value)) return false;
  const [title, date, dateInferred, governorates, kind, attribution, sources, confidence, language, updated] = value;
  const isText = (one: unknown) => typeof one === 'string';
  const areTexts = (all: unknown) => Array.isArray(all) && all.every(isText);
  return (
    [title, language, date ?? '', kind ?? '', confidence ?? '', updated ?? ''].every(isText) &&
    typeof dateInferred === 'boolean' &&
    areTexts(governorates) &&
    areTexts(attribution) &&
    Array.isArray(sources) &&
    sources.every((source) => isText(Object(source).title))
  );
}
