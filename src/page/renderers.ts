// The blocks that marked-terminal 7.3 renders wrongly or without regard to the width, rendered anew for a column.
import type { MarkedExtension, Token, Tokens } from 'marked';
import type { Leaf } from '../report/report.ts';
import { type Column, trimLines } from './column-width.ts';
import { opensOutside } from './links.ts';
import { carry, ornament, styled } from './run-links.ts';
import { drawTable } from './table.ts';

const BULLETS = ['•', '◦'];

/** marked-terminal's stand-in for a colon in code: whole, it would be turned into a colon. */
const STAND_IN = /(?<=\*#COL)(?=ON\|\*)/;

export function renderers(column: Column): MarkedExtension {
  let listDepth = 0;
  return {
    extensions: [
      {
        name: 'leaf',
        renderer(token) {
          const { raw, start, style } = token as Leaf;
          let at = start;
          const pieces = raw.split(STAND_IN).map((words) => {
            const piece = carry(this.parser.parseInline([{ type: 'text', raw: words, text: words }]), at);
            at += words.length;
            return piece;
          });
          return style === 'code' ? styled('code')(pieces.join('')) : pieces.join('');
        },
      },
    ],
    renderer: {
      // Prints `text (address)`, or an OSC 8 link with `+` turned into `%20`: addresses are listed apart, see links.ts.
      link({ href, tokens }) {
        const words = styled('link')(this.parser.parseInline(tokens));
        const isAddress = tokens.length === 1 && /^(https?:|www\.|\S+@)/.test(tokens[0]!.raw);
        return opensOutside(href) && words && !isAddress ? words + ornament('sign', '›') : words;
      },
      // Knows two depths only, and does not leave air above.
      heading({ depth, tokens }) {
        if (depth < 3) return false;
        return `${styled('subheading')(column.wrap(this.parser.parseInline(tokens)))}\n\n`;
      },
      // Takes the width of process.stdout.
      hr: () => `${ornament('rule', '─'.repeat(column.prose))}\n\n`,
      // Does not wrap, like lists and quotations (https://github.com/mikaelbr/marked-terminal/issues/272).
      code(token) {
        const lines = (token as unknown as { tokens: Token[] }).tokens;
        const render = () => column.wrapCode(this.parser.parseInline(lines));
        return `${column.inset('  ', '  ', render)}\n\n`;
      },
      blockquote({ tokens }) {
        const bar = ornament('bar', '▎ ');
        return `${styled('quote')(column.inset(bar, bar, () => this.parser.parse(tokens)))}\n\n`;
      },
      // Prints the words of a tight item as they were typed (https://github.com/mikaelbr/marked-terminal/issues/371),
      // starts at 1 whatever the first number, doubles task boxes.
      list(list) {
        const bullet = BULLETS[listDepth % BULLETS.length]!;
        listDepth++;
        const items = list.items.map((item, index) => {
          const mark = markOf(list, index, bullet);
          return column.inset(ornament('bullet', mark), ' '.repeat(mark.length), () =>
            // One by one: marked-terminal ends each block with an empty line.
            item.tokens.map((token) => trimLines(this.parser.parse([token]))).join(list.loose ? '\n\n' : '\n'),
          );
        });
        listDepth--;
        return `${items.join(list.loose ? '\n\n' : '\n')}\n\n`;
      },
      // Is as wide as its words (https://github.com/mikaelbr/marked-terminal/issues/377).
      table(table) {
        return `${drawTable(table, column, (cell) => this.parser.parseInline(cell.tokens))}\n\n`;
      },
    },
  };
}

function markOf(list: Tokens.List, index: number, bullet: string): string {
  const item = list.items[index]!;
  if (item.task) return item.checked ? '☑ ' : '☐ ';
  if (!list.ordered) return `${bullet} `;
  const first = Number(list.start);
  const widest = `${first + list.items.length - 1}. `.length;
  return `${first + index}. `.padStart(widest);
}
