// Says what the reader means by a key, or by what was pasted, in a state.
import { clean, cleanLine } from '../../base/clean.ts';
import { asciiDigits } from '../../base/digits.ts';
import { keyWords } from '../../keys/key-words.ts';
import { type Doing, doingsOf } from '../../keys/keymap.ts';
import { atItsPlace } from '../../keys/layouts.ts';
import { edit } from '../state/edit-line.ts';
import { type State, whereKeysGo } from '../state/state.ts';
import type { Action } from './actions.ts';
import { commandTyped } from './typing/command-line.ts';

const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** @returns undefined for a key that cannot mean anything */
export function actionOf(state: State, key: string): Action | undefined {
  const isCharacter = [...characters.segment(key)].length === 1;
  if (state.prompt?.for === 'command' && key === 'return') {
    return { type: 'chain', actions: [{ type: 'edited', key }, ...commandTyped(state, state.prompt.line.text)] };
  }
  if (state.prompt || state.help) {
    if (key === 'space') return { type: 'typed', text: ' ' };
    return isCharacter ? typed(key) : { type: 'edited', key };
  }
  if (state.awaitsLetterTo) return { type: 'letter', letter: key };
  const digit = asciiDigits(key);
  if (/^[1-9]$/.test(digit) || (digit === '0' && state.count !== '')) return { type: 'digit', digit };
  const [first, ...then] = doingsAt(state, key);
  if (!first) return nothingMeant(key);
  const count = state.count ? { count: Number(state.count) } : {};
  const action = typeof first === 'string' ? { type: 'command' as const, command: first, ...count } : ownAction(first);
  if (then.length === 0) return action;
  const others = then.map((one) =>
    typeof one === 'string' ? { type: 'command' as const, command: one } : ownAction(one),
  );
  return { type: 'chain', actions: [action, ...others] };
}

/** On another layout the key counts that lies at the same place. */
function doingsAt(state: State, key: string): readonly Doing[] {
  const { keys } = state.settings;
  const where = whereKeysGo(state);
  const doings = doingsOf(key, where, keys);
  return doings.length > 0 ? doings : doingsOf(atItsPlace(key), where, keys);
}

function ownAction({ own }: Exclude<Doing, string>): Action {
  return { type: 'run', name: own };
}

function nothingMeant(key: string): Action | undefined {
  const words = cleanLine(keyWords(key));
  return words ? { type: 'message', text: `${words} means nothing here: ? lists the keys.` } : undefined;
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
