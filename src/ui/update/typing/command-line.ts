// The line that `:` opens: the name of a command in, what a key for it would do out; Tab goes through the names that begin so.
import { cleanLine } from '../../../base/clean.ts';
import { asciiDigits } from '../../../base/digits.ts';
import { offer } from '../../../base/spelling/nearest.ts';
import type { KeyContext } from '../../../keys/key-binding.ts';
import { BINDINGS, COMMANDS, type Command } from '../../../keys/keys.ts';
import { lineWith } from '../../state/edit-line.ts';
import { type Prompt, type State, whereKeysGo } from '../../state/state.ts';
import type { Action } from '../actions.ts';

type CommandPrompt = Extract<Prompt, { for: 'command' }>;

export function openCommandLine(state: State): State {
  return { ...state, prompt: { for: 'command', line: lineWith(''), before: '' } };
}

/** `next-report`, `5 down`, `12` for the one of that number, `run NAME` for a command of the reader's own; an empty line is none. */
export function commandTyped(state: State, text: string): Action[] {
  const [, digits = '', rest = ''] = /^\s*(\p{Nd}*)\s*(.*?)\s*$/u.exec(text) ?? [];
  const count = digits ? { count: Number(asciiDigits(digits)) } : {};
  const own = ownNamed(rest);
  if (own !== undefined) return [runs(state, own)];
  const name = rest || (digits ? 'first' : '');
  if (name === '') return [];
  const command = COMMANDS.find((one) => one === name);
  if (!command) return [says(`${cleanLine(name)} is no command${offer(name, commandsHere(state))}`)];
  if (isIn(command, whereKeysGo(state))) return [{ type: 'command', command, ...count }];
  return [says(`${command} means nothing here: ${placesOf(command).join(', ')}`)];
}

/** The names that begin as the line does, one after the other. */
export function completeCommand(state: State, prompt: CommandPrompt): State {
  const { line, completion } = prompt;
  const [, before = '', typed = ''] = /^(\s*\p{Nd}*\s*)(.*)$/u.exec(line.text) ?? [];
  const begun = completion ?? { typed, place: -1 };
  const fitting = namesBeginning(state, begun.typed);
  if (fitting.length === 0) return { ...state, message: `no command begins with ${cleanLine(typed)}` };
  const place = (begun.place + 1) % fitting.length;
  const completed: CommandPrompt = {
    ...prompt,
    line: lineWith(before + fitting[place]),
    completion: { ...begun, place },
  };
  return { ...state, prompt: completed };
}

/** Of the commands that mean something where the keys go. */
export function namesBeginning(state: State, text: string): string[] {
  const own = state.settings.commands.map(({ name }) => `${RUN}${name}`);
  return [...commandsHere(state), ...own].filter((name) => name.startsWith(text)).sort();
}

const RUN = 'run ';

function ownNamed(text: string): string | undefined {
  return text === RUN.trim() || text.startsWith(RUN) ? text.slice(RUN.length).trim() : undefined;
}

function runs({ settings }: State, name: string): Action {
  const names = settings.commands.map((one) => one.name);
  if (names.includes(name)) return { type: 'run', name };
  if (names.length === 0) return says('There are no commands of your own: they stand in the configuration.');
  return says(`${cleanLine(name) || 'that'} is none of your commands${offer(name, names)}: ${names.join(', ')}`);
}

function says(text: string): Action {
  return { type: 'message', text };
}

function commandsHere(state: State): Command[] {
  const where = whereKeysGo(state);
  return COMMANDS.filter((command) => isIn(command, where));
}

function isIn(command: Command, where: KeyContext): boolean {
  return BINDINGS.some((one) => one.command === command && (!one.contexts || one.contexts.includes(where)));
}

function placesOf(command: Command): readonly KeyContext[] {
  return BINDINGS.filter((one) => one.command === command).flatMap(({ contexts = [] }) => contexts);
}
