// The check of an archive while it is read: once a week, in a thread, and told only where something is wrong.
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { checkElsewhere, isCheckDue } from '../../src/app/check-sometimes.ts';
import { Archive } from '../../src/archive/archive.ts';
import { setMark } from '../../src/archive/state/marks.ts';
import { UserError } from '../../src/base/user-error.ts';
import { builtInstallation } from '../archive/filled-home.ts';
import { ROOT } from '../cli/program.ts';

const DAY = 24 * 60 * 60 * 1000;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'check-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A copy of the bundled reports, spoilt by a statement. */
function open(name: string, spoil = ''): Archive {
  const file = join(folder, name);
  copyFileSync(`${ROOT}/dist/bundle.sqlite`, file);
  const database = new DatabaseSync(file);
  database.exec(spoil);
  database.close();
  return new Archive(file);
}

/** What it tells, and whether another is due by then. */
async function checked(archive: Archive): Promise<{ told: number[]; isDue: boolean }> {
  const told: number[] = [];
  const checking = checkElsewhere(archive, builtInstallation(), (faults) => told.push(faults));
  await vi.waitFor(() => expect(told.length > 0 || !isCheckDue(archive)).toBe(true), { timeout: 60_000 });
  await checking.end();
  return { told, isDue: isCheckDue(archive) };
}

test('a sound archive is not looked at again for a week, and nothing is told', async () => {
  const archive = open('sound.sqlite');
  expect(isCheckDue(archive)).toBe(true);
  expect(await checked(archive)).toEqual({ told: [], isDue: false });
  expect([isCheckDue(archive, Date.now() + 6 * DAY), isCheckDue(archive, Date.now() + 8 * DAY)]).toEqual([false, true]);
  // A clock that was wrong when it was checked keeps nobody from checking.
  expect(isCheckDue(archive, Date.now() - 30 * DAY)).toBe(true);
  archive.close();
});

test('a damaged one is told, and looked at again', async () => {
  const archive = open(
    'damaged.sqlite',
    'UPDATE texts SET text_hash = zeroblob(32) WHERE rowid IN (SELECT rowid FROM texts LIMIT 2)',
  );
  const { told, isDue } = await checked(archive);
  expect(told[0]).toBeGreaterThanOrEqual(2);
  expect(isDue).toBe(true);
  archive.close();
});

test('what is written meanwhile is no damage', async () => {
  const archive = open('busy.sqlite');
  const checking = checked(archive);
  for (let times = 0; times < 50; times++) {
    setMark(archive, 3, 'starred', times % 2 === 0);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  expect((await checking).told).toEqual([]);
  archive.close();
});

test('where that it was sound cannot be noted, nothing else comes of it', async () => {
  const archive = open('full.sqlite');
  const tried = Promise.withResolvers<void>();
  archive.run = () => {
    tried.resolve();
    throw new UserError('the disk is full', 'Make room.');
  };
  const told: number[] = [];
  const checking = checkElsewhere(archive, builtInstallation(), (faults) => told.push(faults));
  await tried.promise;
  await checking.end();
  expect([told, isCheckDue(archive)]).toEqual([[], true]);
  archive.close();
});
