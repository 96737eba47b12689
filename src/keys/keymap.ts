// The table of keys and what the reader's configuration sets instead, in; what a key means in a place, and how that is told.
import { CONTEXTS, type KeyBinding, type KeyContext } from './key-binding.ts';
import { BINDINGS, type Command, commandOf } from './keys.ts';

/** A command of the program, or the name of one of the reader's own. */
export type Doing = Command | { own: string };

/** What a key does instead of what the table says, one after the other; nothing, where `does` is empty. */
export type KeySetting = {
  key: string;
  /** Absent: everywhere. */
  context?: KeyContext;
  does: readonly Doing[];
};

/** A setting for this place goes before one for everywhere, and both before the table. */
export function doingsOf(key: string, context: KeyContext, settings: readonly KeySetting[]): readonly Doing[] {
  const set = settings.filter((setting) => setting.key === key);
  const found = set.find((setting) => setting.context === context) ?? set.find((setting) => !setting.context);
  if (found) return found.does;
  const command = commandOf(key, context);
  return command ? [command] : [];
}

/** The keys that a row of the table has in a place, the reader's own first. */
export function keysOf(
  { command, keys, contexts }: KeyBinding,
  context: KeyContext,
  settings: readonly KeySetting[],
): string[] {
  if (contexts && !contexts.includes(context)) return [];
  const set = settings.filter((one) => (one.context ?? context) === context).map(({ key }) => key);
  return [...new Set([...set, ...keys])].filter((key) => {
    const does = doingsOf(key, context, settings);
    return does.length === 1 && does[0] === command;
  });
}

export type KeyRow = { group: string; keys: string[]; words: string };

/** All that keys do, for the help: the rows of the table that still have one, and what the configuration adds. */
export function keyRows(settings: readonly KeySetting[]): KeyRow[] {
  const rows = BINDINGS.map((binding) => {
    const contexts = binding.contexts ?? CONTEXTS;
    const keys = [...new Set(contexts.flatMap((context) => keysOf(binding, context, settings)))];
    return { group: binding.group, keys, words: binding.words };
  });
  const own = settings
    .filter(({ does }) => does.length > 1 || typeof does[0] === 'object')
    .map(({ key, context, does }) => {
      const words = does.map((one) => (typeof one === 'string' ? wordsOf(one) : `your command ${one.own}`));
      return { group: 'Yours', keys: [key], words: `${context ? `${context}: ` : ''}${words.join('; then ')}` };
    });
  return [...rows, ...own].filter(({ keys }) => keys.length > 0);
}

function wordsOf(command: Command): string {
  return BINDINGS.find((binding) => binding.command === command)!.words;
}
