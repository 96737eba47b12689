// Turns the blocks of HTML within markdown into markdown.
import type { Token } from 'marked';
import { lexMarkdown } from '../markdown/markdown.ts';
import { htmlToMarkdown } from './html-to-markdown.ts';
import { parseHtml } from './html-tree.ts';

/**
 * A block ends at an empty line, though its element goes on: blocks that follow each other are read as one.
 *
 * @param markdown cleaned
 */
export function readHtmlBlocks(markdown: string): string {
  let read = '';
  let html = '';
  const endHtml = () => {
    if (html) read += `${htmlToMarkdown(parseHtml(html).root)}\n\n`;
    html = '';
  };
  for (const token of lexMarkdown(markdown) as Token[]) {
    if (token.type === 'html' || (html && token.type === 'space')) html += token.raw;
    else {
      endHtml();
      read += token.raw;
    }
  }
  endHtml();
  return read.trim();
}
