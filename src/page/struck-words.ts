// The text of a report in; the words that its source struck out or inserted, between `~~` or `++`, out. They are told by
// these signs in every form of the text; on a page they look so as well.
import type { Span } from '../report/report.ts';
import type { Style } from '../theme/styles.ts';
import type { Line, Run } from './line.ts';
import { firstEndingAfter } from './spans.ts';

export type StruckWords = Span & { style: Extract<Style, 'del' | 'ins'> };

const SIGNS = /~~|\+\+/g;
const STYLES = { '~~': 'del', '++': 'ins' } as const;

/** In the order of the text, their signs included; within a paragraph. One walk, whatever stands there. */
export function struckWords(text: string): StruckWords[] {
  const found: StruckWords[] = [];
  let open: { sign: string; at: number } | undefined;
  let paragraphEnd = -1;
  for (const { 0: sign, index } of text.matchAll(SIGNS)) {
    const [before = ' ', after = ' '] = [text[index - 1], text[index + sign.length]];
    if (index > paragraphEnd) {
      open = undefined;
      paragraphEnd = text.indexOf('\n\n', index);
      if (paragraphEnd < 0) paragraphEnd = text.length;
    }
    // C++ and 30~~ begin nothing, and ++ with a space on either side is no sign.
    const isClosing = open?.sign === sign && /\S/.test(before) && index > open.at + sign.length;
    if (open && isClosing) {
      found.push({ start: open.at, end: index + sign.length, style: STYLES[sign as keyof typeof STYLES] });
      open = undefined;
    } else if (!open && /\S/.test(after) && !/[\p{L}\p{N}]/u.test(before)) {
      open = { sign, at: index };
    }
  }
  return found;
}

/** The page with the look of these words, except in code. */
export function withStruckWords(lines: Line[], struck: readonly StruckWords[]): Line[] {
  if (struck.length === 0) return lines;
  return lines.map((line) => line.flatMap((run) => parted(run, struck)));
}

function parted(run: Run, struck: readonly StruckWords[]): Run[] {
  const { start, text, styles } = run;
  if (start === undefined || styles.includes('code')) return [run];
  const end = start + text.length;
  const runs: Run[] = [];
  let at = start;
  const upTo = (until: number, style?: Style) => {
    if (until <= at) return;
    const isNew = style !== undefined && !styles.includes(style);
    runs.push({ text: text.slice(at - start, until - start), start: at, styles: isNew ? [...styles, style] : styles });
    at = until;
  };
  for (let next = firstEndingAfter(struck, start); struck[next] && struck[next]!.start < end; next++) {
    const span = struck[next]!;
    upTo(span.start);
    upTo(Math.min(span.end, end), span.style);
  }
  upTo(end);
  return runs;
}
