// Escapes text, so that it reads as exactly that text in markdown.
import { decodeHTMLStrict } from 'entities';

/** A line that starts a paragraph or follows a line break; its outer spaces are to be cut off by the caller. */
export function escapeLine(line: string): string {
  return escapeLineStart(escapeText(line));
}

/** Text within a line: escape what markdown would eat and no more; addresses become links. */
export function escapeText(text: string): string {
  return text
    .split(ADDRESS)
    .map((part, index) => (index % 2 === 1 ? autolink(part) : escapeInline(part)))
    .join('');
}

/** As `escapeText`, where no link may stand. */
export function escapeInline(text: string): string {
  return text
    .replace(/[\\`*_[\]<~#|]/g, '\\$&')
    .replace(/:(?=\/\/)|(?<=\bwww)\.|@/gi, '\\$&')
    .replace(/&#?\w+;/g, (entity) => (decodeHTMLStrict(entity) === entity ? entity : `\\${entity}`));
}

/** What would make a list, a quotation, a rule or a table of a line that is otherwise escaped. */
export function escapeLineStart(line: string): string {
  return line.replace(/^(\d{1,9})(?=[.)])|^(?=[-+=>:])/, (_, digits) => (digits ? `${digits}\\` : '\\'));
}

/** Ends before the full stop or bracket that ends the sentence. */
const ADDRESS = /(\bhttps?:\/\/[^\s<>"“”\\`|]*[^\s<>"“”\\`|.,;:!?'’)\]*_~])/gi;

function autolink(address: string): string {
  return decodeHTMLStrict(address) === address ? `<${address}>` : escapeInline(address);
}
