// Which theme there is in the end: what was asked for, what the terminal has, and on which ground it writes.
import { describe, expect, test } from 'vitest';
import { asAscii } from '../../src/theme/ascii.ts';
import { chooseTheme, groundOfColorFgBg, THEME_NAMES, themeAsked } from '../../src/theme/choose-theme.ts';
import { DARK, DARK_HIGH, LIGHT, LIGHT_HIGH, MIDWAY } from '../../src/theme/palette.ts';
import { themeFor } from '../../src/theme/theme.ts';

const XTERM = { TERM: 'xterm-256color' };
const WHITE = '#ffffff';

test('the command line goes before the variable, and that before the configuration', () => {
  const env = { SOHR_READER_THEME: 'light' };
  expect([
    themeAsked('dark', env, 'none'),
    themeAsked(undefined, env, 'none'),
    themeAsked(undefined, {}, 'none'),
    themeAsked(undefined, { SOHR_READER_THEME: '' }),
  ]).toEqual(['dark', 'light', 'none', 'auto']);
  expect(() => themeAsked('pink', {})).toThrow('there is no theme pink');
});

describe('256 colours', () => {
  const of = (...palette: Parameters<typeof themeFor>) => themeFor(...palette);
  test.each([
    ['auto', undefined, MIDWAY],
    ['auto', '#000000', DARK],
    ['auto', WHITE, LIGHT],
    ['auto', '#555555', DARK_HIGH],
    ['auto', '#999999', LIGHT_HIGH],
    ['dark', WHITE, DARK],
    ['light', '#000000', LIGHT],
    ['high-contrast', WHITE, LIGHT_HIGH],
    ['high-contrast', '#000000', DARK_HIGH],
    ['high-contrast', undefined, DARK_HIGH],
  ] as const)('%s on %s', (name, ground, palette) => {
    expect(chooseTheme(name, XTERM, true, ground)).toEqual(of('ansi256', palette));
  });
});

test('16 and none are asked for whatever the terminal has', () => {
  expect(chooseTheme('16', XTERM, true, WHITE)).toEqual(themeFor('ansi16', LIGHT));
  expect(chooseTheme('none', XTERM, true, WHITE).names).toEqual(themeFor('none').names);
  expect(chooseTheme('16', { ...XTERM, NO_COLOR: '1' }, true).names).toEqual(themeFor('none').names);
});

test.each([
  [{ COLORFGBG: '15;0' }, '#000000'],
  [{ COLORFGBG: '0;15' }, WHITE],
  [{ COLORFGBG: '0;default;7' }, WHITE],
  [{ COLORFGBG: 'default;default' }, undefined],
  [{}, undefined],
])('%o', (env, ground) => {
  expect(groundOfColorFgBg(env)).toBe(ground);
});

test('the Linux console is drawn with letters, whatever is asked for', () => {
  for (const name of THEME_NAMES) expect(chooseTheme(name, { TERM: 'linux' }, true).isAscii).toBe(true);
  expect(chooseTheme('ascii', XTERM, true).isAscii).toBe(true);
  expect(chooseTheme('auto', XTERM, true).isAscii).toBe(false);
});

test('six kinds of names are told apart on the console, with its colours and without', () => {
  for (const NO_COLOR of ['', '1']) {
    const { names } = chooseTheme('auto', { TERM: 'linux', NO_COLOR }, true);
    expect(new Set(Object.values(names).map(({ certain }) => certain)).size).toBe(6);
  }
});

describe('in letters', () => {
  test('what is drawn keeps its cells, and words keep their letters', () => {
    const drawn = '╭─ Réports ●○★ ▁▂▃█ ⠉⠒⣀⡇⢸ “x” … → القامشلي';
    const letters = asAscii(drawn);
    expect([...letters].length).toBe([...drawn].length);
    expect(letters).toMatch(/^[\x20-\x7EéÀ-ɏ\u0600-\u06FF]+$/);
    expect(letters).toContain('Réports');
    expect(letters).toContain('القامشلي');
  });

  test('a line that lies, stands, rises and falls', () => {
    expect(asAscii('⠤⡇⡠⢄⠀')).toMatch(/^[-.]\|\/\\ $/);
  });
});
