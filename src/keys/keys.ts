// Asks the table of keys: what a key means in a place, and how it is written for people.
import type { KeyBinding, KeyContext } from './key-binding.ts';
import { TABLE } from './key-table.ts';

/** What a key can mean: what it does stands in update/. */
export type Command = (typeof TABLE)[number]['command'];
export type Binding = KeyBinding & { command: Command };
export const BINDINGS: readonly Binding[] = TABLE;

const SHOWN: Record<string, string> = {
  return: '⏎',
  escape: 'Esc',
  space: 'Space',
  tab: 'Tab',
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
  home: 'Home',
  end: 'End',
  pageup: 'PgUp',
  pagedown: 'PgDn',
  f1: 'F1',
};

/** A key as it is written for people: `↓`, `PgDn`, `^F`. */
export function keyWords(key: string): string {
  const control = /^ctrl\+(.)$/.exec(key)?.[1];
  return control ? `^${control.toUpperCase()}` : (SHOWN[key] ?? key);
}

/** A binding for this place alone goes before one for everywhere. */
export function commandOf(key: string, context: KeyContext): Command | undefined {
  const here = BINDINGS.filter(({ keys }) => keys.includes(key));
  return (here.find((binding) => binding.contexts?.includes(context)) ?? here.find((binding) => !binding.contexts))
    ?.command;
}
