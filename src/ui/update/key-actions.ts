// Says what the reader means by a key, or by what was pasted, in a state.
import { clean } from '../../base/clean.ts';
import { asciiDigits } from '../../base/digits.ts';
import { commandOf } from '../../keys/keys.ts';
import { atItsPlace } from '../../keys/layouts.ts';
import { edit } from '../state/edit-line.ts';
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
  const digit = asciiDigits(key);
  if (/^[1-9]$/.test(digit) || (digit === '0' && state.count !== '')) return { type: 'digit', digit };
  const command = commandOf(key, whereKeysGo(state)) ?? commandOf(atItsPlace(key), whereKeysGo(state));
  if (!command) return undefined;
  return { type: 'command', command, ...(state.count && { count: Number(state.count) }) };
}

/**
 * Alt and a letter is what Esc and the letter are when they are read at once. Where something is typed it is that, unless
 * the line is edited by it; elsewhere it is a key that means nothing.
 */
export function keysMeant({ prompt, help }: State, key: string): string[] {
  const letter = /^alt\+(.)$/u.exec(key)?.[1];
  if (letter === undefined || !(prompt || help)) return [key];
  return prompt && edit(prompt.line, key) ? [key] : ['escape', letter];
}

/** Pasted words become one line. */
export function pasted(text: string): Action {
  return { type: 'typed', text: clean(text).replace(/\s*\n\s*/g, ' ') };
}

function typed(character: string): Action | undefined {
  const text = clean(character);
  return text ? { type: 'typed', text } : undefined;
}
