// `check` as a person runs it: sound, damaged with what to do, and repaired.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Archive } from '../../src/archive/archive.ts';
import { fillHome } from '../archive/filled-home.ts';
import { oneRow, runSql } from '../archive/sql.ts';
import { runHere } from './run-here.ts';

let home: string;
let file: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'check-'));
  file = fillHome(home);
});
afterAll(() => rmSync(home, { recursive: true }));

test('the bundled reports are sound; what is damaged is told, repaired as far as it can be, and whole when it comes again', async () => {
  expect(await runHere(home, ['check'])).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^all is sound: \d+ reports/),
  });
  const archive = new Archive(file);
  const { id } = oneRow<{ id: string }>(archive, 'SELECT id FROM reports WHERE number = 3')!;
  runSql(archive, 'UPDATE texts SET packed = substr(packed, 1, 99) WHERE number = 3');
  runSql(archive, "UPDATE reports SET title = 'Another' WHERE number = 5");
  runSql(archive, 'UPDATE months SET count = count + 1');
  archive.close();
  const { code, out } = await runHere(home, ['check']);
  expect(code).toBe(2);
  expect(out).toContain(`${id}: its text cannot be read`);
  expect(out).toContain('check --repair');
  const repaired = await runHere(home, ['check', '--repair']);
  expect(repaired.code).toBe(2);
  expect(repaired.out).toMatch(new RegExp(`repaired, but for:\n${id}: its text cannot be read\nWhat was damaged`));
  await runHere(home, ['remove', '--yes', id]);
  expect((await runHere(home, ['import', '--bundled'])).code).toBe(0);
  expect((await runHere(home, ['check'])).code).toBe(0);
});
