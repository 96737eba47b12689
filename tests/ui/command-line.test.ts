// The line that `:` opens: what it takes, completes, and says of what it cannot do.
import { describe, expect, test } from 'vitest';
import { themeFor } from '../../src/theme/theme.ts';
import { commandTyped, namesBeginning } from '../../src/ui/update/typing/command-line.ts';
import { composeScreen, linesOf } from '../../src/ui/view/compose-screen.ts';
import { after, idAtCursor } from './session.ts';

const typed = (keys: string) => after(keys).prompt?.line.text;
const lastLine = (keys: string) =>
  linesOf(composeScreen(after(keys), themeFor('none')))
    .at(-1)!
    .replace(/\u001B\[[\d;]*m/g, '');

describe('what is named is done', () => {
  test.each<[string, string | undefined]>([
    [': =down return', 'calm'],
    [': =5_down return', 'wide'],
    [': =4 return', 'border'],
    [': =٤ return', 'border'],
    [': =last return', 'undated'],
    [': =_down_ return', 'calm'],
    [': return', 'airport'],
    [': =down escape', 'airport'],
    [': backspace', 'airport'],
  ])('%s', (keys, id) => {
    const state = after(keys);
    expect([idAtCursor(state), state.prompt, state.message]).toEqual([id, undefined, undefined]);
  });

  test('a command that opens a line or a panel opens it', () => {
    expect(after(': =search return').prompt?.for).toBe('search');
    expect(after(': =names return').panel?.kind).toBe('names');
    expect(after(': =names return : =down return').panel?.cursor).toBe(1);
  });
});

describe('what cannot be done is said', () => {
  test.each<[string, RegExp]>([
    [': =dwon return', /^dwon is no command; did you mean down\?/],
    [': =next-hit return', /^next-hit means nothing here: page$/],
    [': =run_mine return', /no commands of your own/],
    [': =xyzzy tab', /no command begins with xyzzy/],
  ])('%s', (keys, message) => {
    expect(after(keys).message).toMatch(message);
  });
});

describe('Tab', () => {
  test.each<[string, string | undefined]>([
    [': =next-re tab', 'next-report'],
    [': =next-r tab tab', 'next-report'],
    [': =next tab tab tab', 'next-report'],
    [': =12_dow tab', '12 down'],
    [': =xyzzy tab', 'xyzzy'],
  ])('%s', (keys, text) => {
    expect(typed(keys)).toBe(text);
  });

  test('names that begin so stand beside the line while it is typed', () => {
    expect(lastLine(': =next')).toMatch(/^ : next +next-figure {2}next-name {2}next-report {2}.*Tab completes/);
  });
});

test('a command of the reader’s own is run by its name', () => {
  const state = after('');
  const commands = [{ name: 'file-it', run: ['true'] as [string] }];
  const configured = { ...state, settings: { ...state.settings, commands } };
  expect(commandTyped(configured, 'run file-it')).toEqual([{ type: 'run', name: 'file-it' }]);
  expect(commandTyped(configured, 'run file')).toEqual([
    { type: 'message', text: expect.stringMatching(/^file is none of your commands.*: file-it$/) },
  ]);
  expect(namesBeginning(configured, 'run')).toEqual(['run file-it']);
});
