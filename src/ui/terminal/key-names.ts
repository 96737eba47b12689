// Gives each key of Ink's input events its name: `j`, `down`, `ctrl+l`, `alt+b`.
import type { Key } from 'ink';

const NAMED = {
  upArrow: 'up',
  downArrow: 'down',
  leftArrow: 'left',
  rightArrow: 'right',
  pageDown: 'pagedown',
  pageUp: 'pageup',
  home: 'home',
  end: 'end',
  return: 'return',
  escape: 'escape',
  tab: 'tab',
  backspace: 'backspace',
  delete: 'delete',
} as const satisfies Partial<Record<keyof Key, string>>;

const CONTROLS: Record<string, string> = {
  '\r': 'return',
  '\n': 'return',
  '\t': 'tab',
  '\u001B': 'escape',
  '\u007F': 'backspace',
  '\b': 'backspace',
  ' ': 'space',
};

const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Several keys that arrive in one read are one event of Ink's. */
export function keysOf(input: string, key: Key): string[] {
  const name = (Object.keys(NAMED) as (keyof typeof NAMED)[]).find((flag) => key[flag]);
  if (name) return [name === 'backspace' && key.meta ? 'alt+backspace' : NAMED[name]];
  if (key.ctrl) return [`ctrl+${input}`];
  if (key.meta && input !== '') return [`alt+${input}`];
  // Ink does not say which function key it was. Whoever tries one wants help.
  if (input === '') return ['f1'];
  return Array.from(characters.segment(input), ({ segment }) => {
    const code = segment.charCodeAt(0);
    return CONTROLS[segment] ?? (code < 32 ? `ctrl+${String.fromCharCode(code + 96)}` : segment);
  });
}
