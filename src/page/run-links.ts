// How words travel through marked-terminal and wrap-ansi, which know only strings, without losing their place and styles:
// as an OSC 8 hyperlink, whose parameters are the styles and whose address is the offset in the report's text.
// wrap-ansi closes and reopens hyperlinks where it breaks a line. None of these ever reaches a terminal: readBack takes
// them off again.
import type { Style } from '../theme/styles.ts';
import type { Line, Run } from './line.ts';

const OPEN = '\u001B]8;';
const BELL = '\u0007';
const CLOSE = `${OPEN};${BELL}`;
/** An empty address would close the link. */
const NOWHERE = '-';

/** Words that stand in the report's text from `start` on. */
export function carry(words: string, start: number): string {
  return `${OPEN};${start}${BELL}${words}${CLOSE}`;
}

/** What the page adds to the words: a bullet, a rule. */
export function ornament(style: Style, text: string): string {
  return `${OPEN}${style};${NOWHERE}${BELL}${text}${CLOSE}`;
}

/** Everything in `carried` gets the style, outside of those that it has. */
export function styled(style: Style): (carried: string) => string {
  return (carried) => carried.replace(OPENING, (_, inner: string) => `${OPEN}${inner ? `${style}:${inner}` : style};`);
}

const OPENING = /\u001B\]8;([^;\u0007]*);(?!\u0007)/g;

/** The rendered page, line by line. */
export function readBack(carried: string, text: string): Line[] {
  /** How far the leaf that starts at the key has been read. */
  const reached = new Map<number, number>();
  const styleLists = new Map<string, readonly Style[]>([['', []]]);

  const place = (leaf: number, words: string): number => {
    let start = reached.get(leaf) ?? leaf;
    // At its breaks wrap-ansi drops all of a row of spaces or none of it.
    start += spacesFrom(text, start) - spacesFrom(words, 0);
    reached.set(leaf, start + words.length);
    return start;
  };

  return carried.split('\n').map((line): Line => {
    const runs: Run[] = [];
    let styles: readonly Style[] = [];
    let leaf: number | undefined;
    for (const [, names, address, words] of line.matchAll(PIECE)) {
      if (words !== undefined) {
        runs.push(leaf === undefined ? { styles, text: words } : { styles, text: words, start: place(leaf, words) });
        continue;
      }
      if (!styleLists.has(names!)) styleLists.set(names!, names!.split(':') as Style[]);
      styles = styleLists.get(names!)!;
      leaf = address === '' || address === NOWHERE ? undefined : Number(address);
    }
    return runs;
  });
}

const PIECE = /\u001B\]8;([^;\u0007]*);([^\u0007]*)\u0007|([^\u001B]+)/g;

function spacesFrom(text: string, start: number): number {
  let end = start;
  while (text[end] === ' ') end++;
  return end - start;
}
