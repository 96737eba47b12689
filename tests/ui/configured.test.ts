// What the configuration says of the screen: keys, commands of the reader's own, and how reading goes.
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseConfiguration } from '../../src/config/configuration.ts';
import { keyRows } from '../../src/keys/keymap.ts';
import { themeFor } from '../../src/theme/theme.ts';
import { outside } from '../../src/ui/effects/outside.ts';
import { Session } from '../../src/ui/effects/session.ts';
import { runOwn } from '../../src/ui/outside/run-own.ts';
import { initialState } from '../../src/ui/state/state.ts';
import { composeScreen, linesOf } from '../../src/ui/view/compose-screen.ts';
import { archiveOf } from '../archive/make-report.ts';
import { press, REPORTS, WIDE } from './session.ts';

function begin(yaml: string): Session {
  const settings = parseConfiguration(yaml, 'config.yaml');
  const state = initialState({ ...WIDE, total: REPORTS.length, years: [] }, settings);
  return new Session(archiveOf(REPORTS), state, undefined, outside);
}

const shown = (session: Session) =>
  linesOf(composeScreen(session.state(), themeFor('none')))
    .join('\n')
    .replace(/\u001B\[[\d;]*m/g, '');
const cursor = (session: Session) => session.state().list.cursor;

describe('keys', () => {
  test('a key does what it was set to, in its place alone', () => {
    const session = begin('keys: {list: {k: down}}');
    press(session, 'k k');
    expect(cursor(session)).toBe(2);
    press(session, 'l k');
    expect([cursor(session), session.state().pane]).toEqual([2, 'page']);
  });

  test('what is set everywhere goes before what the table says of one place', () => {
    const session = begin('keys: {n: timeline}');
    press(session, 'n');
    expect(session.state().panel?.kind).toBe('timeline');
  });

  test('none takes a key away, and pressing it says that it means nothing', () => {
    const session = begin('keys: {list: {X: none}}');
    press(session, 'X');
    expect(session.state().list.removals ?? []).toEqual([]);
    expect(session.state().message).toBe('X means nothing here: ? lists the keys.');
  });

  test('several are done one after the other, each where the one before has led', () => {
    const session = begin('keys: {"!": [next-report, star, next-report, star]}');
    press(session, '!');
    const { window } = session.state().list;
    expect(window!.rows.slice(0, 4).map(({ starred }) => starred)).toEqual([false, true, true, false]);
  });

  test('a count is of the first', () => {
    const session = begin('keys: {"!": [down, star]}');
    press(session, '3 !');
    expect([cursor(session), session.state().list.window!.rows[3]!.starred]).toEqual([3, true]);
  });

  test('footer and help say what is in force', () => {
    const session = begin(
      'commands: [{name: note, run: [x]}]\nkeys: {ctrl+t: timeline, list: {s: none, "*": star, "!": [star, run note]}}',
    );
    expect(shown(session)).toContain('* star');
    press(session, 'l');
    expect(shown(session)).not.toContain('* star');
    const rows = keyRows(session.state().settings.keys);
    const of = (words: string) => rows.find((row) => row.words.includes(words))?.keys;
    expect(of('reports a month')).toEqual(['ctrl+t', 't']);
    expect(of('star, or take the star away')).toEqual(['*', 's']);
    expect(rows.at(-1)).toEqual({
      ...{ group: 'Yours', keys: ['!'] },
      words: 'list: star, or take the star away; then your command note',
    });
  });

  test('on another layout it is the key at the same place', () => {
    const session = begin('keys: {j: timeline}');
    press(session, 'о');
    expect(session.state().panel?.kind).toBe('timeline');
  });
});

describe('reading', () => {
  test.each([
    ['{}', 1],
    ['reading: {marks: opened}', 1],
    ['reading: {marks: asked}', 0],
  ])('%s: reports read by being opened', (yaml, read) => {
    const session = begin(yaml);
    press(session, 'l');
    expect(session.state().list.window!.rows.filter((row) => row.read)).toHaveLength(read);
    press(session, 'x');
    expect(session.state().list.window!.rows.filter((row) => row.read)).toHaveLength(1 - read);
  });

  test('the list begins in its form', () => {
    expect([begin('{}'), begin('reading: {list: long}')].map((one) => one.state().list.form)).toEqual([
      'short',
      'long',
    ]);
  });
});

describe('commands of the reader’s own', () => {
  let folder: string;
  const at = (name: string) => join(folder, name);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'own-'));
    const source = `require('node:fs').writeFileSync(${JSON.stringify(at('given'))}, JSON.stringify({
      words: process.argv.slice(2), report: JSON.parse(require('node:fs').readFileSync(0, 'utf8')) }))`;
    writeFileSync(at('take'), `#!${process.execPath}\n${source}\n`);
    chmodSync(at('take'), 0o755);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const said = (session: Session) =>
    new Promise<string>((resolve) => {
      const look = () => session.state().message && resolve(session.state().message!);
      session.subscribe(look);
      look();
    });

  test('one is given its words as they stand, and the report as JSON', async () => {
    const run = JSON.stringify([at('take'), '$(touch x)', 'a b', ';rm', '']);
    const session = begin(`commands: [{name: note, run: ${run}}]\nkeys: {ctrl+o: run note}`);
    press(session, 'ctrl+o');
    expect(await said(session)).toBe('note: done');
    const { words, report } = JSON.parse(readFileSync(at('given'), 'utf8'));
    expect(words).toEqual(['$(touch x)', 'a b', ';rm', '']);
    expect(report).toMatchObject({ schema: 1, id: 'airport', date: '2022-05-27', text: expect.any(String) });
  });

  test.each([
    [['nobody-has-this'], 'there is no nobody-has-this here'],
    [[process.execPath, '-e', 'process.exit(4)'], 'ended with 4'],
  ])('%j is said to have failed', async (run, words) => {
    const session = begin(`commands: [{name: note, run: ${JSON.stringify(run)}}]\nkeys: {ctrl+o: run note}`);
    press(session, 'ctrl+o');
    expect(await said(session)).toContain(`note: ${run.length > 1 ? process.execPath : ''}`);
    expect(session.state().message).toContain(words);
  });

  test('one that wants the screen waits until there is one', async () => {
    const own = { name: 'look', run: ['less'] as [string], terminal: true };
    await expect(runOwn(own, '{}', undefined)).rejects.toThrow('the screen is not whole yet');
  });
});
