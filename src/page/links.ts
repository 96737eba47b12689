// A report's body in; the addresses that its words lead to out.
import { decodeHTMLStrict } from 'entities';
import type { Token } from 'marked';
import type { Body, Leaf, Report, Span } from '../report/report.ts';

export type Link = Span & {
  /** In normal form: host in ASCII, odd characters percent-encoded. */
  href: string;
};

/** A link as it is listed beside its page. */
export type NumberedLink = {
  /** From 1; those of the sources are the numbers at the foot of the page. */
  number: number;
  /** What it is called where it stands. */
  words: string;
  href: string;
  isSource: boolean;
};

/** The sources that have an address, then the links in the words, each address once. */
export function numberedLinks(report: Report): NumberedLink[] {
  const { sources, text } = report;
  const ofSources = sources.flatMap(({ title, publisher, url }, index): NumberedLink[] => {
    const href = url && addressOf(url);
    const words = [publisher === title ? undefined : publisher, title].filter(Boolean).join(', ');
    return href ? [{ number: index + 1, words, href, isSource: true }] : [];
  });
  const seen = new Set(ofSources.map(({ href }) => href));
  const others = links(report).filter(({ href }) => !seen.has(href) && seen.add(href));
  const inWords = others.map(
    ({ start, end, href }, index): NumberedLink => ({
      number: sources.length + index + 1,
      words: text.slice(start, end),
      href,
      isSource: false,
    }),
  );
  return [...ofSources, ...inWords];
}

/** In the order of the text; only addresses that may be handed to a browser or a mail program. */
export function links(body: Body): Link[] {
  return findLinks(body.tokens);
}

/** Nothing that runs or reads something here: no `javascript:`, `data:`, `file:`, and no address within the page. */
export function opensOutside(href: string): boolean {
  return addressOf(href) !== undefined;
}

function addressOf(href: string): string | undefined {
  const url = URL.parse(decodeHTMLStrict(href));
  return url && ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : undefined;
}

function findLinks(tokens: Token[]): Link[] {
  return tokens.flatMap((token): Link[] => {
    if (token.type !== 'link') return childrenOf(token).flatMap(findLinks);
    const leaves = leavesOf([token]);
    const href = addressOf(token.href);
    if (leaves.length === 0 || !href) return [];
    const last = leaves.at(-1)!;
    return [{ start: leaves[0]!.start, end: last.start + last.raw.length, href }];
  });
}

function leavesOf(tokens: Token[]): Leaf[] {
  return tokens.flatMap((token) => (token.type === 'leaf' ? [token as Leaf] : childrenOf(token).flatMap(leavesOf)));
}

/** Lists keep what is in them in `items`, tables in `header` and `rows`. */
function childrenOf(token: Token): Token[][] {
  if (token.type === 'list') return token.items.map((item: { tokens: Token[] }) => item.tokens);
  if (token.type === 'table')
    return [token.header, ...token.rows].flat().map((cell: { tokens: Token[] }) => cell.tokens);
  return 'tokens' in token && token.tokens ? [token.tokens] : [];
}
