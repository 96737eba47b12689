// The colours of a theme as data; one of them, and how many the terminal has, in, and the SGR parameters that set it out.
import type { ColourLevel } from './colour-level.ts';

/** One colour, as RGB, as the nearest of the 256 colours, and as one of the 16. */
type Shade = readonly [rgb: string, of256: number, of16: number];

export const COLOURS = ['blue', 'teal', 'rust', 'plum', 'violet', 'ochre', 'sage', 'grey', 'red'] as const;
export type Colour = (typeof COLOURS)[number];
export type Ground = 'hit' | 'currentHit';

/** The colours of a theme. Grounds bring the colour of the words that stand on them. */
export type Palette = { colours: Record<Colour, Shade>; grounds: Record<Ground, Shade>; onGround: Shade };

/** Words on a hit. */
const GROUNDS = {
  grounds: { hit: ['#f0c674', 222, 43], currentHit: ['#e8873a', 208, 41] },
  onGround: ['#1c1c1c', 234, 30],
} as const satisfies Omit<Palette, 'colours'>;

/**
 * While it is not known on which ground they stand: midway, so that each can be read on a dark and on a light one, at
 * least 4.5 on #1c1c1c and 3 on white (3.9 and 3 with 256 colours).
 */
export const MIDWAY: Palette = {
  ...GROUNDS,
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
};

/** At least 4.5 to 1 on every ground from black to that of Nord and Catppuccin; of 16, those that are bright in most terminals. */
export const DARK: Palette = {
  ...GROUNDS,
  colours: {
    blue: ['#74a2d0', 110, 94],
    teal: ['#43ada6', 73, 96],
    rust: ['#d78b70', 209, 91],
    plum: ['#c98ab5', 175, 95],
    violet: ['#a498be', 146, 95],
    ochre: ['#b49c57', 143, 93],
    sage: ['#79a97a', 108, 92],
    grey: ['#9a9ea2', 247, 37],
    red: ['#ee7c79', 210, 91],
  },
};

/** At least 4.5 to 1 from white down to the light grounds of Solarized and Tokyo Night; of 16, those that are dark in most. */
export const LIGHT: Palette = {
  ...GROUNDS,
  colours: {
    blue: ['#2766a5', 25, 34],
    teal: ['#206f6b', 23, 34],
    rust: ['#ab431e', 124, 31],
    plum: ['#a33c82', 126, 35],
    violet: ['#6f589e', 60, 35],
    ochre: ['#76622a', 58, 31],
    sage: ['#3f6f41', 22, 34],
    grey: ['#606569', 241, 90],
    red: ['#cb0603', 88, 31],
  },
};

/** Words on a hit, at least 7 to 1. */
const HIGH_GROUNDS = {
  ...GROUNDS,
  grounds: { hit: GROUNDS.grounds.hit, currentHit: ['#f0985a', 215, 41] },
} as const satisfies Omit<Palette, 'colours'>;

/** At least 7 to 1 on the grounds of `DARK`. */
export const DARK_HIGH: Palette = {
  ...HIGH_GROUNDS,
  colours: {
    blue: ['#acc8e3', 153, 94],
    teal: ['#88d1cc', 116, 96],
    rust: ['#e8bbab', 217, 91],
    plum: ['#dfbad3', 218, 95],
    violet: ['#c8c1d8', 189, 97],
    ochre: ['#d2c49b', 186, 93],
    sage: ['#afccb0', 151, 92],
    grey: ['#c2c5c7', 251, 37],
    red: ['#f6b4b3', 224, 91],
  },
};

/** At least 7 to 1 on the grounds of `LIGHT`; with 256 colours, on white. */
export const LIGHT_HIGH: Palette = {
  ...HIGH_GROUNDS,
  colours: {
    blue: ['#1c4a78', 18, 34],
    teal: ['#17504c', 23, 34],
    rust: ['#7c3015', 88, 31],
    plum: ['#762c5e', 89, 35],
    violet: ['#503f72', 54, 35],
    ochre: ['#54461e', 52, 31],
    sage: ['#2d502f', 22, 34],
    grey: ['#45484b', 238, 90],
    red: ['#950502', 88, 31],
  },
};

/**
 * The 16 of the Linux console, on black. There bold is the brighter one of the first eight, and the darker one of the
 * others: none but the first eight, and those that are too dark by themselves only where they are bold.
 */
export const CONSOLE: Palette = {
  ...GROUNDS,
  colours: {
    ...DARK.colours,
    blue: [DARK.colours.blue[0], 110, 36],
    teal: [DARK.colours.teal[0], 73, 36],
    rust: [DARK.colours.rust[0], 209, 31],
    plum: [DARK.colours.plum[0], 175, 35],
    violet: [DARK.colours.violet[0], 146, 33],
    ochre: [DARK.colours.ochre[0], 143, 32],
    sage: [DARK.colours.sage[0], 108, 32],
    red: [DARK.colours.red[0], 210, 31],
  },
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
