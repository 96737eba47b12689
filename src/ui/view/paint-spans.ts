// Words of one look, and parts of them that look otherwise, in; the words for the terminal out.
import type { Span } from '../../report/report.ts';
import { merged, styled } from '../../theme/theme.ts';

/**
 * Spans that reach beyond the text, because it was cut, are cut too.
 *
 * @param style SGR parameters of all of it
 * @param mark those that the spans have beside them
 */
export function paintSpans(text: string, spans: Span[], style: string, mark: string): string {
  let painted = '';
  let at = 0;
  for (const { start, end } of spans) {
    painted +=
      styled(text.slice(at, Math.max(at, start)), style) +
      styled(text.slice(Math.max(at, start), Math.max(at, end)), merged(style, mark));
    at = Math.max(at, end);
  }
  return painted + styled(text.slice(at), style);
}
