// The README says what the program does today: its tables are made from the program's own.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fillIn } from '../scripts/readme.ts';
import { commandWords } from '../src/cli/help-text.ts';
import { loadCommands } from '../src/cli/load-command.ts';
import { BINDINGS, keyWords } from '../src/ui/keys/keys.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

test('README.md has the tables of today: if not, npm run readme', () => {
  expect(readme).toBe(fillIn(readme));
});

test('the tables hold every command and every key', async () => {
  for (const command of await loadCommands())
    expect(readme).toContain(`sohr-reader ${commandWords(command)}`.replaceAll('|', '\\|'));
  for (const { keys } of BINDINGS) for (const key of keys) expect(readme).toContain(`\`${keyWords(key)}\``);
});

test('a mark without a table is an error', () => {
  expect(() => fillIn('<!-- weather -->\n<!-- /weather -->')).toThrow('there is no table weather');
});
