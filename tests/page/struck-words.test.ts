// Words that a source struck out or inserted: told by their signs, and looking so, in every theme.
import { describe, expect, test } from 'vitest';
import { layout } from '../../src/page/layout.ts';
import { textOf } from '../../src/page/line.ts';
import { paint } from '../../src/page/paint.ts';
import { struckWords } from '../../src/page/struck-words.ts';
import { htmlToMarkdown } from '../../src/report/html/html-to-markdown.ts';
import { parseHtml } from '../../src/report/html/html-tree.ts';
import { parseMarkdown } from '../../src/report/markdown/markdown.ts';
import { themeFor } from '../../src/theme/theme.ts';

describe('struckWords', () => {
  test.each<[string, string[]]>([
    ['~~41~~ ++92++ dead', ['del ~~41~~', 'ins ++92++']],
    ['“++among them++”, (~~no~~).', ['ins ++among them++', 'del ~~no~~']],
    ['++two words\nover a line++', ['ins ++two words\nover a line++']],
    ['++begun\n\nnever ended++', []],
    ['C++ and D++', []],
    ['a ++ b ++ c', []],
    ['++++', []],
    ['++ 5', []],
    ['~~a++b~~ c++', ['del ~~a++b~~']],
    ['++one++ and ++two++', ['ins ++one++', 'ins ++two++']],
    ['~~قُتل~~ ++جُرح++', ['del ~~قُتل~~', 'ins ++جُرح++']],
  ])('%j', (text, expected) => {
    expect(struckWords(text).map(({ start, end, style }) => `${style} ${text.slice(start, end)}`)).toEqual(expected);
  });

  test('of a sign that is never closed, a million times, is one walk', () => {
    expect(struckWords('++a '.repeat(250_000))).toEqual([]);
  });
});

/** The words of the page that have an SGR parameter. */
function wordsWith(parameter: string, markdown: string, level: 'none' | 'ansi16' | 'truecolor'): string {
  const painted = layout(parseMarkdown(markdown), 80).map((line) => paint(line, { mentions: [] }, themeFor(level)));
  const pieces = painted.flatMap((line) => [...line.matchAll(/\u001B\[([\d;]+)m([^\u001B]*)\u001B\[0m/g)]);
  return pieces.flatMap(([, sgr, words]) => (sgr!.split(';').includes(parameter) ? [words!] : [])).join('');
}

const HTML = '<p>SOHR said <del>41</del> <ins>92</ins> were dead, <ins>among them <b>six</b> children</ins>.</p>';

describe.each(['none', 'ansi16', 'truecolor'] as const)('with colours: %s', (level) => {
  test.each([
    ['HTML', htmlToMarkdown(parseHtml(HTML).root)],
    ['HTML in markdown', 'SOHR said <del>41</del> <ins>92</ins> were dead, <ins>among them **six** children</ins>.'],
    ['markdown', 'SOHR said ~~41~~ ++92++ were dead, ++among them **six** children++.'],
  ])('%s is struck out and underlined, its signs too', (_, markdown) => {
    expect(wordsWith('9', markdown, level)).toBe('~~41~~');
    expect(wordsWith('4', markdown, level)).toBe('++92++++among them six children++');
    const text = layout(parseMarkdown(markdown), 80).map(textOf).join(' ');
    expect(text).toContain('~~41~~ ++92++ were dead, ++among them six');
  });

  test('in code the signs are those of the code', () => {
    expect(wordsWith('4', 'The line `++i++` of it.', level)).toBe('');
  });
});
