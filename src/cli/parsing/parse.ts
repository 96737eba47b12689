// What was typed in; the command that is meant, and what it is given, out.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { nearest, offer } from '../../base/spelling/nearest.ts';
import { UserError } from '../../base/user-error.ts';
import type { Command, Positional } from '../command.ts';
import { command as open } from '../commands/reports/open.ts';
import { ARCHIVE, optionsOf, QUERY } from '../options.ts';
import { COMMAND_NAMES } from './command-names.ts';

export type Parsed = {
  command: Command;
  /** The command was named, and not only meant. */
  isNamed: boolean;
  /** By the names of options and the keys of positionals. */
  given: Record<string, string | string[] | boolean | undefined>;
};

const ADVICE = 'See sohr-reader --help.';

/** @throws UserError for a command or an option that does not exist, and for words that are missing or too many */
export async function parse(argv: string[]): Promise<Parsed> {
  const name = commandIn(argv);
  // Where no command is named, files are opened: for that none of the others is loaded.
  const command = name === undefined ? open : await (await import('./load-command.ts')).loadCommand(name);
  const { values, positionals } = await parseOptions(argv, command);
  const words = name === undefined ? positionals : positionals.toSpliced(positionals.indexOf(name), 1);
  const given: Parsed['given'] = {};
  for (const option of optionsOf(command))
    given[option.name] = values[option.name] ?? (option.value ? undefined : false);
  if (!given.help && !given.version) {
    refuseTwoForms(command, values);
    takeWords(command, words, given);
  }
  return { command, isNamed: name !== undefined, given };
}

/**
 * The first word that is no option. Where it may be an option's value, as in `--facet year search syria`, only the
 * command's own options tell: then the next word is looked at too.
 *
 * @throws UserError when it is no command, no file either, and near a command's name
 */
function commandIn(argv: string[]): string | undefined {
  let perhaps: string | undefined;
  for (const [index, word] of argv.entries()) {
    const before = argv[index - 1];
    if ((word.startsWith('-') && word !== '-') || isValue(before)) continue;
    if (COMMAND_NAMES.includes(word)) return word;
    perhaps ??= word;
    if (!before?.startsWith('--') || before === '--' || before.includes('=')) break;
  }
  if (perhaps !== undefined) refuseMistyped(perhaps);
  return undefined;
}

function refuseMistyped(word: string): void {
  const meant = word.includes('/') ? undefined : nearest(word, COMMAND_NAMES);
  if (meant && !existsSync(word)) throw new UserError(`there is no command ${word}; did you mean ${meant}?`, ADVICE);
}

/** Of the options that stand before a command often, it is known which take a value. */
function isValue(before: string | undefined): boolean {
  return [ARCHIVE, QUERY].some(({ name, ...option }) => {
    const short = 'short' in option ? `-${option.short}` : undefined;
    return before === `--${name}` || (short !== undefined && before === short);
  });
}

async function parseOptions(argv: string[], command: Command) {
  const options = Object.fromEntries(
    optionsOf(command).map(({ name, short, value }) => [
      name,
      { type: value ? ('string' as const) : ('boolean' as const), ...(short && { short }) },
    ]),
  );
  try {
    return parseArgs({ args: argv, options, allowPositionals: true });
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    const [sentence] = message.split('. ');
    const said = code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? await sayUnknown(sentence!, argv, command) : sentence!;
    throw new UserError(said, ADVICE, { cause });
  }
}

/** @param sentence Node's own, which has the option between quotation marks */
async function sayUnknown(sentence: string, argv: string[], command: Command): Promise<string> {
  const [, typed = ''] = /'(-.*)'/.exec(sentence) ?? [];
  const { loadCommands } = await import('./load-command.ts');
  const others = (await loadCommands()).flatMap(({ options }) => options);
  const isElsewhere = others.some(({ name, short }) => typed === `--${name}` || typed === `-${short}`);
  if (isElsewhere) return `${command.name}: ${typed} means nothing here`;
  // `-json` is read as -j -s -o -n.
  const whole = argv.find((word) => word.startsWith(typed) && /^-[^-]./.test(word)) ?? typed;
  const names = optionsOf(command).map(({ name }) => name);
  return sentence + offer(whole.replace(/^-+/, '').replace(/=.*/s, ''), names, '--');
}

function refuseTwoForms({ name, options }: Command, values: object): void {
  const [one, other] = options.filter((option) => option.isForm && option.name in values);
  if (one && other) {
    throw new UserError(
      `${name}: --${one.name} and --${other.name} are two forms, and it prints one`,
      'Leave one of them out.',
    );
  }
}

function takeWords({ name, positionals }: Command, words: string[], given: Parsed['given']): void {
  const left = [...words];
  for (const positional of positionals) given[positional.key] = take(name, positional, left, given);
  if (left.length > 0) throw new UserError(`${name}: ${left[0]} is one word too many`, ADVICE);
}

function take(
  command: string,
  { name, count, unless }: Positional,
  left: string[],
  given: Parsed['given'],
): string | string[] | undefined {
  const isMissing = left.length === 0 && (count === 'one' || count === 'some');
  if (isMissing && !(unless && given[unless])) throw new UserError(`${command}: ${name} is missing`, ADVICE);
  return count === 'many' || count === 'some' ? left.splice(0) : left.shift();
}
