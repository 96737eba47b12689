// Two windows on one archive, and an import beside them: what one does, the other shows.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Archive } from '../../src/archive/archive.ts';
import { addReport } from '../../src/archive/reports/add-reports.ts';
import { numberOfId } from '../../src/archive/reports/read-reports.ts';
import { removeReports } from '../../src/archive/reports/remove-reports.ts';
import type { Session } from '../../src/ui/effects/session.ts';
import { listCount } from '../../src/ui/state/list.ts';
import { followOthers } from '../../src/ui/terminal/follow-others.ts';
import { archiveOf, makeReport, namer } from '../archive/make-report.ts';
import { idAtCursor, press, startSession } from './session.ts';

let folder: string;
let here: Archive;
let elsewhere: Archive;
let session: Session;
let unfollow: () => void;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'others-'));
  const file = join(folder, 'archive.sqlite');
  const days = ['01', '02', '03', '04'];
  archiveOf(
    days.map((day) => ({ id: `day-${day}`, title: `Day ${day}`, date: `2020-01-${day}`, body: 'Bread of Qamishli.' })),
    file,
  ).close();
  here = new Archive(file);
  elsewhere = new Archive(file);
  session = startSession(here);
  unfollow = followOthers(here, session);
});
afterEach(() => {
  unfollow();
  here.close();
  elsewhere.close();
  rmSync(folder, { recursive: true });
});

async function until(isThere: () => boolean): Promise<void> {
  while (!isThere()) await new Promise((resolve) => setTimeout(resolve, 10));
}

const remove = (id: string) => removeReports(elsewhere, [numberOfId(elsewhere, id)!]);

test('a new report is counted and listed, and the list stands where it stood', async () => {
  press(session, 'j l');
  expect(idAtCursor(session.state())).toBe('day-03');
  addReport(elsewhere, makeReport({ id: 'new', title: 'New', date: '2021-05-01', body: 'Words.' }), namer);
  await until(() => session.state().total === 5);
  const state = session.state();
  expect([idAtCursor(state), listCount(state.list), state.page.report!.row.id]).toEqual(['day-03', 5, 'day-03']);
  expect(state.years.map(({ year }) => year)).toEqual([2020, 2021]);
  expect(state.message).toBe('Came in: New');
});

test('of several the last one is named, and neither the page nor the list moves', async () => {
  press(session, 'j l');
  const shown = () => {
    const { list, page } = session.state();
    return [idAtCursor(session.state()), list.query, page.report!.row.id, page.top];
  };
  const before = shown();
  elsewhere.transaction(() => {
    for (const title of ['First', 'Second', 'Third'])
      addReport(elsewhere, makeReport({ id: title, title, date: '2021-05-01', body: 'Words.' }), namer);
  });
  await until(() => session.state().total === 7);
  expect(session.state().message).toBe('3 reports came in, the last one: Third');
  expect(shown()).toEqual(before);
});

test('one that is removed is said to be gone, and the next one is shown', async () => {
  press(session, 'j l');
  remove('day-03');
  await until(() => session.state().total === 3);
  const state = session.state();
  expect(state.message).toContain('removed in another window');
  expect([idAtCursor(state), state.page.report!.row.id]).toEqual(['day-02', 'day-02']);
});

test('of a search, too, and the last one of it', async () => {
  press(session, '/ =bread return G');
  expect([idAtCursor(session.state()), listCount(session.state().list)]).toEqual(['day-01', 4]);
  remove('day-01');
  await until(() => session.state().total === 3);
  expect([idAtCursor(session.state()), listCount(session.state().list)]).toEqual(['day-02', 3]);
  for (const day of ['02', '03', '04']) remove(`day-${day}`);
  await until(() => session.state().total === 0);
  expect(listCount(session.state().list)).toBe(0);
});
