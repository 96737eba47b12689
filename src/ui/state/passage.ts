// Which passage of the page is copied.
import { shownSpan } from '../../page/line.ts';
import type { Span } from '../../report/report.ts';
import { sentenceAt } from '../../report/text/sentences.ts';
import type { OpenReport, Page } from './page.ts';

/**
 * The sentence of the name in focus, of the hit that was walked to, or the first that begins on the page; asked for again,
 * its paragraph, and then the whole text.
 *
 * @param height lines of the page that are shown
 */
export function nextPassage({ report, top, passage, focus, hits, hit }: Page, height: number): Span | undefined {
  if (!report) return undefined;
  const shown = shownSpan(report.lines, top, height);
  const isShown = (span: Span | undefined) =>
    span !== undefined && shown !== undefined && span.start < shown.end && span.end > shown.start;
  if (passage && isShown(passage)) return wider(report, passage);
  const name = focus === undefined ? undefined : report.mentions[focus];
  const current = hit === undefined ? undefined : hits[hit];
  const place = [name, current].find(isShown)?.start ?? firstSentence(report, shown?.start ?? 0);
  return sentenceAt(report.report.text, place);
}

/** Where the first sentence begins that begins on the page: what is cut by its top is passed over. */
function firstSentence({ report: { text } }: OpenReport, start: number): number {
  const sentence = sentenceAt(text, start);
  const isCut = sentence.start < start;
  const next = text.slice(sentence.end).search(/\S/);
  return isCut && next >= 0 ? sentence.end + next : start;
}

function wider({ report: { text } }: OpenReport, { start, end }: Span): Span {
  const from = text.lastIndexOf('\n\n', start);
  const to = text.indexOf('\n\n', end);
  const paragraph = { start: from < 0 ? 0 : from + 2, end: to < 0 ? text.length : to };
  const isWhole = paragraph.start === start && paragraph.end === end;
  return isWhole ? { start: 0, end: text.length } : paragraph;
}
