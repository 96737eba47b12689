// Parses cleaned markdown into plain text and marked's tokens; every leaf knows its place in that text.
import { decodeHTMLStrict } from 'entities';
import { Marked, type MarkedToken, type Token, type Tokens } from 'marked';
import { clean, cleanLine, squeeze } from '../../base/clean.ts';
import { UserError } from '../../base/user-error.ts';
import type { Body, Leaf } from '../report.ts';
import { LONGEST_CONTEXT, loweredWords, namesNote, raisedWords, wouldJoinNumbers } from '../text/raised-words.ts';
import { escapeInline } from './escape.ts';

/** marked needs seconds from some 500 levels on and overflows the stack at 2,000. */
const DEEPEST = 50;

let marked: Marked | undefined;

/**
 * Blocks are parted by an empty line in the text, list items and table rows by a line break, cells by ` | `.
 *
 * @param markdown cleaned text
 * @param title cleaned, on one line: put first as a heading, unless the markdown has it as its own first heading
 * @returns with the markdown that text and tokens were made from
 * @throws UserError when lists or quotations are nested deeper than 50
 */
export function parseMarkdown(markdown: string, title?: string): Body & { markdown: string } {
  const tokens = lexMarkdown(markdown);
  if (!title || isHeaded(tokens, title)) return { ...readTokens(tokens), markdown };
  const heading = `# ${escapeInline(title)}\n\n`;
  const titled = heading + markdown;
  // What follows a heading gives the same tokens as by itself, but for empty lines at its start.
  const all = /^\S/.test(markdown) ? [...lexMarkdown(heading), ...tokens] : lexMarkdown(titled);
  return { ...readTokens(all), markdown: titled };
}

/** @param markdown cleaned */
export function lexMarkdown(markdown: string): MarkedToken[] {
  refuseDeepNesting(markdown);
  marked ??= new Marked({
    tokenizer: {
      // A note at the foot of a text, `[^1]: …`, is words of it. False leaves it to marked.
      def: (source) => (/^ {0,3}\[\^/.test(source) ? undefined : false),
    },
  });
  return marked.lexer(markdown) as MarkedToken[];
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
  /** The end of the text: to cut it from the whole costs as much as the whole is long. */
  private tail = '';
  /** Something stood between the last words and the next that is none itself. */
  private isParted = false;

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
    const read: Token[] = [];
    const all = tokens as MarkedToken[];
    const lastRaised = all.findLastIndex((token) => token.type === 'html' && /^<\/su[bp]\b/i.test(token.text));
    for (let index = 0; index < all.length; index++) {
      const token = all[index]!;
      const isRaised = token.type === 'html' && index < lastRaised && /^<su[bp]\b/i.test(token.text);
      if (!isRaised) {
        read.push(...this.inlineToken(token));
        continue;
      }
      const end = all.findIndex(
        (other, place) => place > index && other.type === 'html' && /^<\/su[bp]\b/i.test(other.text),
      );
      read.push(...this.raised(token.text, all.slice(index + 1, end), all.slice(end + 1, end + 3)));
      index = end;
    }
    return read;
  }

  private inlineToken(token: MarkedToken): Token[] {
    switch (token.type) {
      case 'br':
        return [this.lineBreak()];
      case 'html':
        return this.inlineHtml(token.text);
      case 'checkbox':
        return [];
      case 'codespan':
        return this.apart(() => this.leaf(squeeze(clean(token.text)), 'code'));
      case 'escape':
        return this.leaf(token.text);
      case 'image':
        return this.apart(() => this.inline(token.tokens));
      case 'del':
        // Not the style alone: what is struck out must not be taken for what is said, by a search or in a pipe.
        return this.apart(() => [
          { ...token, tokens: [...this.leaf('~~'), ...this.inline(token.tokens), ...this.leaf('~~')] },
        ]);
      default:
        if (!('tokens' in token) || !token.tokens) return this.leaf(squeeze(clean(decoded(token.raw))));
        return this.apart(() => {
          const tokens = this.inline(token.tokens!);
          return tokens.length > 0 ? [{ ...token, tokens } as Token] : [];
        });
    }
  }

  /** What is marked is a word of its own, where its digits and those beside it would make one number. */
  private apart(read: () => Token[]): Token[] {
    this.isParted = true;
    const tokens = read();
    this.isParted = true;
    return tokens;
  }

  private inlineHtml(tag: string): Token[] {
    const [, end, name = ''] = /^<(\/?)([a-z]+)/i.exec(tag) ?? [];
    switch (name.toLowerCase()) {
      case 'br':
        return [this.lineBreak()];
      case 'del':
      case 's':
      case 'strike':
        return this.leaf('~~');
      case 'ins':
        return this.leaf('++');
      case 'q':
        return this.leaf(end ? '”' : '“');
      case 'wbr':
        return [];
      default:
        this.isParted ||= name !== '';
        return [];
    }
  }

  /** @param after the tokens behind it: a fraction goes on with a bar */
  private raised(tag: string, tokens: MarkedToken[], after: MarkedToken[]): Token[] {
    const reader = new TextReader();
    reader.inline(tokens);
    const before = this.gap ? '' : this.tail;
    const [bar, other] = after;
    const isFraction = bar?.type === 'text' && /^[/⁄]$/.test(bar.raw) && other?.type === 'html';
    if (isFraction || /[/⁄]$/.test(before)) return this.apart(() => this.leaf(reader.text));
    const words = /^<sub/i.test(tag)
      ? loweredWords(reader.text, before)
      : raisedWords(reader.text, before, namesNote(tag));
    return this.leaf(words);
  }

  private lines(code: string): Token[] {
    return code
      .split('\n')
      .flatMap((line, index) => [...(index > 0 ? [this.lineBreak()] : []), ...this.leaf(line, 'code')]);
  }

  private leaf(words: string, style: Leaf['style'] = 'text'): Token[] {
    if (!words) return [];
    if (this.isParted && !this.gap && wouldJoinNumbers(this.tail, words.slice(0, 2))) this.gap = ' ';
    this.isParted = false;
    if (this.text) this.text += this.gap;
    this.gap = '';
    const start = this.text.length;
    this.text += words;
    this.tail =
      words.length < LONGEST_CONTEXT ? (this.tail + words).slice(-LONGEST_CONTEXT) : words.slice(-LONGEST_CONTEXT);
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
  return cleanLine(decoded(text));
}

function decoded(text: string): string {
  return text.includes('&') ? decodeHTMLStrict(text) : text;
}

/** Of HTML within lists and quotations; elsewhere it was read as HTML. */
function wordsOfHtml(html: string): string {
  const lower = html.toLowerCase();
  let words = '';
  let at = 0;
  while (at < html.length) {
    const start = html.indexOf('<', at);
    words += html.slice(at, start < 0 ? undefined : start);
    if (start < 0) break;
    const close = ['<!--', '<script', '<style'].find((open) => lower.startsWith(open, start));
    const end = close ? { '<!--': '-->', '<script': '</script', '<style': '</style' }[close]! : '>';
    const found = lower.indexOf(end, start);
    if (found < 0) break;
    words += ' ';
    at = close && close !== '<!--' ? html.indexOf('>', found) + 1 || html.length : found + end.length;
  }
  return squash(words);
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
