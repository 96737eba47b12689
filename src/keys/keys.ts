// Asks the table of keys what a key means in a place.
import { CONTEXTS, type KeyBinding, type KeyContext } from './key-binding.ts';
import { TABLE } from './key-table.ts';

/** What a key can mean: what it does stands in update/. */
export type Command = (typeof TABLE)[number]['command'];
export type Binding = KeyBinding & { command: Command };
export const BINDINGS: readonly Binding[] = TABLE;

export const COMMANDS: readonly Command[] = [...new Set(TABLE.map(({ command }) => command))];

/** A binding for this place alone goes before one for everywhere. */
export function commandOf(key: string, context: KeyContext): Command | undefined {
  const here = BINDINGS.filter(({ keys }) => keys.includes(key));
  return (here.find((binding) => binding.contexts?.includes(context)) ?? here.find((binding) => !binding.contexts))
    ?.command;
}

/** The places where some key may do it; everywhere, unless the table says which. */
export function contextsOf(command: Command): readonly KeyContext[] {
  return BINDINGS.filter((one) => one.command === command).flatMap(({ contexts = CONTEXTS }) => contexts);
}
