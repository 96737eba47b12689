// Lines as they are painted stay; what could command the terminal goes, with the colours of its line.
import { expect, test } from 'vitest';
import { safeLine } from '../../src/theme/safe-line.ts';

test.each([
  ['plain words', '│ Aircraft land │'],
  [
    'all that a theme has',
    '\u001B[1;38;2;100;156;102m▌\u001B[0m \u001B[4;38;5;30mHoms\u001B[0m \u001B[43;30mx\u001B[m \u001B[3;9;7;90my\u001B[0m',
  ],
  [
    'the ends of wrap-ansi',
    '\u001B[1mone\u001B[22m \u001B[4mtwo\u001B[24m\u001B[23m\u001B[27m\u001B[29m\u001B[39m\u001B[49m',
  ],
  ['Arabic, and Persian with its joiners', 'إلى القامشلي می\u200Cخواهم'],
])('%s', (_, line) => {
  expect(safeLine(line, 80)).toBe(line);
});

test.each<[string, string, string]>([
  ['a title', '\u001B[1mOwn\u001B[0m\u001B]0;x\u0007', 'Own]0;x'],
  ['what blinks', '\u001B[5mx', '[5mx'],
  ['what hides', '\u001B[1;8mx', '[1;8mx'],
  ['a cursor that moves', 'a\u001B[2Jb', 'a[2Jb'],
  ['C1', 'a\u009B2Jb', 'a2Jb'],
  ['letters turned round', 'a\u202Eb', 'ab'],
  ['a second line', 'a\r\nb', 'a b'],
  ['too wide without its controls', `${'ab'.repeat(5)}\u0007`, 'ababababab'],
])('%s', (_, line, safe) => {
  expect(safeLine(line, 80)).toBe(safe);
});

test('it stays within its columns', () => {
  expect(safeLine(`\u001B]0;${'long '.repeat(20)}\u0007`, 20)).toBe(']0;long long long l…');
});
