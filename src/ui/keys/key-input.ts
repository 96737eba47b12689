// What Ink says of a key in; the names of the keys that were pressed, and the actions that they mean, out.
import type { Key } from 'ink';
import { clean } from '../../base/clean.ts';
import { type State, whereKeysGo } from '../state/state.ts';
import type { Action } from '../update/actions.ts';
import { commandOf } from './keys.ts';

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
  if (name) return [NAMED[name]];
  if (key.ctrl) return [`ctrl+${input}`];
  // Ink does not say which function key it was. Whoever tries one wants help.
  if (input === '') return ['f1'];
  return Array.from(characters.segment(input), ({ segment }) => {
    const code = segment.charCodeAt(0);
    return CONTROLS[segment] ?? (code < 32 ? `ctrl+${String.fromCharCode(code + 96)}` : segment);
  });
}

/** @returns undefined for a key that means nothing here */
export function actionOf(state: State, key: string): Action | undefined {
  const isCharacter = [...characters.segment(key)].length === 1;
  if (state.prompt || state.help) {
    if (key === 'space') return { type: 'typed', text: ' ' };
    return isCharacter ? typed(key) : { type: 'edited', key };
  }
  if (/^[1-9]$/.test(key) || (key === '0' && state.count !== '')) return { type: 'digit', digit: key };
  const command = commandOf(key, whereKeysGo(state));
  if (!command) return undefined;
  return { type: 'command', command, ...(state.count && { count: Number(state.count) }) };
}

/** Pasted words become one line. */
export function pasted(text: string): Action {
  return { type: 'typed', text: clean(text).replace(/\s*\n\s*/g, ' ') };
}

function typed(character: string): Action | undefined {
  const text = clean(character);
  return text ? { type: 'typed', text } : undefined;
}
