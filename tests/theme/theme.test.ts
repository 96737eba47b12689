import { describe, expect, test } from 'vitest';
import { ENTITY_TYPES } from '../../src/entities/mention.ts';
import { type ColourLevel, colourLevel } from '../../src/theme/colour-level.ts';
import { themeFor } from '../../src/theme/theme.ts';

test.each<[NodeJS.ProcessEnv, boolean, ColourLevel]>([
  [{}, true, 'none'],
  [{ TERM: 'xterm' }, true, 'ansi16'],
  [{ TERM: 'xterm-256color' }, true, 'ansi256'],
  [{ TERM: 'xterm-256color', COLORTERM: 'truecolor' }, true, 'truecolor'],
  [{ TERM: 'xterm-256color', COLORTERM: 'truecolor' }, false, 'none'],
  [{ TERM: 'dumb', COLORTERM: 'truecolor' }, true, 'none'],
  [{ TERM: 'xterm-256color', NO_COLOR: '1' }, true, 'none'],
  [{ TERM: 'xterm-256color', NO_COLOR: '' }, true, 'ansi256'],
  [{ TERM: 'xterm', FORCE_COLOR: '3' }, false, 'truecolor'],
  [{ TERM: 'xterm', FORCE_COLOR: '2', NO_COLOR: '1' }, false, 'ansi256'],
  [{ TERM: 'xterm-256color', FORCE_COLOR: '0' }, true, 'none'],
])('%o, terminal: %s -> %s', (env, isTTY, level) => {
  expect(colourLevel(env, isTTY)).toBe(level);
});

const LEVELS: ColourLevel[] = ['none', 'ansi16', 'ansi256', 'truecolor'];
const COLOUR = /^(?:3[0-8]|4[0-8]|9\d|10\d)$/;

/** The codes that are no colour: bold, underlined... */
function signs(sgr: string): string {
  return sgr
    .replace(/[34]8;(?:5;\d+|2;\d+;\d+;\d+)/g, '')
    .split(';')
    .filter((code) => code && !COLOUR.test(code))
    .join(';');
}

describe.each(LEVELS)('theme for %s', (level) => {
  const theme = themeFor(level);
  const looks = Object.values(theme.names);

  test('each type of name has a sign of its own beside its colour', () => {
    expect(new Set(looks.map(({ certain }) => signs(certain))).size).toBe(looks.length);
  });

  test('doubtful and focused names look otherwise than certain ones', () => {
    for (const { certain, doubtful, focused } of looks) expect(new Set([certain, doubtful, focused]).size).toBe(3);
  });

  test('hits, the hit in focus and the name in focus can be told apart', () => {
    expect(new Set([theme.hit, theme.currentHit, ...looks.map(({ focused }) => focused)]).size).toBe(8);
  });

  test('every part is a list of SGR parameters', () => {
    const { names, text, ui, hit, currentHit } = theme;
    const all = [hit, currentHit, ...Object.values(text), ...Object.values(ui), ...looks.flatMap(Object.values)];
    expect(Object.keys(names)).toHaveLength(6);
    for (const sgr of all) expect(sgr).toMatch(/^(?:\d+(?:;\d+)*)?$/);
  });
});

test('without colours no colour is set', () => {
  expect(JSON.stringify(themeFor('none'))).not.toMatch(/"(?:[\d;]*;)?(?:3[0-8]|4[0-8]|9\d)[;"]/);
});

test('types of names differ in colour where there are enough', () => {
  for (const level of ['ansi256', 'truecolor'] as const) {
    const colours = ENTITY_TYPES.map(
      (type) => /38;(?:5;\d+|2;\d+;\d+;\d+)/.exec(themeFor(level).names[type].certain)![0],
    );
    expect(new Set(colours).size).toBe(ENTITY_TYPES.length);
  }
});
