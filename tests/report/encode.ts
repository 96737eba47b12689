// The reverse of a TextDecoder, for tests: text in an old encoding.

const tables = new Map<string, Map<string, number[]>>();

/** @throws when the encoding lacks a character */
export function encode(text: string, encoding: string): Buffer {
  const table = tables.get(encoding) ?? makeTable(encoding);
  tables.set(encoding, table);
  const bytes = Array.from(text).flatMap((char) => {
    const found = table.get(char);
    if (!found) throw new Error(`${encoding} has no ${char}`);
    return found;
  });
  return Buffer.from(bytes);
}

function makeTable(encoding: string): Map<string, number[]> {
  const table = new Map<string, number[]>();
  const add = (bytes: number[]) => {
    const text = new TextDecoder(encoding).decode(Uint8Array.from(bytes));
    if ([...text].length === 1 && text !== '\uFFFD' && !table.has(text)) table.set(text, bytes);
  };
  for (let byte = 0; byte < 256; byte++) add([byte]);
  if (encoding === 'gb18030') {
    for (let lead = 0xa1; lead < 0xf8; lead++) for (let trail = 0xa1; trail < 0xff; trail++) add([lead, trail]);
  }
  return table;
}
