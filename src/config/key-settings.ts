// The setting `keys`: which key means which command, everywhere or in one place.
import { isMap, isScalar, isSeq, type Pair } from 'yaml';
import { cleanLine } from '../base/clean.ts';
import { offer } from '../base/spelling/nearest.ts';
import { CONTEXTS, type KeyContext } from '../keys/key-binding.ts';
import { readKey } from '../keys/key-words.ts';
import type { Doing, KeySetting } from '../keys/keymap.ts';
import { COMMANDS } from '../keys/keys.ts';
import { type Fail, textOf } from './settings.ts';

const EXAMPLE = 'It looks so: keys: {ctrl+t: timeline, list: {o: [star, next-unread], "!": run note, X: none}}';
const RUN = 'run ';
/** Without these, nobody could leave. */
const NEEDED = ['ctrl+c'];

/** @param own the names of the reader's own commands */
export function readKeys(map: unknown, fail: Fail, own: readonly string[]): KeySetting[] {
  if (!isMap(map)) return fail(map, 'keys is no list of keys', EXAMPLE);
  const everywhere = map.items.filter(({ key, value }) => !placeOf(key, value));
  const settings = everywhere.map((pair) => readSetting(pair, { fail, own }));
  ensureOnce(everywhere, settings, fail);
  return map.items.flatMap(({ key, value }) => {
    const context = placeOf(key, value);
    if (!context || !isMap(value)) return settings.splice(0, 1);
    const here = value.items.map((pair) => readSetting(pair, { fail, own, context }));
    ensureOnce(value.items, here, fail);
    return here;
  });
}

function placeOf(key: unknown, value: unknown): KeyContext | undefined {
  return isMap(value) ? CONTEXTS.find((one) => one === String(key)) : undefined;
}

type Around = { fail: Fail; own: readonly string[]; context?: KeyContext };

function readSetting(
  { key: node, value }: { key: unknown; value: unknown },
  { fail, own, context }: Around,
): KeySetting {
  const written = isScalar(node) ? String(node.value) : '';
  const key = readKey(written);
  if (!key) {
    const places = isMap(value) ? `; places are ${CONTEXTS.join(', ')}` : '';
    const what = `${cleanLine(written) || 'this'} is no key${places}`;
    return fail(node, what, 'A key is a character in quotes, ctrl+x, alt+x, or a name as enter, space, pgdn or f1.');
  }
  if (NEEDED.includes(key)) return fail(node, `${key} always quits`, 'Choose another key.');
  const words = isSeq(value) ? value.items : [value];
  const does = words.filter((one) => textOf(one) !== 'none').map((one) => readDoing(one ?? node, { fail, own }));
  return { key, ...(context && { context }), does };
}

function readDoing(node: unknown, { fail, own }: Around): Doing {
  const text = textOf(node);
  const command = COMMANDS.find((one) => one === text);
  if (command) return command;
  if (text.startsWith(RUN)) {
    const name = text.slice(RUN.length).trim();
    if (own.includes(name)) return { own: name };
    const what = `${cleanLine(name)} is none of your commands${offer(name, own)}`;
    return fail(node, what, own.length > 0 ? `There are: ${own.join(', ')}.` : 'They stand under commands.');
  }
  const what = `${cleanLine(text) || 'this'} is no command${offer(text, COMMANDS)}`;
  return fail(node, what, `There are: ${COMMANDS.join(', ')}; none, or run and one of your own.`);
}

/** `^T` and `ctrl+t` are one key. */
function ensureOnce(pairs: readonly Pair[], settings: readonly KeySetting[], fail: Fail): void {
  settings.forEach(({ key }, index) => {
    if (settings.findIndex((other) => other.key === key) === index) return;
    fail(pairs[index], `${key} is set twice`, 'Leave one of them out.');
  });
}
