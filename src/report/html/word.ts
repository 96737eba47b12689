// Reads the parts of a Word document (.docx) into markdown.
import { clean, cleanLine } from '../../base/clean.ts';
import { UserError } from '../../base/user-error.ts';
import type { Meta } from '../report.ts';
import { htmlToMarkdown } from './html-to-markdown.ts';
import { parseHtml } from './html-tree.ts';

/** The XML in a document by its names there: `word/document.xml`. */
export type WordParts = ReadonlyMap<string, string>;

/** Beside mammoth's own: what Word calls a title is one. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Quotations'] => blockquote > p:fresh",
];

/** In half points: what LibreOffice has raised or lowered by so much is a mark, as Word has another word for it. */
const LEAST_RAISED = 4;

/**
 * Text that was deleted while changes were tracked is left out, as Word leaves it out in the end.
 *
 * @throws UserError when it is broken, nested too deep, or has no words
 */
export async function readWord(parts: WordParts): Promise<{ meta: Partial<Meta>; markdown: string }> {
  const { default: mammoth } = await import('mammoth');
  const options = { styleMap: STYLES, convertImage: mammoth.images.imgElement(async () => ({ src: '' })) };
  const html = await mammoth.convertToHtml(asInput(parts), options).catch((cause) => {
    const [said = ''] = cleanLine(String(cause?.message)).split(' @#', 1);
    const what = cause instanceof RangeError ? 'it is nested too deep' : said.slice(0, 200);
    throw new UserError(`is a Word document that cannot be read: ${what}`, 'Save it as plain text or HTML.', { cause });
  });
  const markdown = htmlToMarkdown(parseHtml(clean(html.value)).root);
  if (!markdown) throw new UserError('is a Word document without words', 'It may hold pictures alone.');
  return { meta: {}, markdown };
}

type Input = Parameters<typeof import('mammoth').convertToHtml>[0];

/** What mammoth would unpack by itself could be of any size: it is given the parts, in the form that it has of a ZIP. */
function asInput(parts: WordParts): Input {
  const file = {
    exists: (name: string) => parts.has(name),
    read: async (name: string, encoding?: string) =>
      encoding === 'base64' ? '' : encoding ? usualXml(parts.get(name)!) : new Uint8Array(),
  };
  return { file } as unknown as Input;
}

/** What mammoth does not know of, said as it knows it. */
function usualXml(xml: string): string {
  return xml
    .replace(/<w:position w:val="(-?)(\d{1,4})"\s?\/>/g, (found, minus, raised) => {
      const where = minus ? 'subscript' : 'superscript';
      return Number(raised) < LEAST_RAISED ? found : `<w:vertAlign w:val="${where}"/>`;
    })
    .replaceAll('<w:dstrike', '<w:strike');
}
