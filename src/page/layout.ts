// A report's body and a width in; lines that fit it, every word knowing its place in the report's text, out.
import { Marked } from 'marked';
import { markedTerminal } from 'marked-terminal';
import type { Body } from '../report/report.ts';
import { Column, trimLines } from './column-width.ts';
import type { Line } from './line.ts';
import { renderers } from './renderers.ts';
import { readBack, styled } from './run-links.ts';
import { struckWords, withStruckWords } from './struck-words.ts';

/** In cells: longer lines of prose are hard to read. */
export const MEASURE = 80;

/**
 * Nothing here depends on colours, mentions or hits. Prose is never wider than MEASURE; tables and code may be.
 *
 * @param columns of the pane, in cells
 */
export function layout({ tokens, text }: Body, columns: number): Line[] {
  const column = new Column(columns, MEASURE);
  const wrap = (words: string) => column.wrap(words);
  const terminal = markedTerminal({
    // It takes `1:100:5` for an emoji.
    emoji: false,
    // Entities were decoded when the report was read.
    unescape: false,
    showSectionPrefix: false,
    paragraph: wrap,
    firstHeading: (words: string) => styled('title')(wrap(words)),
    heading: (words: string) => styled('heading')(wrap(words)),
    strong: styled('strong'),
    em: styled('em'),
    del: styled('del'),
  });
  const rendered = new Marked(terminal, renderers(column)).parser(tokens);
  return withStruckWords(readBack(trimLines(rendered), text), struckWords(text));
}
