// HTML or XML in; its elements and their words out. What is not closed, or not opened, is an error.
import { Parser } from 'htmlparser2';

export type Element = { name: string; attributes: Record<string, string>; text: string };

const VOID = ['meta', 'br', 'hr'];

export function elementsOf(markup: string, { isXml }: { isXml: boolean }): Element[] {
  const elements: Element[] = [];
  const open: Element[] = [];
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const element = { name, attributes, text: '' };
        elements.push(element);
        open.push(element);
      },
      ontext: (text) => {
        for (const element of open) element.text += text;
      },
      onclosetag: (name, isImplied) => {
        const isSelfClosing = markup.slice(parser.endIndex - 1, parser.endIndex + 1) === '/>';
        const isVoid = !isXml && VOID.includes(name);
        if (open.pop()?.name !== name || (isImplied && !isSelfClosing && !isVoid)) throw new Error(`</${name}>`);
      },
    },
    { xmlMode: isXml, decodeEntities: true, recognizeSelfClosing: true },
  );
  parser.end(markup);
  return elements;
}
