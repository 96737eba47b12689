// What the terminal says of its ground, in, and how the screen looks then; what it sent is no key.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DARK, LIGHT, MIDWAY } from '../../src/theme/palette.ts';
import { themeFor } from '../../src/theme/theme.ts';
import { keysIn } from '../../src/ui/terminal/keyboard-only.ts';
import { groundIn, looksOf, QUESTION } from '../../src/ui/terminal/looks.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'looks-'));
});
afterEach(() => rmSync(home, { recursive: true }));

const env = (more: NodeJS.ProcessEnv = {}) => ({ HOME: home, TERM: 'xterm-256color', ...more });
const of256 = (palette: Parameters<typeof themeFor>[1]) => themeFor('ansi256', palette);

function asked(looks: ReturnType<typeof looksOf>): string {
  const written: string[] = [];
  looks.ask({ write: (text: unknown) => written.push(String(text)) > 0 });
  return written.join('');
}

test.each([
  ['\u001B]11;rgb:ffff/ffff/ffff\u0007', '#ffffff'],
  ['\u001B]11;rgb:1c1c/1c1c/1c1c\u001B\\', '#1c1c1c'],
  ['\u001B]11;rgb:f/f/f\u0007', '#ffffff'],
  ['\u001B]11;rgba:ff/80/00/ff\u0007', '#ff8000'],
  ['\u001B]10;rgb:ffff/ffff/ffff\u0007', undefined],
  ['\u001B]11;red\u0007', undefined],
])('%j says %s', (answer, ground) => {
  expect(groundIn(answer)).toBe(ground);
});

test('the first frame waits for no answer; what comes is looked like at once, and remembered for the next start', () => {
  const looks = looksOf('auto', env());
  expect(looks.theme()).toEqual(of256(MIDWAY));
  expect(asked(looks)).toBe(QUESTION);
  let told = 0;
  looks.subscribe(() => told++);
  looks.hear('\u001B]11;rgb:ffff/ffff/ffff\u0007');
  expect([looks.theme(), told]).toEqual([of256(LIGHT), 1]);
  expect(readFileSync(join(home, '.cache/sohr-reader/ground'), 'utf8')).toContain('#ffffff');
  expect(looksOf('auto', env()).theme()).toEqual(of256(LIGHT));
  // Another kind of terminal may have another ground.
  expect(looksOf('auto', env({ TERM_PROGRAM: 'other' })).theme()).toEqual(of256(MIDWAY));
  looks.hear('\u001B]11;rgb:0/0/0\u0007');
  expect(looks.theme()).toEqual(of256(DARK));
});

describe('who is not asked', () => {
  test.each([
    ['auto', env({ TERM: 'linux' })],
    ['auto', env({ TERM: 'dumb' })],
    ['auto', env({ TERM: 'screen' })],
    ['auto', env({ NO_COLOR: '1' })],
    ['dark', env()],
    ['light', env()],
    ['none', env()],
  ] as const)('%s with %o', (name, around) => {
    const looks = looksOf(name, around);
    const before = looks.theme();
    expect(asked(looks)).toBe('');
    looks.hear('\u001B]11;rgb:ffff/ffff/ffff\u0007');
    expect(looks.theme()).toEqual(before);
  });
});

test('answers are heard and are no keys, beside what is typed', () => {
  const heard: string[] = [];
  const typed = `j\u001B]11;rgb:ffff/ffff/ffff\u0007k\u001B[?62;22c\u001B[<64;1;1Ml`;
  expect(keysIn(typed, (answer) => heard.push(answer))).toBe('jkl');
  expect(heard).toEqual(['\u001B]11;rgb:ffff/ffff/ffff\u0007', '\u001B[?62;22c']);
});
