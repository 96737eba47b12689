// Reads the configuration file. It is YAML, because one may write comments in it, and JSON is YAML too.
import { existsSync, readFileSync } from 'node:fs';
import { isMap, LineCounter, parseDocument } from 'yaml';
import { cleanLine } from '../base/clean.ts';
import { explainFailure } from '../base/explain-failure.ts';
import { offer } from '../base/spelling/nearest.ts';
import { UserError } from '../base/user-error.ts';
import type { KeySetting } from '../keys/keymap.ts';
import { ARABIC_ORDERS, type ArabicOrder } from '../theme/arabic/choose-order.ts';
import { THEME_NAMES, type ThemeName } from '../theme/choose-theme.ts';
import { type OwnCommand, readCommands } from './command-settings.ts';
import { readKeys } from './key-settings.ts';
import { type Reading, readReading } from './reading-settings.ts';
import { type Fail, oneOf, startOf } from './settings.ts';
import { DEFAULT_SOURCES, readSourceList, type SyncSource } from './source-settings.ts';

export type Configuration = {
  /** How it looks; absent: auto. */
  theme?: ThemeName;
  /** Who sets Arabic in its order; absent: as is known of the terminal. */
  arabic?: ArabicOrder;
  sources: SyncSource[];
  /** How 05/04/2012 is written, where no other date of an import tells. */
  dates?: (typeof DATE_ORDERS)[number];
  reading: Reading;
  /** What keys mean instead of what the table says. */
  keys: KeySetting[];
  /** Programs of the reader's own. */
  commands: OwnCommand[];
};

/** A setting that the file gives, and the line where it stands; the others are the defaults. */
export type Lines = Partial<Record<keyof Configuration, number>>;

export const DEFAULTS: Configuration = { sources: DEFAULT_SOURCES, reading: {}, keys: [], commands: [] };
export const DATE_ORDERS = ['dmy', 'mdy'] as const;

/**
 * Without the file, or a setting in it, the defaults.
 *
 * @throws UserError that names the line and the column
 */
export function readConfiguration(file: string): Configuration & { lines: Lines } {
  if (!existsSync(file)) return { ...DEFAULTS, lines: {} };
  let yaml: string;
  try {
    yaml = readFileSync(file, 'utf8');
  } catch (error) {
    const { message, advice } = explainFailure(error);
    throw new UserError(`${file}: ${message}`, advice, { cause: error });
  }
  return parseConfiguration(yaml, file);
}

/** How each setting is read, in this order. */
const READERS: {
  [Name in keyof Configuration]-?: (value: unknown, fail: Fail, read: Configuration) => Configuration[Name];
} = {
  theme: (value, fail) =>
    oneOf(value, { ...{ name: 'theme', words: THEME_NAMES, fail }, advice: 'auto asks the terminal for its ground.' }),
  arabic: (value, fail) =>
    oneOf(value, {
      ...{ name: 'arabic', words: ARABIC_ORDERS, fail },
      advice: 'terminal: your terminal sets it in order; reorder: we do; shape: we do, and join its letters.',
    }),
  sources: readSourceList,
  dates: (value, fail) =>
    oneOf(value, {
      ...{ name: 'dates', words: DATE_ORDERS, fail },
      advice: 'It is how 05/04/2012 is written: the day first, or the month.',
    }),
  reading: readReading,
  commands: readCommands,
  // Keys may mean commands, wherever these stand in the file.
  keys: (value, fail, { commands }) =>
    readKeys(
      value,
      fail,
      commands.map(({ name }) => name),
    ),
};

export const SETTING_NAMES = Object.keys(READERS) as (keyof Configuration)[];

/** @param file for the words of an error */
export function parseConfiguration(yaml: string, file: string): Configuration & { lines: Lines } {
  const counter = new LineCounter();
  const failAt = (offset: number, what: string, advice: string): never => {
    const { line, col } = counter.linePos(offset);
    throw new UserError(`${file}, line ${line}, column ${col}: ${what}`, advice);
  };
  const fail: Fail = (at, what, advice) => failAt(startOf(at), what, advice);
  const options = { schema: 'core', logLevel: 'silent', lineCounter: counter, prettyErrors: false } as const;
  const document = parseDocument(yaml, options);
  const [error] = document.errors;
  if (error) failAt(error.pos[0], cleanLine(error.message), 'Text with a colon needs quotes; lists need a dash each.');
  const root = document.contents;
  const lines: Lines = {};
  if (root === null) return { ...DEFAULTS, lines };
  if (!isMap(root)) return fail(root, 'is no list of settings', 'sohr-reader config --example shows what it can hold.');
  for (const { key } of root.items) {
    const name = SETTING_NAMES.find((one) => one === String(key));
    if (name) lines[name] = counter.linePos(startOf(key)).line;
    else {
      const what = `${cleanLine(String(key))} is no setting${offer(String(key), SETTING_NAMES)}`;
      fail(key, what, `There are: ${SETTING_NAMES.join(', ')}.`);
    }
  }
  const configuration: Configuration = { ...DEFAULTS };
  for (const name of SETTING_NAMES) {
    const given = root.items.find(({ key }) => String(key) === name);
    if (given) Object.assign(configuration, { [name]: READERS[name](given.value ?? given.key, fail, configuration) });
  }
  return { ...configuration, lines };
}
