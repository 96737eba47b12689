// A report's tokens and the names in its text in; its words as HTML, every name marked, out. Nothing of it is fetched.
import type { MarkedToken, Token, Tokens } from 'marked';
import { isDoubtful } from '../../base/certainty.ts';
import { escapeMarkup } from '../../base/clean.ts';
import { type Entity, type Mention, TYPE_WORDS } from '../../entities/mention.ts';
import { webAddress } from '../../report/markdown/web-address.ts';
import type { Leaf, Report } from '../../report/report.ts';

type Words = Pick<Report, 'text' | 'tokens'> & {
  /** In the order of the text. */
  mentions: readonly Mention[];
  entities: ReadonlyMap<string, Entity>;
};

/** Headings begin at the second level: the first is the dossier's own. */
const HEADINGS_FROM = 1;

export function reportBody(words: Words): string {
  return new BodyWriter(words).blocks(words.tokens);
}

class BodyWriter {
  private readonly words: Words;
  /** Of the mention that the next words may be of: they are met in the order of the text. */
  private next = 0;

  constructor(words: Words) {
    this.words = words;
  }

  blocks(tokens: readonly Token[]): string {
    return tokens.map((token) => this.block(token as MarkedToken | Leaf)).join('');
  }

  private block(token: MarkedToken | Leaf): string {
    switch (token.type) {
      case 'heading': {
        const level = Math.min(6, token.depth + HEADINGS_FROM);
        return `<h${level} dir="auto">${this.inline(token.tokens)}</h${level}>\n`;
      }
      case 'paragraph':
        return `<p dir="auto">${this.inline(token.tokens)}</p>\n`;
      case 'blockquote':
        return `<blockquote dir="auto">\n${this.blocks(token.tokens)}</blockquote>\n`;
      case 'code':
        return `<pre dir="auto"><code>${this.inline((token as unknown as { tokens: Token[] }).tokens)}</code></pre>\n`;
      case 'list':
        return this.list(token as Tokens.List);
      case 'table':
        return this.table(token as Tokens.Table);
      case 'hr':
        return '<hr>\n';
      default:
        return this.inline([token as Token]);
    }
  }

  private list({ ordered, start, items }: Tokens.List): string {
    const tag = ordered ? 'ol' : 'ul';
    const from = ordered && start !== 1 ? ` start="${Number(start)}"` : '';
    const all = items.map(({ task, checked, tokens }) => {
      const box = task ? (checked ? '☑ ' : '☐ ') : '';
      return `<li dir="auto">${box}${this.blocks(tokens)}</li>\n`;
    });
    return `<${tag}${from}>\n${all.join('')}</${tag}>\n`;
  }

  private table({ header, rows }: Tokens.Table): string {
    const row = (cells: Tokens.TableCell[], tag: string) =>
      `<tr>${cells.map(({ tokens }) => `<${tag} dir="auto">${this.inline(tokens)}</${tag}>`).join('')}</tr>\n`;
    const head = row(header, 'th');
    return `<table>\n<thead>${head}</thead>\n<tbody>${rows.map((cells) => row(cells, 'td')).join('')}</tbody>\n</table>\n`;
  }

  private inline(tokens: readonly Token[]): string {
    return tokens
      .map((one) => {
        const token = one as MarkedToken | Leaf;
        switch (token.type) {
          case 'leaf':
            return token.style === 'code' ? `<code>${this.leaf(token)}</code>` : this.leaf(token);
          case 'br':
            return '<br>\n';
          case 'strong':
          case 'em':
          case 'del':
            return `<${token.type}>${this.inline(token.tokens)}</${token.type}>`;
          case 'link': {
            const address = webAddress(token.href);
            const words = this.inline(token.tokens);
            return address ? `${anchor(address)}${words}</a>` : words;
          }
          default:
            return 'tokens' in token && token.tokens ? this.inline(token.tokens) : '';
        }
      })
      .join('');
  }

  /** A name may go on in the next leaf, as where half of it is bold: then it is marked in both. */
  private leaf({ raw, start }: Leaf): string {
    const { mentions, entities } = this.words;
    const end = start + raw.length;
    let html = '';
    let at = start;
    for (; this.next < mentions.length; this.next++) {
      const mention = mentions[this.next]!;
      const from = Math.max(at, mention.start);
      const to = Math.min(end, mention.end);
      if (from >= end) break;
      if (from < to) {
        html += escapeMarkup(raw.slice(at - start, from - start));
        html += marked(mention, entities.get(mention.entity), raw.slice(from - start, to - start));
        at = to;
      }
      if (mention.end > end) break;
    }
    return html + escapeMarkup(raw.slice(at - start));
  }
}

function marked(mention: Mention, entity: Entity | undefined, words: string): string {
  const doubt = isDoubtful(mention) ? 'perhaps another of this name' : '';
  const about = [entity?.name, entity?.kind ?? TYPE_WORDS[mention.type].one, entity?.governorate, doubt];
  const kind = `${mention.type}${doubt ? ' doubtful' : ''}`;
  return `<mark class="${kind}" title="${escapeMarkup(about.filter(Boolean).join(' · '))}">${escapeMarkup(words)}</mark>`;
}

/** Who is opened is not told where the reader came from. */
export function anchor(address: string): string {
  return `<a href="${escapeMarkup(address)}" rel="noopener noreferrer nofollow">`;
}
