// A text in; its words as the index holds them, with their places, out.

/** Lower case, without diacritics, of any script: SQLite's own folding knows Latin ones alone. */
export function foldWord(word: string): string {
  // Plain letters and typographic marks: nothing to take apart.
  if (/^[\0-\x7F\u2010-\u2027]*$/.test(word)) return word.toLowerCase();
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

export function isAscii(text: string): boolean {
  return /^[\0-\x7F]*$/.test(text);
}

/** Runs of letters, their marks and digits. */
export function wordsOf(text: string): { word: string; start: number; end: number }[] {
  // What is typed is mostly this, and to compile \p{} takes longer than all else of a query.
  const runs = isAscii(text) ? /[A-Za-z0-9]+/g : /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
  return Array.from(text.matchAll(runs), (match) => ({
    word: foldWord(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** What goes into the index for a text. */
export function indexed(text: string): string {
  return foldWord(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
