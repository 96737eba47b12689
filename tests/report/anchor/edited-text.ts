// A text whose letters are known one by one, as it is edited: of each it is known where in the first text it stood.
import fc from 'fast-check';

/**
 * `from`: its place in the text before any edit, of a copy too; -1: it came later. `same`: that of the first sentence which
 * is the same.
 */
type Letter = { unit: string; from: number; same: number };
export type Edited = Letter[];

const WORDS =
  'the of in and killed civilians Idlib Hama 3 12 35 SOHR said a child women shelling on near قتل مدنيين 🟥'.split(' ');
const LATER = 'zx qv jjk vvq 77 99 xqz ززز 🟦'.split(' ');

const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 3, maxLength: 12 })
  .map((words) => `${words.join(' ')}.`);
const paragraphs = fc.array(fc.array(fc.nat(), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 });

/** Few sentences, so that many stand there more than once: beside the same ones, or others. */
export const text = fc
  .tuple(fc.array(sentence, { minLength: 3, maxLength: 25 }), paragraphs)
  .map(([pool, paragraphs]) =>
    paragraphs.map((sentences) => sentences.map((n) => pool[n % pool.length]).join(' ')).join('\n\n'),
  );

export type Edit = { kind: (typeof KINDS)[number]; at: number; length: number; to: number; words: string };
const KINDS = ['insert', 'delete', 'replace', 'mistype', 'drop-sentence', 'move-paragraph', 'copy-sentence'] as const;

export const edit = fc.record<Edit>({
  kind: fc.constantFrom(...KINDS),
  at: fc.nat(),
  length: fc.integer({ min: 1, max: 60 }),
  to: fc.nat(),
  words: fc.array(fc.constantFrom(...LATER), { minLength: 1, maxLength: 8 }).map((words) => `${words.join(' ')} `),
});

const SENTENCES = /(?<=\. )|(?<=\n\n)/;

export function edited(text: string): Edited {
  const first = new Map<string, number>();
  let at = 0;
  return text.split(SENTENCES).flatMap((sentence) => {
    const start = at;
    at += sentence.length;
    const same = first.get(sentence.trim()) ?? start;
    first.set(sentence.trim(), same);
    return sentence.split('').map((unit, index) => ({ unit, from: start + index, same: same + index }));
  });
}

export function textOf(letters: Edited): string {
  return letters.map(({ unit }) => unit).join('');
}

const later = (words: string): Edited => words.split('').map((unit) => ({ unit, from: -1, same: -1 }));

export function apply(letters: Edited, { kind, at, length, to, words }: Edit): Edited {
  const start = at % (letters.length + 1);
  switch (kind) {
    case 'insert':
      return letters.toSpliced(start, 0, ...later(words));
    case 'delete':
      return letters.toSpliced(start, length);
    case 'replace':
      return letters.toSpliced(start, length, ...later(words));
    case 'mistype':
      return letters.toSpliced(start, 1, ...later('ß'));
    case 'drop-sentence': {
      const parts = partsOf(letters, SENTENCES);
      return parts.toSpliced(at % parts.length, 1).flat();
    }
    case 'copy-sentence': {
      const parts = partsOf(letters, SENTENCES);
      return parts.toSpliced(to % parts.length, 0, parts[at % parts.length]!).flat();
    }
    case 'move-paragraph': {
      const parts = partsOf(letters, /(?<=\n\n)/);
      const [moved = []] = parts.splice(at % parts.length, 1);
      return parts.toSpliced(to % (parts.length + 1), 0, moved).flat();
    }
  }
}

function partsOf(letters: Edited, between: RegExp): Edited[] {
  let at = 0;
  return textOf(letters)
    .split(between)
    .map((part) => {
      at += part.length;
      return letters.slice(at - part.length, at);
    });
}
