// The colours of a theme as data; one of them, and how many the terminal has, in, and the SGR parameters that set it out.
import type { ColourLevel } from './colour-level.ts';

/** One colour, as RGB, as the nearest of the 256 colours, and as one of the 16. */
type Shade = readonly [rgb: string, of256: number, of16: number];

export const COLOURS = ['blue', 'teal', 'rust', 'plum', 'violet', 'ochre', 'sage', 'grey', 'red'] as const;
export type Colour = (typeof COLOURS)[number];
export type Ground = 'hit' | 'currentHit';

/** The colours of a theme. Grounds bring the colour of the words that stand on them. */
export type Palette = { colours: Record<Colour, Shade>; grounds: Record<Ground, Shade>; onGround: Shade };

/**
 * Of one lightness, and that midway, so that none shouts and each can be read on a dark and on a light ground: contrast
 * at least 4.5 on #1c1c1c and 3 on white (3.9 and 3 with 256 colours).
 */
export const MIDWAY: Palette = {
  colours: {
    blue: ['#5c92c8', 68, 34],
    teal: ['#3d9e98', 30, 36],
    rust: ['#cd6e4c', 167, 31],
    plum: ['#bc6ea3', 133, 35],
    violet: ['#9283b1', 103, 35],
    ochre: ['#a18a48', 137, 33],
    sage: ['#649c66', 65, 32],
    grey: ['#888d92', 245, 90],
    red: ['#e9504d', 167, 31],
  },
  grounds: {
    hit: ['#f0c674', 222, 43],
    currentHit: ['#e8873a', 208, 41],
  },
  onGround: ['#1c1c1c', 234, 30],
};

export function foreground(shade: Shade, level: ColourLevel): string {
  return parameters(shade, level, '38');
}

export function ground(name: Ground, { grounds, onGround }: Palette, level: ColourLevel): string {
  return `${parameters(grounds[name], level, '48')};${parameters(onGround, level, '38')}`;
}

function parameters([rgb, of256, of16]: Shade, level: ColourLevel, kind: string): string {
  switch (level) {
    case 'none':
      return '';
    case 'ansi16':
      return String(of16);
    case 'ansi256':
      return `${kind};5;${of256}`;
    case 'truecolor': {
      const channels = [1, 3, 5].map((at) => Number.parseInt(rgb.slice(at, at + 2), 16));
      return `${kind};2;${channels.join(';')}`;
    }
  }
}
