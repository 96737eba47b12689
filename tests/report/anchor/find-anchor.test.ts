// A passage is found again in a text that was edited, or said to be lost; another one is never taken for it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Anchor, anchorOf } from '../../../src/report/anchor/anchor.ts';
import { findAnchor } from '../../../src/report/anchor/find-anchor.ts';
import type { Span } from '../../../src/report/report.ts';
import { runs } from '../../runs.ts';
import { apply, type Edit, type Edited, edit, edited, text, textOf } from './edited-text.ts';

const FIRST = 'Shelling of the market killed three traders on Monday, a monitor said. Two shops burned down. ';
const LAST = 'The road to the north was closed for the rest of the day, residents of the quarter told the agency.';

function anchored(text: string, words: string, from = 0): Anchor {
  const start = text.indexOf(words, from);
  return anchorOf(text, { start, end: start + words.length });
}

function found(anchor: Anchor, text: string): [string, boolean] | undefined {
  const at = findAnchor(anchor, text);
  return at && [text.slice(at.start, at.end), at.isChanged];
}

describe('found', () => {
  test.each<[string, string, string, string, boolean]>([
    ['in the same text', FIRST + LAST, 'three', 'three', false],
    ['behind what was added', `Correction of 4 May.\n\n${FIRST + LAST}`, 'three', 'three', false],
    ['with other words beside it', `${FIRST.replace('traders', 'shopkeepers')}${LAST}`, 'three', 'three', false],
    [
      'with another figure in it',
      `${FIRST.replace('three', 'four')}${LAST}`,
      'killed three traders on Monday',
      'killed four traders on Monday',
      true,
    ],
    [
      'moved',
      `${LAST} ${FIRST}`,
      'the road to the north was closed'.replace('t', 'T'),
      'The road to the north was closed',
      false,
    ],
    ['at the end of the text', `${FIRST.replace('Two', 'Some')}${LAST}`, LAST, LAST, false],
  ])('%s', (_, after, words, expected, isChanged) => {
    expect(found(anchored(FIRST + LAST, words), after)).toEqual([expected, isChanged]);
  });

  test('the one of two that are the same', () => {
    const before = `In Hama: three were killed.\n\n${FIRST}\n\nIn Homs: three were killed.\n\n${LAST}`;
    const after = `Told late on Tuesday.\n\n${before}`;
    const second = before.lastIndexOf('three were killed');
    const at = findAnchor(anchored(before, 'three were killed', second), after);
    expect(at).toMatchObject({ start: after.lastIndexOf('three were killed'), isChanged: false });
  });

  test('in a text that only repeats itself, as long as nothing changes', () => {
    const text = 'Three were killed. '.repeat(200);
    expect(findAnchor(anchorOf(text, { start: 1900, end: 1918 }), text)).toMatchObject({ start: 1900 });
  });

  test('by the quotation of another program', () => {
    const anchor = { exact: 'three traders', prefix: 'the market killed ', suffix: ' on Monday', start: 0, end: 0 };
    expect(found(anchor, FIRST)).toEqual(['three traders', false]);
  });
});

describe('lost', () => {
  test.each<[string, string, string]>([
    ['taken out', `${FIRST.replace('three ', '')}${LAST}`, 'three'],
    ['another figure', `${FIRST.replace('three', 'four')}${LAST}`, 'three'],
    ['its sentence taken out', LAST, 'killed three traders'],
    ['all replaced', 'Nothing of this is true.', 'three'],
    ['no text at all', '', 'three'],
  ])('%s', (_, after, words) => expect(found(anchored(FIRST + LAST, words), after)).toBeUndefined());

  test('a figure is not part of a longer one', () => {
    const before = `${FIRST} In all 3 were found. ${LAST}`;
    expect(found(anchored(before, '3'), before.replace('3', '35'))).toBeUndefined();
    expect(found(anchored(before, '3'), before.replace('3', '13'))).toBeUndefined();
  });

  test('the one of two that is gone, though the other stands', () => {
    const [hama, homs] = [
      'In Hama: three people were killed and ten were wounded.',
      'In Homs: three people were killed and ten were wounded.',
    ];
    const anchor = anchored(`${hama}\n\n${homs}\n\n${LAST}`, 'three people were killed and ten were wounded.');
    expect(found(anchor, `${homs}\n\n${LAST}`)).toBeUndefined();
  });

  test('when what stands once now may be its copy', () => {
    const long = 'Shelling of the market killed three traders on Monday';
    const { isOnly: _, ...anchor } = anchored(FIRST, long);
    expect(findAnchor(anchor, `${LAST} ${long}, residents said.`)).toBeUndefined();
  });
});

/** So many letters of it are still there, of how many. */
function kept(letters: Edited, span: Span): number {
  return letters.filter(({ from }) => from >= span.start && from < span.end).length;
}

/** The same words beside the same words, or long ones that stood once and stand once: no reader could tell them apart. */
function isTheSame({ exact, prefix, suffix, before = 0, behind = 0, isOnly }: Anchor, text: string, at: Span): boolean {
  if (text.slice(at.start, at.end) !== exact) return false;
  const isLeft = text.slice(0, at.start).endsWith(prefix.slice(-before));
  const isRight = text.startsWith(suffix.slice(0, behind), at.end);
  const isLong = exact.length >= 32 && text.indexOf(exact) === text.lastIndexOf(exact);
  return isOnly ? isLeft || isRight || isLong : isLeft && isRight;
}

type Tried = { edits: Edit[]; before: string; at: number; length: number; takesOut: boolean };

/** `wrong`: most of what was found is no part of the passage. */
function outcome({ edits, before, at, length, takesOut }: Tried): 'found' | 'the same' | 'lost' | 'gone' | 'wrong' {
  const start = at % before.length;
  const span = { start, end: Math.min(before.length, start + length) };
  const anchor = anchorOf(before, span);
  let letters = edited(before);
  for (const edit of edits) letters = apply(letters, edit);
  if (takesOut) letters = letters.filter(({ from }) => from < span.start || from >= span.end);
  const after = textOf(letters);
  const found = findAnchor(anchor, after);
  const size = span.end - span.start;
  if (!found) return kept(letters, span) === size ? 'lost' : 'gone';
  const there = letters.slice(found.start, found.end);
  // A letter at an edge may be one of two that are the same.
  const least = there.length / 2 - Math.min(2, size / 4);
  const isOther = !found.isChanged && textOf(there) !== anchor.exact;
  // Where it stood, or of words that stood once, a sentence within may be another one that says the same.
  const isBeside = letters[found.start - 1]?.from === span.start - 1 || letters[found.end]?.from === span.end;
  const own = new Set(
    edited(before)
      .slice(span.start, span.end)
      .map(({ same }) => same),
  );
  const alike = anchor.isOnly || isBeside ? there.filter(({ same }) => own.has(same)).length : kept(there, span);
  if (alike >= least && !isOther) return 'found';
  return isTheSame(anchor, after, found) ? 'the same' : 'wrong';
}

test('after edits by chance it is found rightly or said to be lost', () => {
  const tried = fc.record<Tried>({
    before: text,
    at: fc.nat(),
    length: fc.oneof(fc.integer({ min: 3, max: 12 }), fc.integer({ min: 13, max: 200 })),
    edits: fc.array(edit, { minLength: 1, maxLength: 5 }),
    takesOut: fc.boolean(),
  });
  const counts = { found: 0, 'the same': 0, lost: 0, gone: 0, wrong: 0 };
  fc.assert(
    fc.property(tried, (one) => {
      const became = outcome(one);
      counts[became]++;
      expect(became).not.toBe('wrong');
    }),
    { seed: 13, numRuns: runs(10_000) },
  );
  // Sentences of few words, most of them there many times: nothing is harder to tell apart.
  expect(counts['the same']).toBeLessThan(counts.found / 20);
  expect(counts.found).toBeGreaterThan(counts.lost);
});
