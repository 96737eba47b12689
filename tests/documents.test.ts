// The documents say what the program is today: their tables are made from the code, and what they name exists.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { DOCUMENTS, fillIn } from '../scripts/readme.ts';
import { commandWords } from '../src/cli/help/help-text.ts';
import { loadCommands } from '../src/cli/parsing/load-command.ts';
import { keyWords } from '../src/keys/key-words.ts';
import { BINDINGS } from '../src/keys/keys.ts';

const root = join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

const ALL = globSync(['*.md', 'docs/**/*.md', 'src/**/*.md'], { cwd: root });

test.each(DOCUMENTS)('%s has the tables of today: if not, npm run readme', (document) => {
  expect(read(document)).toBe(fillIn(read(document)));
});

test('the tables of the README hold every command and every key', async () => {
  const readme = read('README.md');
  for (const command of await loadCommands())
    expect(readme).toContain(`sohr-reader ${commandWords(command)}`.replaceAll('|', '\\|'));
  for (const { keys } of BINDINGS)
    for (const key of keys) expect(readme).toContain(`\`${keyWords(key).replaceAll('|', '\\|')}\``);
});

test('a mark without a table is an error', () => {
  expect(() => fillIn('<!-- weather -->\n<!-- /weather -->')).toThrow('there is no table weather');
});

test.each(ALL)('every file that %s links to exists', (document) => {
  const links = [...read(document).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, link]) => link!);
  expect(links.filter((link) => !existsSync(join(root, dirname(document), link)))).toEqual([]);
});

test.each(ALL)('every file and script of the project that %s names exists', (document) => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const words = [...read(document).matchAll(/`([^`\n]+)`/g)].map(([, code]) => code!);
  const paths = words.filter(
    (code) => /^(?:src|scripts|tests|docs|bin|articles)\/[\w./-]+$/.test(code) && !/NAME/.test(code),
  );
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  const runs = [...read(document).matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name!);
  expect(runs.filter((name) => !scripts[name])).toEqual([]);
});
