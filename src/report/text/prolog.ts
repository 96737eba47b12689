// What stands before the first element of XML or HTML: white space, declarations, comments.

/**
 * @param text from its start
 * @returns where the first element begins; the length of the text when there is none
 */
export function endOfProlog(text: string): number {
  let at = 0;
  for (;;) {
    while (/\s|\uFEFF/.test(text[at] ?? '')) at += 1;
    const end = endOfMarkup(text, at);
    if (end === undefined) return at;
    at = end;
  }
}

/** Of a declaration, a comment or a document type, which may have brackets of its own. */
function endOfMarkup(text: string, at: number): number | undefined {
  if (text.startsWith('<!--', at)) return after(text, '-->', at + 4);
  if (text.startsWith('<?', at)) return after(text, '>', at + 2);
  if (/^<!doctype\b/i.test(text.slice(at, at + 10))) {
    const open = text.indexOf('[', at);
    const end = after(text, '>', at);
    return open >= 0 && open < end ? after(text, '>', after(text, ']', open)) : end;
  }
  return undefined;
}

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? text.length : found + mark.length;
}

/** Whether it is a page, and no text that merely has HTML in it. */
export function isHtmlDocument(text: string): boolean {
  const start = text.slice(0, LONGEST_PROLOG);
  const hasType = /^<!doctype\s+html\b/i.test(start.slice(endOfComments(start), endOfComments(start) + 20));
  return hasType || /^<(?:html|head|body)\b/i.test(start.slice(endOfProlog(start)).slice(0, 10));
}

const LONGEST_PROLOG = 64 * 1024;

function endOfComments(text: string): number {
  let at = 0;
  for (;;) {
    while (/\s|\uFEFF/.test(text[at] ?? '')) at += 1;
    if (!text.startsWith('<!--', at) && !text.startsWith('<?', at)) return at;
    at = endOfMarkup(text, at)!;
  }
}
