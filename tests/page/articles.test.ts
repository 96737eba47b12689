import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { clean } from '../../src/base/clean.ts';
import { layout } from '../../src/page/layout.ts';
import { type Line, widthOf } from '../../src/page/line.ts';
import { parseMarkdown } from '../../src/report/markdown/markdown.ts';
import { leavesOf } from './documents.ts';

const FOLDER = new URL('../../articles/', import.meta.url);
const articles = readdirSync(FOLDER).filter((name) => name.endsWith('.md'));

describe.each(articles)('%s', (name) => {
  const markdown = clean(readFileSync(new URL(name, FOLDER), 'utf8')).replace(/^---\n[\s\S]*?\n---\n/, '');
  const body = parseMarkdown(markdown, 'A title of its own');

  test('fits 40 to 200 columns, whole and with whole words', () => {
    const words = leavesOf(body.tokens).map((leaf) => leaf.raw);
    for (let columns = 40; columns <= 200; columns += 5) {
      const lines = layout(body, columns);
      expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(columns);
      expect(brokenWords(lines, body.text)).toEqual([]);
      expect(letters(lines)).toBe(words.join('').replaceAll(' ', ''));
    }
  });
});

function letters(lines: Line[]): string {
  return lines
    .flat()
    .filter((run) => run.start !== undefined)
    .sort((a, b) => a.start! - b.start!)
    .map((run) => run.text.replaceAll(' ', ''))
    .join('');
}

/** Words of up to 20 letters that go on in another line. */
function brokenWords(lines: Line[], text: string): string[] {
  const ends = lines.flatMap((line, number) =>
    line.flatMap(({ start, text }) => (start === undefined ? [] : [{ start, end: start + text.length, number }])),
  );
  const startOn = new Map(ends.map(({ start, number }) => [start, number]));
  return ends
    .filter(
      ({ end, number }) => startOn.has(end) && startOn.get(end) !== number && !/\s/.test(text.slice(end - 1, end + 1)),
    )
    .map(({ end }) => /\S*$/.exec(text.slice(0, end))![0] + /^\S*/.exec(text.slice(end))![0])
    .filter((word) => word.length <= 20);
}
