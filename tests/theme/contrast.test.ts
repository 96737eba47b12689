// Every text colour on the grounds that its palette is for, by WCAG 2: 4.5 to 1, and 7 to 1 where high contrast is asked for.
import { describe, expect, test } from 'vitest';
import { contrast, darkness } from '../../src/theme/contrast.ts';
import {
  COLOURS,
  DARK,
  DARK_HIGH,
  foreground,
  ground,
  LIGHT,
  LIGHT_HIGH,
  MIDWAY,
  type Palette,
} from '../../src/theme/palette.ts';

/** Black, ours of a dossier, and those of Catppuccin, Tokyo Night and Nord; white, and those of Solarized and Tokyo Night. */
const DARK_GROUNDS = ['#000000', '#1c1c1c', '#1e1e2e', '#1a1b26', '#2e3440'];
const LIGHT_GROUNDS = ['#ffffff', '#fdf6e3', '#e1e2e7'];

/** The least of truecolor on any of the grounds, and of 256 colours on the first. */
const PROMISES: [name: string, palette: Palette, grounds: string[], least: number, leastOf256: number][] = [
  ['dark', DARK, DARK_GROUNDS, 4.5, 4.5],
  ['light', LIGHT, LIGHT_GROUNDS, 4.5, 4.5],
  ['dark, high contrast', DARK_HIGH, DARK_GROUNDS, 7, 7],
  ['light, high contrast', LIGHT_HIGH, LIGHT_GROUNDS, 7, 7],
  // Used until the terminal has said on which ground it writes.
  ['not known, and dark', MIDWAY, ['#1c1c1c', '#000000'], 4.5, 3.8],
  ['not known, and light', MIDWAY, ['#ffffff'], 3, 3],
];

describe.each(PROMISES)('on a ground that is %s', (_, palette, grounds, least, leastOf256) => {
  test.each(COLOURS)('%s', (colour) => {
    const [, , ...channels] = foreground(palette.colours[colour], 'truecolor').split(';').map(Number);
    for (const one of grounds)
      expect([one, contrast(hex(channels), one)]).toEqual([one, expect.toSatisfy((at) => at >= least)]);
    const of256 = hex(cube(Number(foreground(palette.colours[colour], 'ansi256').split(';')[2])));
    expect(contrast(of256, grounds[0]!)).toBeGreaterThanOrEqual(leastOf256);
  });

  test.each(['hit', 'currentHit'] as const)('words on a %s', (name) => {
    const [back, ink] = ground(name, palette, 'truecolor').split(';38;');
    const channels = (sgr: string) => sgr.split(';').slice(-3).map(Number);
    expect(contrast(hex(channels(back!)), hex(channels(ink!)))).toBeGreaterThanOrEqual(least);
  });
});

test.each([
  ['#000000', 'dark'],
  ['#2e3440', 'dark'],
  ['#555555', 'greyish dark'],
  ['#808080', 'greyish light'],
  ['#fdf6e3', 'light'],
  ['#ffffff', 'light'],
])('%s is %s', (colour, expected) => {
  expect(darkness(colour)).toBe(expected);
});

test('black on white is 21 to 1, and it does not matter which is which', () => {
  expect([contrast('#000000', '#ffffff'), contrast('#ffffff', '#000000'), contrast('#777777', '#777777')]).toEqual([
    ...[21, 21, 1],
  ]);
});

function hex(channels: number[]): string {
  return `#${channels.map((one) => one.toString(16).padStart(2, '0')).join('')}`;
}

/** One of xterm's 256 colours from 16 on. */
function cube(index: number): number[] {
  if (index >= 232) return Array(3).fill(8 + 10 * (index - 232));
  const steps = [Math.floor((index - 16) / 36), Math.floor((index - 16) / 6) % 6, (index - 16) % 6];
  return steps.map((step) => (step ? 55 + 40 * step : 0));
}
