// A terminal's stream in; the same without what is no key of ours, out: what the terminal answers to what it, or a program
// before, was asked (its colours, its name), which Ink takes for letters, and function keys that mean nothing here, which
// Ink does not tell from F1.
import type { ReadStream } from 'node:tty';

/** OSC, DCS, APC, PM and SOS, each with its string, to BEL or ST: ECMA-48, 5.6 and 8.3. */
const ANSWER = /\u001B[\]P_^X][^\u0007\u001B]*(?:\u0007|\u001B\\)/g;
/** One that goes on in what is read next. */
const OPEN_ANSWER = /\u001B[\]P_^X][^\u0007\u001B]*\u001B?$/;
/** Insert, F2 to F20, the middle of the keypad, with whatever is held beside: as xterm, rxvt and Linux send them. */
const OTHER_KEY = /\u001B(?:\[(?:2|1[2-9]|2[0-9]|3[1-4])(?:;\d+)?~|\[E|\[1;\d+[EQRS]|\[\[[B-E]|O[QRS]|Ou)/g;

/** Milliseconds, and characters: what is not ended by then is none. */
const PATIENCE = 100;
const LONGEST = 8192;

export function keyboardOnly(stdin: ReadStream): ReadStream {
  const read = stdin.read.bind(stdin);
  let held = '';
  let heldSince = 0;
  stdin.read = (size?: number) => {
    for (let chunk = read(size); chunk !== null; chunk = read(size)) {
      if (typeof chunk !== 'string') return chunk;
      const isInTime = held !== '' && Date.now() - heldSince < PATIENCE && held.length < LONGEST;
      const text = keysIn((isInTime ? held : '') + chunk);
      const open = OPEN_ANSWER.exec(text);
      held = open?.[0] ?? '';
      heldSince = Date.now();
      const keys = text.slice(0, open?.index);
      if (keys) return keys;
    }
    return null;
  };
  return stdin;
}

/** Without answers that are whole, and keys that mean nothing. */
export function keysIn(text: string): string {
  return text.includes('\u001B') ? text.replace(ANSWER, '').replace(OTHER_KEY, '') : text;
}
