// Text that would command a terminal, hide, or turn the order of words, if it came through; and what of it did.
import type { ColourLevel } from '../../src/theme/colour-level.ts';

const codes = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));

/** C0, DEL and C1; every mark, override and isolate of direction; what is drawn as nothing; what is no character. */
const CHARACTERS = [
  ...codes(0x00, 0x08),
  ...codes(0x0b, 0x1f),
  ...codes(0x7f, 0x9f),
  ...['\u061C', ...codes(0x200e, 0x200f), ...codes(0x202a, 0x202e), ...codes(0x2066, 0x2069)],
  ...[
    '\u00AD',
    '\u034F',
    '\u115F',
    '\u1160',
    '\u17B4',
    '\u17B5',
    '\u180E',
    ...codes(0x200b, 0x200d),
    '\u2028',
    '\u2029',
  ],
  ...[...codes(0x2060, 0x2065), ...codes(0x206a, 0x206f), '\u3164', '\uFE00', '\uFE0F', '\uFEFF', '\uFFA0'],
  ...[...codes(0xfff0, 0xfffb), ...codes(0xfffe, 0xffff), '\uFDD0', '\u{1D173}', '\u{E0001}', '\u{E0041}', '\u{E0100}'],
  ...['\uD800', '\uDFFF'],
];

/** Titles, the clipboard, links, colours that hide, a device's answers, a screen wiped: in seven bits and in eight. */
const SEQUENCES = [
  ...['\u001B]0;owned\u0007', '\u001B]52;c;b3duZWQ=\u001B\\', '\u001B]8;;http://x.example/\u0007', '\u001B]2;x\u009C'],
  ...['\u001B[31m', '\u001B[5m', '\u001B[8m', '\u001B[1;30;40m', '\u001B[2J', '\u001B[6n', '\u001B[?1049l', '\u001B[c'],
  ...[
    '\u001BPq#0\u001B\\',
    '\u001B_x\u001B\\',
    '\u001B^x\u001B\\',
    '\u001BX\u001B\\',
    '\u001Bc',
    '\u001B#8',
    '\u001BN',
  ],
  ...['\u009B31m', '\u009D0;owned\u009C', '\u0090q\u009C', '\r\nforged: line', '\b\b\b', '\u000E\u000F'],
];

/** All of them, in words that can be told again. */
export const HOSTILE = `Homs ${[...SEQUENCES, ...CHARACTERS].map((one) => `a${one}b`).join('')} end`;

/** As it can stand where characters have to be Unicode: the halves of pairs left out. */
export const HOSTILE_UNICODE = HOSTILE.replace(/[\uD800\uDFFF](?![\uDC00-\uDFFF])/gu, '');

const FORBIDDEN = new RegExp(`[${CHARACTERS.filter((one) => one !== '\u001B').join('')}]`, 'gu');

/** What a theme writes with all colours, and what ends a style. */
const STYLES = /\u001B\[(?:0|[0-9]{1,2}(?:;[0-9]{1,3})*)?m/g;
const HOSTILE_STYLES = /\u001B\[(?:31|5|8|1;30;40)m/g;

/** @returns the code points that should not have come through, each once */
export function cameThrough(printed: string, colours: ColourLevel | 'pipe'): string[] {
  const plain = colours === 'pipe' ? printed : printed.replace(STYLES, '');
  const found = [
    ...(plain.match(FORBIDDEN) ?? []),
    ...(plain.match(/\u001B/g) ?? []),
    ...(printed.match(HOSTILE_STYLES) ?? []),
  ];
  return [...new Set(found.map((one) => [...one].map((code) => `U+${code.codePointAt(0)!.toString(16)}`).join(' ')))];
}
