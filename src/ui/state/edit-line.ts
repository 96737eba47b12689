// Edits a line that is being typed, key by key.

/** `cursor` counts UTF-16 code units and stands between two characters as they are seen. */
export type EditedLine = { text: string; cursor: number };

const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

export const EMPTY_LINE: EditedLine = { text: '', cursor: 0 };

export function lineWith(text: string): EditedLine {
  return { text, cursor: text.length };
}

export function insert({ text, cursor }: EditedLine, typed: string): EditedLine {
  return { text: text.slice(0, cursor) + typed + text.slice(cursor), cursor: cursor + typed.length };
}

/** @returns undefined when the key does nothing to a line */
export function edit(line: EditedLine, key: string): EditedLine | undefined {
  const { text, cursor } = line;
  const before = (to: number): EditedLine => ({ text: text.slice(0, to) + text.slice(cursor), cursor: to });
  switch (key) {
    case 'left':
    case 'ctrl+b':
      return { text, cursor: previous(text, cursor) };
    case 'right':
    case 'ctrl+f':
      return { text, cursor: next(text, cursor) };
    case 'home':
    case 'ctrl+a':
      return { text, cursor: 0 };
    case 'end':
    case 'ctrl+e':
      return { text, cursor: text.length };
    case 'backspace':
    case 'ctrl+h':
      return before(previous(text, cursor));
    case 'delete':
    case 'ctrl+d':
      return { text: text.slice(0, cursor) + text.slice(next(text, cursor)), cursor };
    case 'ctrl+u':
      return before(0);
    case 'ctrl+k':
      return { text: text.slice(0, cursor), cursor };
    case 'ctrl+w':
      return before(/\S*\s*$/.exec(text.slice(0, cursor))!.index);
    case 'alt+backspace':
      return before(wordBefore(text, cursor));
    case 'alt+b':
      return { text, cursor: wordBefore(text, cursor) };
    case 'alt+f':
      return { text, cursor: wordAfter(text, cursor) };
    case 'alt+d':
      return { text: text.slice(0, cursor) + text.slice(wordAfter(text, cursor)), cursor };
    default:
      return undefined;
  }
}

/** Where the word begins that the cursor is in or behind, and where the next one ends. */
function wordBefore(text: string, cursor: number): number {
  return /(?:[\p{L}\p{N}][\p{L}\p{N}\p{M}]*)?[^\p{L}\p{N}]*$/u.exec(text.slice(0, cursor))!.index;
}

function wordAfter(text: string, cursor: number): number {
  return cursor + /^[^\p{L}\p{N}]*(?:[\p{L}\p{N}][\p{L}\p{N}\p{M}]*)?/u.exec(text.slice(cursor))![0].length;
}

function previous(text: string, cursor: number): number {
  return characters.segment(text.slice(0, cursor)).containing(cursor - 1)?.index ?? 0;
}

function next(text: string, cursor: number): number {
  const [first] = characters.segment(text.slice(cursor));
  return cursor + (first?.segment.length ?? 0);
}
