// A line, what is to be marked on it, and a theme in; the line as ANSI text for the terminal out.
import { isDoubtful } from '../base/certainty.ts';
import type { Span } from '../report/report.ts';
import { join, merged, styled, type Theme } from '../theme/theme.ts';
import type { Line } from './line.ts';
import { firstEndingAfter } from './spans.ts';

/** What of a mention can be seen. */
export type Name = Span & {
  type: keyof Theme['names'];
  /** 0 to 1; see `isDoubtful`. */
  certainty: number;
};

export type Marks = {
  /** In the order of the text, none within another. */
  mentions: readonly Name[];
  /** The same; they may cross mentions. */
  hits?: readonly Span[];
  /** The same: figures of harm. */
  figures?: readonly Span[];
  /** Index of the figure that the reader is at. */
  currentFigure?: number | undefined;
  /** Index of the mention in focus. */
  focus?: number | undefined;
  /** Index of the hit that the reader is at. */
  currentHit?: number | undefined;
};

/** Ends in the terminal's own style. Where a hit crosses a mention, the hit has the ground and the mention its sign. */
export function paint(line: Line, marks: Marks, theme: Theme): string {
  const { mentions, hits = [], figures = [], focus, currentHit, currentFigure } = marks;
  let painted = '';
  for (const { styles, text, start } of line) {
    const base = join(...styles.map((style) => theme.text[style]));
    if (start === undefined) {
      painted += styled(text, base);
      continue;
    }
    const end = start + text.length;
    let mention = firstEndingAfter(mentions, start);
    let hit = firstEndingAfter(hits, start);
    let figure = firstEndingAfter(figures, start);
    for (let at = start; at < end; ) {
      const name = mentions[mention];
      const found = hits[hit];
      const counted = figures[figure];
      const until = Math.min(end, nextBorder(name, at), nextBorder(found, at), nextBorder(counted, at));
      const nameSgr = covers(name, at) ? nameStyle(name, mention === focus, theme) : '';
      const hitSgr = covers(found, at) ? (hit === currentHit ? theme.currentHit : theme.hit) : '';
      const figureSgr = covers(counted, at) ? (figure === currentFigure ? theme.currentFigure : theme.figure) : '';
      const markSgr = join(figureSgr, nameSgr);
      const sgr = hitSgr ? merged(base, markSgr, hitSgr) : join(base, markSgr);
      painted += styled(text.slice(at - start, until - start), sgr);
      at = until;
      if (name && name.end <= at) mention++;
      if (found && found.end <= at) hit++;
      if (counted && counted.end <= at) figure++;
    }
  }
  return painted;
}

function nameStyle({ type, certainty }: Name, inFocus: boolean, theme: Theme): string {
  const style = theme.names[type];
  if (inFocus) return style.focused;
  return isDoubtful({ certainty }) ? style.doubtful : style.certain;
}

function covers<S extends Span>(span: S | undefined, at: number): span is S {
  return span !== undefined && span.start <= at && at < span.end;
}

/** Where the span begins or ends, whichever comes next. */
function nextBorder(span: Span | undefined, at: number): number {
  if (!span) return Number.POSITIVE_INFINITY;
  return span.start > at ? span.start : span.end;
}
