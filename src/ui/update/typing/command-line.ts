// The line that `:` opens: the name of a command in, what a key for it would do out; Tab goes through the names that begin so.
import { cleanLine } from '../../../base/clean.ts';
import { asciiDigits } from '../../../base/digits.ts';
import { offer } from '../../../base/spelling/nearest.ts';
import { COMMANDS, type Command, contextsOf } from '../../../keys/keys.ts';
import { lineWith } from '../../state/edit-line.ts';
import { type Prompt, type State, whereKeysGo } from '../../state/state.ts';
import type { Action } from '../actions.ts';

type CommandPrompt = Extract<Prompt, { for: 'command' }>;

export function openCommandLine(state: State): State {
  return { ...state, prompt: { for: 'command', line: lineWith(''), before: '' } };
}

/** `next-report`, `5 down`, `12` for the one of that number, `run NAME` for a command of the reader's own; an empty line is none. */
export function commandTyped(state: State, text: string): Action[] {
  const { digits, words } = partsOf(text);
  const count = digits ? { count: Number(asciiDigits(digits)) } : {};
  const own = ownNamed(words);
  if (own !== undefined) return [runs(state, own)];
  const name = words || (digits ? 'first' : '');
  if (name === '') return [];
  const command = COMMANDS.find((one) => one === name);
  if (!command) return [says(`${cleanLine(name)} is no command${offer(name, commandsHere(state))}`)];
  const contexts = contextsOf(command);
  if (contexts.includes(whereKeysGo(state))) return [{ type: 'command', command, ...count }];
  return [says(`${command} means nothing here: ${contexts.join(', ')}`)];
}

/** The names that begin as the line does, one after the other. */
export function completeCommand(state: State, prompt: CommandPrompt): State {
  const { line, completion } = prompt;
  const { before, words } = partsOf(line.text);
  const begun = completion ?? { typed: line.text, place: -1 };
  const fitting = namesBeginning(state, begun.typed);
  if (fitting.length === 0) return { ...state, message: `no command begins with ${cleanLine(words)}` };
  const place = (begun.place + 1) % fitting.length;
  const completed: CommandPrompt = {
    ...prompt,
    line: lineWith(before + fitting[place]),
    completion: { ...begun, place },
  };
  return { ...state, prompt: completed };
}

/** Of the commands that mean something where the keys go, those that the line may become. */
export function namesBeginning(state: State, line: string): string[] {
  const { words } = partsOf(line);
  const own = state.settings.commands.map(({ name }) => `${RUN}${name}`);
  return [...commandsHere(state), ...own].filter((name) => name.startsWith(words)).sort();
}

const RUN = 'run ';

/** Before the name of a command may stand how often; `before` is all of that, with its spaces. */
function partsOf(line: string): { before: string; digits: string; words: string } {
  const [, before = '', digits = '', words = ''] = /^(\s*(\p{Nd}*)\s*)(.*?)\s*$/u.exec(line) ?? [];
  return { before, digits, words };
}

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
  return COMMANDS.filter((command) => contextsOf(command).includes(where));
}
