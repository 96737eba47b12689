// The report or the list, in a form that is chosen, to a file whose name is typed.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { themeFor } from '../../src/theme/theme.ts';
import { outside } from '../../src/ui/effects/outside.ts';
import { Session } from '../../src/ui/effects/session.ts';
import { initialState } from '../../src/ui/state/state.ts';
import { WRITINGS } from '../../src/ui/state/writings.ts';
import { composeScreen, linesOf } from '../../src/ui/view/compose-screen.ts';
import { archiveOf } from '../archive/make-report.ts';
import { press, REPORTS, WIDE } from './session.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'write-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string) => join(folder, name);

function begin(reports = REPORTS) {
  const archive = archiveOf(reports);
  const session = new Session(archive, initialState({ ...WIDE, total: reports.length, years: [] }), undefined, outside);
  const isSaid = (words: RegExp) =>
    new Promise<string>((resolve) => {
      const look = () => words.test(session.state().message ?? '') && resolve(session.state().message!);
      session.subscribe(look);
      look();
    });
  /** @returns the file */
  const write = async (keys: string, name: string) => {
    press(session, `w ${keys} return ctrl+u`);
    session.dispatch({ type: 'typed', text: at(name) });
    press(session, 'return');
    await isSaid(/^Written/);
    return readFileSync(at(name), 'utf8');
  };
  return { session, archive, isSaid, write };
}

test('every form of the report and of the list is written', async () => {
  const { write, session } = begin();
  press(session, '/ =qamishli return');
  for (const [index, { of, ending }] of WRITINGS.entries()) {
    const text = await write('j '.repeat(index).trim(), `${of}${ending}`);
    expect([of, ending, text.length]).toEqual([of, ending, expect.toSatisfy((length: number) => length > 50)]);
  }
  const page = readFileSync(at('list.html'), 'utf8');
  expect(page.match(/<article /g)).toHaveLength(session.state().list.answer!.count);
  expect(readFileSync(at('report.html'), 'utf8').match(/<article /g)).toHaveLength(1);
  expect(readFileSync(at('list.csv'), 'utf8').trim().split('\n')).toHaveLength(1 + session.state().list.answer!.count);
});

test('what is written of the report is what is known of it', async () => {
  const { write } = begin([{ id: 'a', title: 'Title', date: '2020-01-02', body: 'One is here.' }]);
  expect(await write('', 'a.md')).toMatch(/^---\nid: "a"\n[\s\S]*---\n\n# Title\n\nOne is here\./);
  expect(await write('j', 'a.txt')).toMatch(/^Title\n\nOne is here\.\n[\s\S]*\nText {8}as read from a\.md/);
});

test('names are proposed after the report and after the search, and the whole list where nothing was searched for', () => {
  const { session } = begin();
  press(session, 'w return');
  expect(session.state().prompt?.line.text).toBe('airport.md');
  press(session, 'escape w j j j return');
  expect(session.state().prompt?.line.text).toBe('reports.html');
  press(session, 'escape / =Qamishli_-"x_y" return w j j j return');
  expect(session.state().prompt?.line.text).toBe('qamishli-x-y.html');
});

test('one that is there stays as it is', async () => {
  const { session, isSaid } = begin();
  writeFileSync(at('mine'), 'mine');
  press(session, 'w return ctrl+u');
  session.dispatch({ type: 'typed', text: at('mine') });
  press(session, 'return');
  expect(await isSaid(/there is a file/)).toContain('Give it another name.');
  expect(readFileSync(at('mine'), 'utf8')).toBe('mine');
});

test('who leaves before it is done is told so, and nothing of it is left', async () => {
  const { session, isSaid } = begin();
  press(session, 'w j j j return ctrl+u');
  session.dispatch({ type: 'typed', text: at('dossier.html') });
  press(session, 'return');
  expect(session.finish().map(({ message }) => message)).toEqual([`${at('dossier.html')} is not written`]);
  await Promise.race([isSaid(/stopped|Written/), new Promise((resolve) => setTimeout(resolve, 500))]);
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('where nothing is found only what is there can be written', () => {
  const { session } = begin([]);
  press(session, 'w');
  expect([session.state().panel, session.state().message]).toEqual([undefined, 'There is no report here to write.']);
});

test('the panel says of what each form is, and / finds one', () => {
  const { session } = begin();
  press(session, 'w');
  const shown = () => linesOf(composeScreen(session.state(), themeFor('none'))).join('\n');
  expect(shown()).toContain('This report, as');
  expect(shown()).toContain(`The list, ${REPORTS.length} reports, as`);
  press(session, '/ =gephi return return');
  expect(session.state().prompt?.line.text).toBe('reports.gexf');
  expect(existsSync('reports.gexf')).toBe(false);
});
