// Reads a list of sources (OPML), as feed readers export it, and writes one. http://opml.org/spec2.opml
import { Parser } from 'htmlparser2';
import { cleanLine } from '../../base/clean.ts';
import { UserError } from '../../base/user-error.ts';
import { webAddress } from '../../report/markdown/web-address.ts';

/** What a list names: the address of its feed, or of its page where that stands alone; and of the page beside the feed. */
export type ListedSource = { name: string; url: string; page?: string };

const LARGEST_LIST = 10 * 1024 * 1024;

/**
 * Folders are no sources: what is in them is. Of each source the feed counts; a page that is named alone, too.
 *
 * @returns each once; in `unknown` the names of those whose address is none
 * @throws UserError when it is too large
 */
export async function readOpml(blocks: AsyncIterable<string>): Promise<{ sources: ListedSource[]; unknown: string[] }> {
  const sources = new Map<string, ListedSource>();
  const unknown: string[] = [];
  /** Whether each of the outlines that are open holds others. */
  const open: { attributes: Record<string, string>; isFolder: boolean }[] = [];
  const take = (attributes: Record<string, string>, isFolder: boolean) => {
    const name = cleanLine(attributes.title || attributes.text || '');
    const given = [attributes.xmlurl, attributes.url, attributes.htmlurl].filter((one) => one?.trim());
    const page = webAddress(attributes.htmlurl ?? '');
    const url = given.map((one) => webAddress(one!)).find(Boolean);
    const source = url && { name: name || new URL(url).host, url, ...(page && page !== url && { page }) };
    if (source) sources.set(source.url, sources.get(source.url) ?? source);
    else if (!isFolder) unknown.push(name || given[0] || 'an entry without a name');
  };
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (tag.toLowerCase() !== 'outline') return;
        const around = open.at(-1);
        if (around) around.isFolder = true;
        const lower = Object.entries(attributes).map(([key, value]) => [key.toLowerCase(), value]);
        open.push({ attributes: Object.fromEntries(lower), isFolder: false });
      },
      onclosetag(tag) {
        if (tag.toLowerCase() !== 'outline') return;
        const { attributes, isFolder } = open.pop()!;
        take(attributes, isFolder);
      },
    },
    { xmlMode: true },
  );
  let size = 0;
  for await (const block of blocks) {
    size += block.length;
    if (size > LARGEST_LIST) throw new UserError('is a list of sources (OPML) of more than 10 MB', 'Split it.');
    parser.write(block);
  }
  parser.end();
  return { sources: [...sources.values()], unknown: unknown.map((name) => cleanLine(name).slice(0, 200)) };
}

/** @param title of the list */
export function writeOpml(sources: ListedSource[], title: string): string {
  const outlines = sources.map(({ name, url, page }) => {
    const called = escapeXml(name);
    const beside = page ? ` htmlUrl="${escapeXml(page)}"` : '';
    return `    <outline type="rss" text="${called}" title="${called}" xmlUrl="${escapeXml(url)}"${beside}/>\n`;
  });
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n' +
    `  <head>\n    <title>${escapeXml(title)}</title>\n  </head>\n  <body>\n${outlines.join('')}  </body>\n</opml>\n`
  );
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
