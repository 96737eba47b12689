// The setting `commands`: programs of the reader's own, which are given the report.
import { isMap, isScalar, isSeq, type YAMLMap } from 'yaml';
import { cleanLine } from '../base/clean.ts';
import { offer } from '../base/spelling/nearest.ts';
import { type Fail, oneOf, textOf } from './settings.ts';

/** It is run as its words stand, without a shell, and reads the report as JSON from its standard input. */
export type OwnCommand = {
  name: string;
  run: [program: string, ...args: string[]];
  /** It has the terminal until it ends. */
  terminal?: boolean;
};

const NAMES = ['name', 'run', 'terminal'];
const EXAMPLE = 'It looks so: commands: [{name: note, run: [my-notes, add]}]; a key for it stands under keys.';

export function readCommands(list: unknown, fail: Fail): OwnCommand[] {
  if (!isSeq(list)) return fail(list, 'commands is no list', EXAMPLE);
  const commands = list.items.map((item) => {
    if (!isMap(item)) return fail(item, 'a command has a name, and what it runs', EXAMPLE);
    return readCommand(item, fail);
  });
  commands.forEach(({ name }, index) => {
    if (commands.findIndex((other) => other.name === name) === index) return;
    fail(list.items[index], `there are two commands called ${name}`, 'Give each a name of its own.');
  });
  return commands;
}

function readCommand(map: YAMLMap, fail: Fail): OwnCommand {
  for (const { key } of map.items) {
    const name = String(key);
    if (NAMES.includes(name)) continue;
    fail(key, `${cleanLine(name)} is no setting of a command${offer(name, NAMES)}`, `There are: ${NAMES.join(', ')}.`);
  }
  const name = textOf(map.get('name', true));
  if (!/^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u.test(name)) {
    return fail(map.get('name', true) ?? map, 'a command has no name of one word', EXAMPLE);
  }
  const run = readWords(map.get('run', true), map, fail);
  if (!map.has('terminal')) return { name, run };
  const terminal = oneOf(map.get('terminal', true), {
    ...{ name: 'terminal', words: ['yes', 'no'] as const, fail },
    advice: 'yes: it has the screen until it ends; without it, it is run unseen.',
  });
  return { name, run, terminal: terminal === 'yes' };
}

function readWords(list: unknown, map: YAMLMap, fail: Fail): OwnCommand['run'] {
  const words = isSeq(list) && list.items.every(isScalar) ? list.items.map(textOf) : [];
  const [program, ...args] = words;
  if (program) return [program, ...args];
  return fail(list ?? map, 'run is no list of words: a program, and what it is given', EXAMPLE);
}
