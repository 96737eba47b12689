// The documents that hold tables of the code in; the same with the tables of today between their marks out: `npm run readme`.
import { readFileSync, writeFileSync } from 'node:fs';
import stringWidth from 'string-width';
import { allOptions, commandWords, optionWords } from '../src/cli/help/help-text.ts';
import { loadCommands } from '../src/cli/parsing/load-command.ts';
import { keyWords } from '../src/keys/key-words.ts';
import { BINDINGS } from '../src/keys/keys.ts';
import { QUERY_FORMS } from '../src/search/query-forms.ts';
import { ROOMS } from './rooms.ts';

const COMMANDS = await loadCommands();

/** From the root of the project. */
export const DOCUMENTS = ['README.md', 'docs/architecture.md'];

const TABLES: Record<string, () => string> = { commands, options, queries, keys, rooms };

/** @throws when a mark stands in a document for which there is no table */
export function fillIn(document: string): string {
  return document.replace(/(<!-- (\w+) -->\n).*?(<!-- \/\2 -->)/gs, (_, start: string, name: string, end: string) => {
    const table = TABLES[name];
    if (!table) throw new Error(`there is no table ${name}`);
    return `${start}\n${table()}\n\n${end}`;
  });
}

function commands(): string {
  return table(
    ['command', 'what it gives', 'options'],
    COMMANDS.map((command) => [
      code(`sohr-reader ${commandWords(command)}`),
      command.summary,
      command.options.map(({ name }) => code(`--${name}`)).join(' '),
    ]),
  );
}

function options(): string {
  return table(
    ['option', 'meaning'],
    allOptions(COMMANDS).map((option) => [code(optionWords(option)), option.words]),
  );
}

function queries(): string {
  return table(
    ['type', 'to find'],
    QUERY_FORMS.map(([form, meaning]) => [code(form), meaning]),
  );
}

function keys(): string {
  return table(
    ['', 'keys', 'what they do', 'where'],
    BINDINGS.map(({ group, keys, words, contexts = [] }, index) => [
      group === BINDINGS[index - 1]?.group ? '' : `**${group}**`,
      keys.map((key) => code(keyWords(key))).join(' '),
      words,
      contexts.join(', '),
    ]),
  );
}

function rooms(): string {
  return table(
    ['room', 'what it is for', 'may import'],
    Object.entries(ROOMS).map(([name, { words, imports, libraries = [] }]) => [
      code(name),
      words,
      [...imports, ...libraries.map(code)].join(', '),
    ]),
  );
}

/** In columns: it is read as text too, and the linter wants it so. */
function table(head: string[], rows: string[][]): string {
  const cells = [head, ...rows].map((row) => row.map((cell) => cell.replaceAll('|', '\\|')));
  const widths = head.map((_, column) => Math.max(3, ...cells.map((row) => stringWidth(row[column]!))));
  const pad = (cell: string, column: number) => cell + ' '.repeat(widths[column]! - stringWidth(cell));
  const [first, ...others] = cells.map((row) => `| ${row.map(pad).join(' | ')} |`);
  return [first, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...others].join('\n');
}

function code(words: string): string {
  return `\`${words}\``;
}

if (import.meta.main) {
  for (const document of DOCUMENTS) {
    const file = new URL(`../${document}`, import.meta.url);
    writeFileSync(file, fillIn(readFileSync(file, 'utf8')));
  }
}
