// Says what the reader means by a key, or by what was pasted, in a state.
import { clean } from '../../base/clean.ts';
import { commandOf } from '../keys/keys.ts';
import { type State, whereKeysGo } from '../state/state.ts';
import type { Action } from './actions.ts';

const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** @returns undefined for a key that means nothing here */
export function actionOf(state: State, key: string): Action | undefined {
  const isCharacter = [...characters.segment(key)].length === 1;
  if (state.prompt || state.help) {
    if (key === 'space') return { type: 'typed', text: ' ' };
    return isCharacter ? typed(key) : { type: 'edited', key };
  }
  if (state.awaitsLetterTo) return { type: 'letter', letter: key };
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
