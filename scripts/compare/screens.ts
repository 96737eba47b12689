// The windows and the keys that two builds are compared in.
import type { Size } from '../terminal.ts';

export const SIZES: Size[] = [
  { columns: 40, rows: 12 },
  { columns: 60, rows: 20 },
  { columns: 80, rows: 24 },
  { columns: 120, rows: 36 },
  { columns: 200, rows: 50 },
];

/** Each list is pressed in a program begun anew, in an archive that the ones before have left. */
export const STEPS: string[][] = [
  ['j', 'j', 'G', 'g', 'space', 'b', 'd', 'u', '5', 'G', 'return', 'space', 'G', 'g', 'e', 'e', 'E', 'tab', 'J', 'K'],
  ['/', 'qamshlo', 'return', 'return', 'n', 'N', 'e', 'return', 'j', 'escape', 'escape', 'escape'],
  ['F', 'tab', 'j', 'j', 'return', 'escape', 'i', 'j', 'tab', 'escape', 't', 'j', 'return', 'escape'],
  ['m', '+', '+', 'l', 'j', '-', '0', 'n', 'escape', 'M', 'escape', '?', 'map', 'escape', 's', 'x', 'U', 'o', 'o', 'r'],
  [
    'return',
    'e',
    'c',
    'j',
    'escape',
    '/',
    'said',
    'return',
    'n',
    'n',
    'escape',
    'h',
    '/',
    'xyzzyx',
    'return',
    'escape',
  ],
];

const NAMED: Record<string, string> = {
  return: '\r',
  escape: '\u001B',
  tab: '\t',
  space: ' ',
};

export function keysOf(step: string): string {
  return NAMED[step] ?? step;
}
