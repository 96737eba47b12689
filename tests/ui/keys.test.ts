// What Ink says of a key, the keys it means, and the actions they mean.
import type { Key } from 'ink';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import type { KeyContext } from '../../src/keys/key-binding.ts';
import { keyWords } from '../../src/keys/key-words.ts';
import { BINDINGS, type Binding, type Command, commandOf } from '../../src/keys/keys.ts';
import { themeFor } from '../../src/theme/theme.ts';
import { keysOf } from '../../src/ui/terminal/key-names.ts';
import { actionOf, keysMeant, pasted } from '../../src/ui/update/key-actions.ts';
import { helpLines } from '../../src/ui/view/panels/paint-help.ts';
import { after } from './session.ts';

const key = (...flags: (keyof Key)[]) => Object.fromEntries(flags.map((flag) => [flag, true])) as unknown as Key;

test.each<[string, Key, string[]]>([
  ['j', key(), ['j']],
  ['jjj', key(), ['j', 'j', 'j']],
  ['G', key('shift'), ['G']],
  ['/qam\r', key(), ['/', 'q', 'a', 'm', 'return']],
  ['a b', key(), ['a', 'space', 'b']],
  ['\u0017x\u007F', key(), ['ctrl+w', 'x', 'backspace']],
  ['\u001Bq', key(), ['escape', 'q']],
  ['\t\n', key(), ['tab', 'return']],
  ['القا', key(), ['ا', 'ل', 'ق', 'ا']],
  ['é👩‍👩‍👧', key(), ['é', '👩‍👩‍👧']],
  ['', key('downArrow'), ['down']],
  ['', key('pageUp'), ['pageup']],
  ['', key('home'), ['home']],
  ['\r', key('return'), ['return']],
  ['', key('escape'), ['escape']],
  ['', key('tab', 'shift'), ['tab']],
  ['', key('backspace'), ['backspace']],
  ['', key('delete'), ['delete']],
  ['c', key('ctrl'), ['ctrl+c']],
  ['q', key('meta'), ['alt+q']],
  ['B', key('meta', 'shift'), ['alt+B']],
  ['', key('backspace', 'meta'), ['alt+backspace']],
  ['', key('leftArrow', 'meta'), ['left']],
  ['', key(), ['f1']],
])('%j with %o', (input, flags, names) => {
  expect(keysOf(input, flags)).toEqual(names);
});

describe('actionOf', () => {
  const [list, page] = [after(''), after('l')];
  const typing = after('/ =x');
  const helping = after('?');
  const nothing = (name: string) => ({
    type: 'message',
    text: `${keyWords(name)} means nothing here: ? lists the keys.`,
  });

  test.each<[string, Command]>([
    ['j', 'down'],
    ['up', 'up'],
    ['space', 'screen-down'],
    ['ctrl+b', 'screen-up'],
    ['d', 'half-down'],
    ['G', 'last'],
    ['home', 'first'],
    ['tab', 'other-pane'],
    ['J', 'next-report'],
    ['/', 'search'],
    ['e', 'next-name'],
    [']', 'next-same'],
    ['s', 'star'],
    ['U', 'undo'],
    ['?', 'help'],
    ['q', 'leave'],
    ['ctrl+c', 'quit'],
  ])('%s in both panes: %s', (name, command) => {
    expect([actionOf(list, name), actionOf(page, name)]).toEqual(Array(2).fill({ type: 'command', command }));
  });

  test.each(['%', 'ב', '🙂', 'ctrl+y', 'alt+q', 'alt+s', 'f9', 'backspace'])('%s means nothing in the list', (name) => {
    expect(actionOf(list, name)).toEqual(nothing(name));
  });

  test('what belongs to one pane means nothing in the other', () => {
    expect(actionOf(list, 'N')).toEqual(nothing('N'));
    expect(actionOf(page, 'n')).toEqual({ type: 'command', command: 'next-hit' });
  });

  test.each([
    ['о', 'j', 'Cyrillic'],
    ['Г', 'U', 'Cyrillic'],
    ['ξ', 'j', 'Greek'],
    ['Γ', 'G', 'Greek'],
    ['ت', 'j', 'Arabic'],
    ['ض', 'q', 'Arabic'],
    ['ظ', '/', 'Arabic'],
    ['／', '/', 'full-width'],
  ])('%s is %s where it lies on a %s keyboard', (letter, latin) => {
    expect([actionOf(list, letter), actionOf(page, letter)]).toEqual([actionOf(list, latin), actionOf(page, latin)]);
    expect(actionOf(list, letter)).toBeDefined();
    expect(actionOf(typing, letter)).toEqual({ type: 'typed', text: letter });
  });

  test('a count in Arabic digits', () => {
    expect(actionOf(list, '٣')).toEqual({ type: 'digit', digit: '3' });
    expect(actionOf(typing, '٣')).toEqual({ type: 'typed', text: '٣' });
  });

  test('Alt and a letter: nothing, an editing key of a line, or Esc and the letter at once', () => {
    expect(keysMeant(list, 'alt+q')).toEqual(['alt+q']);
    expect(keysMeant(typing, 'alt+b')).toEqual(['alt+b']);
    expect(keysMeant(typing, 'alt+j')).toEqual(['escape', 'j']);
    expect(keysMeant(helping, 'alt+j')).toEqual(['escape', 'j']);
    expect(keysMeant(typing, 'j')).toEqual(['j']);
  });

  test('digits are a count; 0 only after another', () => {
    expect(actionOf(list, '3')).toEqual({ type: 'digit', digit: '3' });
    expect(actionOf(list, '0')).toEqual(nothing('0'));
    const counted = after('1');
    expect(actionOf(counted, '0')).toEqual({ type: 'digit', digit: '0' });
    expect(actionOf(counted, 'j')).toEqual({ type: 'command', command: 'down', count: 1 });
  });

  test.each(['q', 'j', '3', '?', 'م', 'é'])('while a line is typed, %s is a letter', (name) => {
    expect(actionOf(typing, name)).toEqual({ type: 'typed', text: name });
    expect(actionOf(helping, name)).toEqual({ type: 'typed', text: name });
  });

  test('and other keys edit it', () => {
    expect(actionOf(typing, 'space')).toEqual({ type: 'typed', text: ' ' });
    for (const name of ['left', 'ctrl+w', 'return', 'escape']) {
      expect(actionOf(typing, name)).toEqual({ type: 'edited', key: name });
    }
    expect(actionOf(typing, '\u202E')).toBeUndefined();
    expect(actionOf(list, '\u202E')).toBeUndefined();
  });
});

test.each([
  ['one line', 'one line'],
  ['two\nlines', 'two lines'],
  ['  \r\n a  \r\n\r\n b ', ' a b '],
  ['\u001B[31mred\u0007\u202E', '[31mred'],
])('%j pasted', (text, expected) => {
  expect(pasted(text)).toEqual({ type: 'typed', text: expected });
});

describe('the table of keys', () => {
  const places = [...new Set(BINDINGS.flatMap(({ contexts = [] }) => contexts))];
  const twice = (bindings: Binding[]) =>
    bindings.flatMap(({ keys }) => keys).filter((one, index, all) => all.indexOf(one) !== index);

  test('no key has two meanings everywhere, nor of one place alone', () => {
    expect(twice(BINDINGS.filter(({ contexts }) => !contexts))).toEqual([]);
    for (const place of places) {
      const ofItsOwn = BINDINGS.filter(({ contexts }) => contexts?.length === 1 && contexts[0] === place);
      expect([place, twice(ofItsOwn)]).toEqual([place, []]);
    }
  });

  test('every command can be reached, with each of its keys', () => {
    for (const { command, keys, contexts = ['list'] as KeyContext[] } of BINDINGS) {
      for (const name of keys) expect(contexts.map((place) => commandOf(name, place))).toContain(command);
    }
  });

  test.each([
    ['down', '↓'],
    ['ctrl+f', '^F'],
    ['return', '⏎'],
    ['G', 'G'],
    ['f1', 'F1'],
  ])('%s is written %s', (name, words) => {
    expect(keyWords(name)).toBe(words);
  });
});

describe('help', () => {
  const theme = themeFor('none');
  const text = (query: string) =>
    helpLines({ of: 'keys', query }, 118, theme)
      .join('\n')
      .replace(/\u001B\[[\d;]*m/g, '');

  test('lists every key with what it does', () => {
    const lines = text('').split('\n');
    for (const { keys, words } of BINDINGS) {
      const all = lines.filter((line) => line.endsWith(` ${words}`));
      expect([words, all.some((line) => keys.every((name) => line.includes(keyWords(name))))]).toEqual([words, true]);
    }
  });

  test('fits any width, with all its words', () => {
    const squash = (words: string) => words.replace(/\u001B\[[\d;]*m/g, '').replace(/\s+/g, ' ');
    for (let columns = 38; columns <= 120; columns++) {
      const lines = helpLines({ of: 'keys', query: '' }, columns, theme);
      for (const line of lines) expect([line, stringWidth(line) <= columns]).toEqual([line, true]);
      for (const { words } of BINDINGS) expect(squash(lines.join(' '))).toContain(words);
    }
  });

  test('can be searched, by words, keys and groups', () => {
    expect(text('star')).toContain('take the star away');
    expect(text('star')).not.toContain('a screen down');
    expect(text('PGDN')).toContain('a screen down');
    expect(text('names')).toContain('next name');
    expect(text(' xyzzy ')).toContain('“xyzzy”');
  });
});
