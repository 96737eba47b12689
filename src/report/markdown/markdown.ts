// Parses cleaned markdown into plain text and marked's tokens; every leaf knows its place in that text.
import { decodeHTML } from 'entities';
import { Marked, type MarkedToken, type Token, type Tokens } from 'marked';
import { clean, cleanLine, squeeze } from '../../base/clean.ts';
import { UserError } from '../../base/user-error.ts';
import type { Body, Leaf } from '../report.ts';
import { escapeInline } from './escape.ts';
import { quickRules } from './quick-rules.ts';

/** marked needs seconds from some 500 levels on and overflows the stack at 2,000. */
const DEEPEST = 50;

const quickMarked = new Marked(quickRules);

/**
 * Blocks are parted by an empty line in the text, list items and table rows by a line break, cells by ` | `.
 *
 * @param markdown cleaned text
 * @param title cleaned, on one line: put first as a heading, unless the markdown has it as its own first heading
 * @returns with the markdown that text and tokens were made from
 * @throws UserError when lists or quotations are nested deeper than 50
 */
export function parseMarkdown(markdown: string, title?: string): Body & { markdown: string } {
  const tokens = lex(markdown);
  if (!title || isHeaded(tokens, title)) return { ...readTokens(tokens), markdown };
  const heading = `# ${escapeInline(title)}\n\n`;
  const titled = heading + markdown;
  // What follows a heading gives the same tokens as by itself, but for empty lines at its start.
  const all = /^\S/.test(markdown) ? [...lex(heading), ...tokens] : lex(titled);
  return { ...readTokens(all), markdown: titled };
}

function lex(markdown: string): MarkedToken[] {
  refuseDeepNesting(markdown);
  return quickMarked.lexer(markdown) as MarkedToken[];
}

function isHeaded(tokens: MarkedToken[], title: string): boolean {
  const first = tokens.find((token) => token.type === 'heading');
  return first !== undefined && wordsOf(first) === squash(title);
}

function readTokens(tokens: MarkedToken[]): Body {
  const reader = new TextReader();
  return { tokens: reader.blocks(tokens), text: reader.text };
}

/** Gathers the text as it walks the tokens. */
class TextReader {
  text = '';
  /** What will part the next words from the last ones. */
  private gap = '';

  blocks(tokens: Token[], between = '\n\n'): Token[] {
    return (tokens as MarkedToken[]).flatMap((token): Token[] => {
      switch (token.type) {
        case 'list':
          return [this.list(token, between)];
        case 'blockquote':
          return [this.block({ ...token, tokens: this.blocks(token.tokens) })];
        case 'table':
          return [this.table(token)];
        case 'code':
          return [this.block({ ...token, tokens: this.lines(token.text) })];
        case 'heading':
          return [this.block({ ...token, tokens: this.inline(token.tokens) })];
        case 'html': {
          const words = wordsOfHtml(token.text);
          return words ? [this.block({ type: 'paragraph', raw: token.raw, tokens: this.leaf(words) })] : [];
        }
        case 'hr':
          return [token];
        default: {
          // A tight list item holds a block 'text', which marked-terminal prints raw (its issue 371): as a paragraph it is parsed.
          const inline = 'tokens' in token && token.tokens ? this.inline(token.tokens) : [];
          return inline.length > 0 ? [this.block({ ...token, type: 'paragraph', tokens: inline }, between)] : [];
        }
      }
    });
  }

  private list(list: Tokens.List, between: string): Token {
    const inside = list.loose ? '\n\n' : '\n';
    const items = list.items.map((item) => {
      const tokens = this.blocks(item.tokens, inside);
      this.gap = inside;
      return { ...item, tokens };
    });
    return this.block({ ...list, items }, between);
  }

  private table(table: Tokens.Table): Token {
    const row = (cells: Tokens.TableCell[]) => {
      const read = cells.map((cell) => {
        const tokens = this.inline(cell.tokens);
        // Before an empty cell the row's own line break, or the bar before it, still waits.
        if (tokens.length > 0) this.gap = ' | ';
        return { ...cell, tokens };
      });
      this.gap = '\n';
      return read;
    };
    return this.block({ ...table, header: row(table.header), rows: table.rows.map(row) });
  }

  private inline(tokens: Token[]): Token[] {
    return (tokens as MarkedToken[]).flatMap((token): Token[] => {
      switch (token.type) {
        case 'br':
          return [this.lineBreak()];
        case 'html':
          return /^<br\b/i.test(token.text) ? [this.lineBreak()] : [];
        case 'checkbox':
          return [];
        case 'codespan':
          return this.leaf(squeeze(clean(token.text)), 'code');
        case 'escape':
          return this.leaf(token.text);
        case 'image':
          return this.inline(token.tokens);
        default:
          if ('tokens' in token && token.tokens) {
            const tokens = this.inline(token.tokens);
            return tokens.length > 0 ? [{ ...token, tokens } as Token] : [];
          }
          return this.leaf(squeeze(clean(decodeHTML(token.raw))));
      }
    });
  }

  private lines(code: string): Token[] {
    return code
      .split('\n')
      .flatMap((line, index) => [...(index > 0 ? [this.lineBreak()] : []), ...this.leaf(line, 'code')]);
  }

  private leaf(words: string, style: Leaf['style'] = 'text'): Token[] {
    if (!words) return [];
    if (this.text) this.text += this.gap;
    this.gap = '';
    const start = this.text.length;
    this.text += words;
    return [{ type: 'leaf', raw: words, start, style } satisfies Leaf];
  }

  private lineBreak(): Token {
    this.gap = '\n';
    return { type: 'br', raw: '\n' };
  }

  private block(token: Token, gap = '\n\n'): Token {
    this.gap = gap;
    return token;
  }
}

function wordsOf(token: Token): string {
  const reader = new TextReader();
  reader.blocks([token]);
  return squash(reader.text);
}

function squash(text: string): string {
  return cleanLine(decodeHTML(text));
}

function wordsOfHtml(html: string): string {
  const bare = html.replace(/<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1\s*>|<[^>]*>/gi, ' ');
  return squash(bare);
}

/** Counted on the source, before marked recurses into it. */
function refuseDeepNesting(markdown: string): void {
  const indents: number[] = [];
  let quotes = 0;
  let number = 0;
  for (const line of markdown.split('\n')) {
    number++;
    const marks = /^(?:[ ]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ ]|$)))*/.exec(line)?.[0] ?? '';
    if (!marks) {
      if (!line) quotes = 0;
      continue;
    }
    quotes = Math.max(quotes, marks.split('>').length - 1);
    for (const mark of marks.matchAll(/[-*+]|\d+[.)]/g)) {
      while (indents.length > 0 && indents[indents.length - 1]! >= mark.index) indents.pop();
      indents.push(mark.index);
    }
    if (indents.length + quotes > DEEPEST) {
      throw new UserError(
        `line ${number}: lists or quotations are nested deeper than ${DEEPEST} levels`,
        'Flatten the nesting, or save the text as .txt.',
      );
    }
  }
}
