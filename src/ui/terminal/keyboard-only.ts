// A terminal's stream in; the same without what is no key of ours, out: what the terminal answers to what it, or a program
// before, was asked (its colours, its name), which Ink takes for letters, and function keys that mean nothing here, which
// Ink does not tell from F1. And keys whose sequences come in pieces, whole: Ink waits 20 ms for the rest.
import type { ReadStream } from 'node:tty';

/** OSC, DCS, APC, PM and SOS, each with its string, to BEL or ST: ECMA-48, 5.6 and 8.3; and what kind of terminal it is. */
const ANSWER = /\u001B(?:[\]P_^X][^\u0007\u001B]*(?:\u0007|\u001B\\)|\[\?[\d;]*c)/g;
/** One that goes on in what is read next. */
const OPEN_ANSWER = /\u001B[\]P_^X][^\u0007\u001B]*\u001B?$/;
/** The mouse, which another program may have left on; Insert, F2 to F20, the middle of the keypad, with whatever is held beside: as xterm, rxvt and Linux send them. */
const OTHER_KEY =
  /\u001B(?:\[<[\d;]*[Mm]|\[(?:2|1[2-9]|2[0-9]|3[1-4])(?:;\d+)?~|\[E|\[1;\d+[EQRS]|\[\[[B-E]|O[QRS]|Ou)/g;

/** A key whose sequence goes on in what is read next, or Escape. */
const OPEN_KEY = /\u001B(?:[[O][?<]?[\d;]*)?$/;
/** Escape as it cannot begin anything else: the form of the Kitty protocol. */
const ESCAPE = '\u001B[27u';

/** Milliseconds, and characters: what is not ended by then is none. A slow line parts a key by some tens. */
const PATIENCE = 100;
const LONGEST = 8192;

/** @param hear what the terminal answers */
export function keyboardOnly(stdin: ReadStream, hear?: (answer: string) => void): ReadStream {
  const read = stdin.read.bind(stdin);
  let held = '';
  let heldSince = 0;
  let given = '';
  const giveUp = () => {
    given = withEscape(held);
    held = '';
    stdin.emit('readable');
  };
  let patience: NodeJS.Timeout | undefined;
  stdin.read = (size?: number) => {
    for (let chunk = given || read(size); chunk !== null; chunk = read(size)) {
      if (typeof chunk !== 'string') return chunk;
      given = '';
      clearTimeout(patience);
      const isInTime = Date.now() - heldSince < PATIENCE && held.length < LONGEST;
      const text = keysIn(heldBefore(chunk, held, isInTime) + chunk, hear);
      const open = OPEN_ANSWER.exec(text) ?? OPEN_KEY.exec(text);
      held = open?.[0] ?? '';
      heldSince = Date.now();
      if (OPEN_KEY.test(held)) patience = setTimeout(giveUp, PATIENCE);
      const keys = text.slice(0, open?.index);
      if (keys) return keys;
    }
    return null;
  };
  return stdin;
}

/** An answer that was not ended in time is dropped; a key that was not is Escape, and what was typed behind it. */
function heldBefore(chunk: string, held: string, isInTime: boolean): string {
  if (!OPEN_KEY.test(held)) return isInTime ? held : '';
  const goesOn = held.length > 1 || /^[[O\]PX^_]/.test(chunk);
  return isInTime && goesOn ? held : withEscape(held);
}

function withEscape(held: string): string {
  return held.replace('\u001B', ESCAPE);
}

/** Without answers that are whole, and keys that mean nothing. */
export function keysIn(text: string, hear?: (answer: string) => void): string {
  if (!text.includes('\u001B')) return text;
  const withoutAnswers = text.replace(ANSWER, (answer) => {
    hear?.(answer);
    return '';
  });
  return withoutAnswers.replace(OTHER_KEY, '');
}
