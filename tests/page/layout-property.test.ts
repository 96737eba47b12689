import xterm from '@xterm/headless';
import { decodeHTML } from 'entities';
import fc from 'fast-check';
import { marked } from 'marked';
import { expect, test } from 'vitest';
import { clean } from '../../src/base/clean.ts';
import { layout } from '../../src/page/layout.ts';
import { type Line, textOf, widthOf } from '../../src/page/line.ts';
import { type Name, paint } from '../../src/page/paint.ts';
import { parseMarkdown } from '../../src/report/markdown/markdown.ts';
import type { Body, Span } from '../../src/report/report.ts';
import { join, themeFor } from '../../src/theme/theme.ts';
import { runs } from '../runs.ts';
import { documents, leavesOf } from './documents.ts';

const SEED = 20110315;
const widths = fc.integer({ min: 20, max: 200 });

/** Sorted, disjoint, anywhere in the text. */
function cutSpans(text: string, borders: number[]): Span[] {
  const places = [...new Set(borders.map((border) => border % (text.length + 1)))].sort((a, b) => a - b);
  return places.slice(1).flatMap((end, index) => (index % 2 === 0 ? [{ start: places[index]!, end }] : []));
}

function named(spans: Span[]): Name[] {
  return spans.map((span) => ({ ...span, type: 'place', certainty: 1 }));
}

test('the text of a report is the text of its HTML, white space apart', () => {
  fc.assert(
    fc.property(documents, (markdown) => {
      const html = (marked.parse(markdown) as string)
        .replace(/<\/?del>/g, '~~')
        .replace(/<img [^>]*?alt="([^"]*)"[^>]*>/g, '$1')
        .replace(/<!--[\s\S]*?-->|<[^>]*>/g, '');
      // Cells are parted by bars in the text.
      const bare = (text: string) => text.replace(/[\s|]/g, '');
      expect(bare(parseMarkdown(markdown).text)).toBe(bare(clean(decodeHTML(html))));
    }),
    { seed: SEED, numRuns: runs(1500) },
  );
});

test('no line is over-wide, every run stands at its place, and no text is lost', () => {
  fc.assert(
    fc.property(documents, widths, (markdown, width) => {
      const body = parseMarkdown(markdown);
      const lines = layout(body, width);
      for (const line of lines) {
        if (widthOf(line) > width) expect.fail(`${widthOf(line)} cells in ${width}: ${textOf(line)}`);
      }
      expect(shown(lines, body)).toBe(
        leavesOf(body.tokens)
          .map((leaf) => leaf.raw.replaceAll(' ', ''))
          .join(''),
      );
    }),
    { seed: SEED, numRuns: runs(3000) },
  );
});

/** What the runs show in the order of the text, spaces apart; each must hold the very words of its place. */
function shown(lines: Line[], { text }: Body): string {
  const runs = lines.flat().flatMap(({ start, text }) => (start === undefined ? [] : [{ start, text }]));
  const astray = runs.find((run) => !text.startsWith(run.text, run.start));
  if (astray) expect.fail(`not at ${astray.start}: ${astray.text}`);
  return runs
    .sort((a, b) => a.start - b.start)
    .map((run) => run.text.replaceAll(' ', ''))
    .join('');
}

test('on a terminal every span is marked on its own words and on no others', async () => {
  const theme = themeFor('ansi16');
  const terminal = new xterm.Terminal({ cols: 1000, rows: 300, allowProposedApi: true, convertEol: true });
  await fc.assert(
    fc.asyncProperty(documents, widths, fc.array(fc.nat(), { maxLength: 12 }), async (markdown, width, borders) => {
      const body = parseMarkdown(markdown);
      const mentions = named(cutSpans(body.text, borders));
      const lines = layout(body, width).slice(0, terminal.rows);
      terminal.reset();
      await new Promise<void>((written) => {
        terminal.write(lines.map((line) => paint(line, { mentions }, theme)).join('\n'), written);
      });
      lines.forEach((line, y) => {
        const expected = line
          .flatMap(({ start, text }) =>
            start === undefined
              ? []
              : mentions.map(({ start: from, end: to }) =>
                  text.slice(Math.max(0, from - start), Math.max(0, to - start)),
                ),
          )
          .join('')
          .replaceAll(' ', '');
        expect(teal(terminal, y)).toBe(expected);
      });
    }),
    { seed: SEED, numRuns: runs(700) },
  );
});

/** What the terminal shows in the colour of places, spaces apart. */
function teal(terminal: xterm.Terminal, y: number): string {
  const line = terminal.buffer.active.getLine(y)!;
  let words = '';
  for (let x = 0; x < terminal.cols; x++) {
    const cell = line.getCell(x)!;
    if (cell.getFgColor() === 6) words += cell.getChars().replaceAll(' ', '');
  }
  return words;
}

/** An overline, which nothing else has: where a hit crosses a name, the name keeps its sign alone. */
const SIGN = '53';

test('a span is painted on its own words whatever crosses it', () => {
  const theme = themeFor('ansi16');
  for (const style of Object.values(theme.names)) style.certain = join(style.certain, SIGN);
  const cuts = fc.array(fc.nat(), { maxLength: 20 });
  fc.assert(
    fc.property(documents, widths, cuts, cuts, (markdown, width, some, others) => {
      const body = parseMarkdown(markdown);
      const mentions = named(cutSpans(body.text, some));
      const hits = cutSpans(body.text, others);
      for (const line of layout(body, width)) {
        const painted = paint(line, { mentions, hits }, theme);
        const marked = line.flatMap(({ start, text }) =>
          unitsIn(mentions, hits, start ?? Number.NEGATIVE_INFINITY, text),
        );
        expect(unitsOf(painted).join()).toBe(marked.join());
        expect(painted.replace(/\u001B\[[\d;]*m/g, '')).toBe(textOf(line));
      }
    }),
    { seed: SEED, numRuns: runs(1500) },
  );
});

/** For each UTF-16 unit of the text how it should look: `name x`, `hit x`, `both x` or `plain`. */
function unitsIn(mentions: Span[], hits: Span[], start: number, text: string): string[] {
  const inside = (spans: Span[], at: number) => spans.some((span) => span.start <= at && at < span.end);
  return text.split('').map((unit, index) => {
    const name = inside(mentions, start + index);
    const hit = inside(hits, start + index);
    return name && hit ? `both ${unit}` : name ? `name ${unit}` : hit ? `hit ${unit}` : 'plain';
  });
}

function unitsOf(painted: string): string[] {
  return [...painted.matchAll(/(?:\u001B\[([\d;]*)m)?([^\u001B]*)/g)].flatMap(([, sgr = '', words]) => {
    const codes = sgr.split(';');
    const name = codes.includes(SIGN);
    const hit = codes.includes('43');
    return words!
      .split('')
      .map((unit) => (name && hit ? `both ${unit}` : name ? `name ${unit}` : hit ? `hit ${unit}` : 'plain'));
  });
}
