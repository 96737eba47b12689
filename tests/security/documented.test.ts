// SECURITY.md names the test that holds each promise: each is there.
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ROOT } from '../cli/program.ts';

const text = readFileSync(`${ROOT}/SECURITY.md`, 'utf8');
const NAMED = /`(tests\/[\w./-]+)`(?:\s+“([^”]+)”)?/g;
const named = [...text.matchAll(NAMED)].map(([, file, title]) => ({ file: file!, title }));

test('every row of the table names what holds its promise', () => {
  const rows = text.split('\n').filter((line) => /^\| (?!---|what comes in)/.test(line));
  expect(rows.length).toBeGreaterThan(9);
  for (const row of rows)
    expect([row, row.match(NAMED)?.length ?? 0]).toEqual([row, expect.toSatisfy((count) => count > 0)]);
});

test.each(named)('$file $title', ({ file, title = '' }) => {
  expect(existsSync(`${ROOT}/${file}`)).toBe(true);
  expect(readFileSync(`${ROOT}/${file}`, 'utf8')).toContain(title);
});

test('it is in the package', () => {
  expect(JSON.parse(readFileSync(`${ROOT}/package.json`, 'utf8')).files).toContain('SECURITY.md');
});
