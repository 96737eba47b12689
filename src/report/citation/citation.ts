// A report, and a passage of it, in; what a citation has to say of both out.
import { createHash } from 'node:crypto';
import type { Provenance, Report, Source, Span } from '../report.ts';

export type Citation = {
  /** The report's id: what `show` takes. */
  id: string;
  title: string;
  /** As precise as it is known. */
  date?: string;
  /** The day is a conclusion. */
  isInferred: boolean;
  updated?: string;
  /** Who published the words. */
  publisher?: string;
  address?: string;
  /** Who says what it tells. */
  attribution: string[];
  /** What a summary is made of; empty for a text that speaks for itself. */
  sources: Source[];
  language: string;
  quotation?: Quotation;
};

export type Quotation = {
  text: string;
  /** Of the edition that it stands in: SHA-256 of its text in UTF-8, in hex. */
  hash: string;
} & Span;

/** Who writes the bundled reports. */
const SUMMARISER = 'sohr-reader';

/** What an edition of a report is called by. */
export function hashOfText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * @param passage of that text; the space around it is left out
 */
export function citationOf(
  report: Omit<Report, 'tokens' | 'markdown'>,
  { isBundled }: Pick<Provenance, 'isBundled'>,
  passage?: Span,
): Citation {
  const { id, title, date, updated, dateInferred, attribution, sources, language, origin = '' } = report;
  const own = sources.find(({ url }) => url === origin) ?? (isBundled ? undefined : sources[0]);
  const isOnline = /^https?:/.test(origin);
  const publisher = isBundled ? SUMMARISER : (own?.publisher ?? attribution[0]);
  const address = isBundled ? undefined : isOnline ? origin : own?.url;
  return {
    id,
    title,
    ...(date && { date }),
    isInferred: dateInferred,
    ...(updated && updated !== date && { updated }),
    ...(publisher && { publisher }),
    ...(address && { address }),
    attribution,
    sources: isBundled ? sources : [],
    language,
    ...(passage && { quotation: quotationOf(report.text, passage) }),
  };
}

function quotationOf(text: string, { start, end }: Span): Quotation {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const quoted = words.trim();
  return { text: quoted, start: from, end: from + quoted.length, hash: hashOfText(text) };
}

/** Letters of the hash that a reference has: as many as no accident repeats in an archive. */
const HASH_LENGTH = 16;

/** `2014-08-16-tribe@1a2b…:120-180`, which `quote` takes; without a passage the id. */
export function referenceOf({ id, quotation }: Citation): string {
  return quotation ? `${id}@${quotation.hash.slice(0, HASH_LENGTH)}:${quotation.start}-${quotation.end}` : id;
}
