// A report in markdown in; every figure that it names, in order, each with the words that it stands in, out.
import { type Value, valuesIn } from './values.ts';

/** `in`: the words around the figure, which stands in brackets; of a table its row, the head of its column, its cell. */
export type Figure = { value: Value; in: string };

/** Words on each side of a figure: enough to say what is counted, few enough that another sentence does not matter. */
const AROUND = 5;

/** @param body markdown whose tables have a row of heads, and no code in them */
export function figuresIn(title: string, body: string): Figure[] {
  const blocks = plainWords(body).split(/\n{2,}/);
  return [title, ...blocks].flatMap((block) => (block.startsWith('|') ? inTable(block) : inText(block)));
}

function inText(block: string): Figure[] {
  return block
    .split(/\n(?=- |\d+\. )/)
    .flatMap((item) => mark(item.replace(/^(?:- |#+ |\d+\. )/, '').replace(/\s+/g, ' ')));
}

function inTable(block: string): Figure[] {
  const [heads = [], ...rows] = block.split('\n').map((row) =>
    row
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
  const ofHeads = heads.flatMap((head) => mark(head));
  const ofRows = rows.flatMap((row) =>
    row.flatMap((cell, column) => {
      const labels = row.slice(0, column).filter((label, at) => at === 0 || valuesIn(label).length === 0);
      return mark(cell).map((figure) => ({ ...figure, in: [...labels, `${heads[column]}: ${figure.in}`].join(' | ') }));
    }),
  );
  return [...ofHeads, ...ofRows];
}

function mark(text: string): Figure[] {
  return valuesIn(text).map(({ value, start, end }) => {
    const before = text
      .slice(0, start)
      .split(/(?<=\s)/)
      .slice(-AROUND)
      .join('');
    const after = text
      .slice(end)
      .split(/(?<=\S)(?=\s)/)
      .slice(0, AROUND)
      .join('');
    return { value, in: `${before}[${text.slice(start, end)}]${after}` };
  });
}

/** Without addresses, stress and the rules of tables. */
function plainWords(body: string): string {
  return body
    .trim()
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*+/g, '')
    .replace(/^\|[\s:|-]+\|\n/gm, '');
}
