// What a command of the program is: its words, its options and what it does, as one object. Parsing, help, the README's
// tables, the man page and the completions are made of these objects.
import type { Installation } from '../base/installation.ts';
import type { UserError } from '../base/user-error.ts';
import type { Configuration } from '../config/configuration.ts';
import type { ThemeName } from '../theme/choose-theme.ts';
import type { Output } from './output/output.ts';

/** 0 found, 1 nothing found, 2 error. */
export type ExitCode = 0 | 1 | 2;

export type Option = {
  /** As it is typed after `--`. */
  readonly name: string;
  readonly short?: string;
  /** What stands for its value in the help; without it, the option is given or not. */
  readonly value?: string;
  readonly words: string;
  /** The only values that it takes. */
  readonly values?: readonly string[];
  /** It is a form of the output: one command line can ask for one form only. */
  readonly isForm?: true;
  /** Its value is the name of a file. */
  readonly isFile?: true;
};

/** A word that follows the command's name. */
export type Positional = {
  /** The name that `run` gets it by. */
  readonly key: string;
  /** What stands for it in the help. */
  readonly name: string;
  /** `many` takes all words that are left, also none. */
  readonly count: 'one' | 'optional' | 'many' | 'some';
  /** With this option it can be left out, although there must be one. */
  readonly unless?: string;
  /** The only words that it can be. */
  readonly values?: readonly string[];
  /** It is the name of a file or a folder. */
  readonly isFile?: true;
};

export const GROUPS = ['Reports', 'Names', 'Archive', 'Program'] as const;

export type Command<
  Options extends readonly Option[] = readonly Option[],
  Positionals extends readonly Positional[] = readonly Positional[],
> = {
  readonly name: string;
  /** Under which heading the help lists it. */
  readonly group: (typeof GROUPS)[number];
  readonly summary: string;
  /** What follows the name, where the positionals do not say it. */
  readonly usage?: string;
  readonly positionals: Positionals;
  /** Beside those that all commands take. */
  readonly options: Options;
  /** It takes a query: its help explains how one is written. */
  readonly asksQuery?: boolean;
  /** An archive begins with it. */
  readonly makesArchive?: boolean;
  /** What its own help says beside. */
  readonly notes?: string;
  run(given: Given<Options, Positionals>, context: Context): Promise<ExitCode>;
};

/** What was typed, by the names of the options and the keys of the positionals that the command declares. */
export type Given<Options extends readonly Option[], Positionals extends readonly Positional[]> = {
  readonly [One in Options[number] as One['name']]: One extends { value: string } ? string | undefined : boolean;
} & {
  readonly [One in Positionals[number] as One['key']]: One['count'] extends 'many' | 'some'
    ? string[]
    : One extends { unless: string } | { count: 'optional' }
      ? string | undefined
      : string;
} & { readonly archive: string | undefined };

/** What is to be read on the screen, and how. */
export type ScreenAsked = {
  paths: string[];
  archive: string | undefined;
  theme: ThemeName;
  configuration: Configuration | undefined;
  /** Why there is no configuration, although there is a file. */
  problem: UserError | undefined;
};

/** What a command works with beside what was typed. */
export type Context = {
  installation: Installation;
  env: NodeJS.ProcessEnv;
  output: Output;
  /** Aborted when somebody asks the program to stop; until a command asks for it, such a signal ends the program. */
  stopSignal(): AbortSignal;
  /** Asks the person at the terminal; undefined where there is none. */
  confirm(question: string): Promise<boolean | undefined>;
  /** Opens the screen, which this room knows nothing of. */
  openScreen(asked: ScreenAsked): Promise<ExitCode>;
};

/** Types `run` by the options and the positionals beside it. */
export function defineCommand<const Options extends readonly Option[], const Positionals extends readonly Positional[]>(
  command: Command<Options, Positionals>,
): Command {
  return command as Command;
}
