// A line that is typed, drawn with `|` where its cursor stands.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EMPTY_LINE, edit, insert, lineWith } from '../../src/ui/state/edit-line.ts';
import { runs } from '../runs.ts';

function read(drawn: string) {
  return { text: drawn.replace('|', ''), cursor: drawn.indexOf('|') };
}

test.each<[string, string, string]>([
  ['ab|c', 'left', 'a|bc'],
  ['|abc', 'left', '|abc'],
  ['ab|c', 'right', 'abc|'],
  ['abc|', 'right', 'abc|'],
  ['ab|c', 'ctrl+b', 'a|bc'],
  ['ab|c', 'ctrl+f', 'abc|'],
  ['ab|c', 'home', '|abc'],
  ['ab|c', 'ctrl+a', '|abc'],
  ['a|bc', 'end', 'abc|'],
  ['a|bc', 'ctrl+e', 'abc|'],
  ['ab|c', 'backspace', 'a|c'],
  ['|abc', 'backspace', '|abc'],
  ['ab|c', 'ctrl+h', 'a|c'],
  ['ab|c', 'delete', 'ab|'],
  ['abc|', 'delete', 'abc|'],
  ['a|bc', 'ctrl+d', 'a|c'],
  ['ab|c', 'ctrl+u', '|c'],
  ['a|bc', 'ctrl+k', 'a|'],
  ['one two|', 'ctrl+w', 'one |'],
  ['one two  |three', 'ctrl+w', 'one |three'],
  ['|one', 'ctrl+w', '|one'],
  ['one gov:idl|ib', 'alt+b', 'one gov:|idlib'],
  ['one two  |', 'alt+b', 'one |two  '],
  ['|one', 'alt+b', '|one'],
  ['o|ne two', 'alt+f', 'one| two'],
  ['one|  القامشلي x', 'alt+f', 'one  القامشلي| x'],
  ['one "two|"', 'alt+backspace', 'one "|"'],
  ['one |two three', 'alt+d', 'one | three'],
  ['x👩‍👩‍👧|y', 'backspace', 'x|y'],
  ['x|👩‍👩‍👧y', 'delete', 'x|y'],
  ['xe\u0301|y', 'left', 'x|e\u0301y'],
  ['القا|مشلي', 'backspace', 'الق|مشلي'],
])('%s, %s: %s', (before, key, after) => {
  expect(edit(read(before), key)).toEqual(read(after));
});

test('other keys do nothing', () => {
  for (const key of ['up', 'return', 'f1', 'ctrl+x']) expect(edit(read('a|b'), key)).toBeUndefined();
});

test('words go in where the cursor stands', () => {
  expect(insert(read('a|c'), 'bb')).toEqual(read('abb|c'));
  expect(insert(EMPTY_LINE, 'ق')).toEqual(read('ق|'));
  expect(lineWith('abc')).toEqual(read('abc|'));
});

test('the cursor never leaves the line, nor stands within a character', () => {
  const keys = [
    'left',
    'right',
    'home',
    'end',
    'backspace',
    'delete',
    'ctrl+u',
    'ctrl+k',
    'ctrl+w',
    'alt+b',
    'alt+f',
    'alt+d',
    'alt+backspace',
  ];
  const step = fc.oneof(fc.constantFrom(...keys), fc.constantFrom('=ab c', '=👩‍👩‍👧', '=e\u0301', '=القا', '=🇸🇾'));
  const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let line = EMPTY_LINE;
      for (const one of steps) {
        line = one.startsWith('=') ? insert(line, one.slice(1)) : edit(line, one)!;
        const borders = [0, ...Array.from(characters.segment(line.text), (part) => part.index + part.segment.length)];
        // Marks that are typed one by one may join the letter before them.
        if (!one.startsWith('=')) expect(borders).toContain(line.cursor);
        expect(line.text).toBe(line.text.toWellFormed());
      }
    }),
    { seed: 20110315, numRuns: runs(300) },
  );
});
