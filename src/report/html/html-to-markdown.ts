// Writes an element of a page as markdown, with headings, lists, quotations, tables and links.
import { clean } from '../../base/clean.ts';
import { UserError } from '../../base/user-error.ts';
import { escapeLineStart } from '../markdown/escape.ts';
import { inlineOf, joinInline } from './html-inline.ts';
import { tableToMarkdown } from './html-table.ts';
import { type HtmlElement, isBlock } from './html-tree.ts';

/** As deep as markdown is read. */
const DEEPEST = 50;

/** @param base what links are relative to */
export function htmlToMarkdown(element: HtmlElement, base?: string): string {
  return blocksOf(element, 0, base).join('\n\n');
}

function blocksOf(element: HtmlElement, depth: number, base: string | undefined): string[] {
  if (depth > DEEPEST) {
    throw new UserError(
      `has lists or quotations nested deeper than ${DEEPEST} levels`,
      'Copy its words into a .txt file.',
    );
  }
  const blocks: string[][] = [];
  let run: (HtmlElement | string)[] = [];
  const endRun = () => {
    blocks.push(paragraphs(joinInline(run, { within: [], before: '', base })));
    run = [];
  };
  for (const child of element.children) {
    if (typeof child === 'string' || !isBlock(child)) run.push(child);
    else {
      endRun();
      blocks.push(block(child, depth, base));
    }
  }
  endRun();
  return blocks.flat();
}

function block(element: HtmlElement, depth: number, base: string | undefined): string[] {
  switch (element.name) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6': {
      const words = inlineOf(element, base);
      return words ? [`${'#'.repeat(Number(element.name[1]))} ${words}`] : [];
    }
    case 'ul':
    case 'ol':
      return list(element, depth, base);
    case 'blockquote': {
      const quoted = blocksOf(element, depth + 1, base).join('\n\n');
      return quoted ? [quoted.replace(/^/gm, '> ')] : [];
    }
    case 'pre': {
      const code = clean(textOf(element)).replace(/^\n+|\s+$/g, '');
      const fence = '`'.repeat(3 + longestRun(code));
      return code ? [`${fence}\n${code}\n${fence}`] : [];
    }
    case 'table':
      return tableToMarkdown(element, base) ?? blocksOf(element, depth, base);
    case 'hr':
      return ['---'];
    default:
      return blocksOf(element, depth, base);
  }
}

function list(element: HtmlElement, depth: number, base: string | undefined): string[] {
  const first = Number.parseInt(element.attributes.start ?? '1', 10) || 1;
  const items = element.children
    .map((child) => {
      const children = typeof child !== 'string' && child.name === 'li' ? child.children : [child];
      return blocksOf({ ...element, name: 'li', children }, depth + 1, base);
    })
    .filter((blocks) => blocks.length > 0);
  const isLoose = items.some((blocks) => blocks.length > 2 || (blocks[1] && !/^(?:- |\d+\. )/.test(blocks[1])));
  const gap = isLoose ? '\n\n' : '\n';
  const lines = items.map((blocks, index) => {
    const mark = element.name === 'ol' ? `${first + index}. ` : '- ';
    return mark + blocks.join(gap).replace(/\n(?=[^\n])/g, `\n${' '.repeat(mark.length)}`);
  });
  return lines.length > 0 ? [lines.join(gap)] : [];
}

/** One line break is a `<br>`; two in a row part paragraphs. */
function paragraphs(inline: string): string[] {
  return inline
    .replace(/ +/g, ' ')
    .split(/ ?\n ?\n\s*/)
    .map((paragraph) => paragraph.split('\n').map((line) => escapeLineStart(line.replace(/\s+/g, ' ').trim())))
    .map((lines) => lines.filter(Boolean).join('\\\n'))
    .filter(Boolean);
}

function textOf(element: HtmlElement): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : child.name === 'br' ? '\n' : textOf(child)))
    .join('');
}

function longestRun(code: string): number {
  return (code.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}
