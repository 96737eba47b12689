import { expect, test } from 'vitest';
import { links } from '../../src/page/links.ts';
import { parseMarkdown } from '../../src/report/markdown/markdown.ts';

function found(markdown: string) {
  const body = parseMarkdown(markdown);
  return links(body).map(({ start, end, href }) => [body.text.slice(start, end), href]);
}

test('addresses wherever they stand, in the order of the text', () => {
  const markdown = `# [a](https://a.org)

- [**b** and *c*](http://b.org "title")
  > [d](mailto:d@d.org)

| [e](https://e.org) | x |
|---|---|
| y | [f][ref] |

see https://g.org/a+b?c=1&amp;d=2 or write to h@h.org

[ref]: <https://f.org/x y>`;
  expect(found(markdown)).toEqual([
    ['a', 'https://a.org/'],
    ['b and c', 'http://b.org/'],
    ['d', 'mailto:d@d.org'],
    ['e', 'https://e.org/'],
    ['f', 'https://f.org/x%20y'],
    ['https://g.org/a+b?c=1&d=2', 'https://g.org/a+b?c=1&d=2'],
    ['h@h.org', 'mailto:h@h.org'],
  ]);
});

test.each([
  ['[x](javascript:alert(1))'],
  ['[x](&#106;avascript:alert(1))'],
  ['[x](java&#10;script:alert(1))'],
  ['[x](data:text/html,x)'],
  ['[x](file:///etc/passwd)'],
  ['[x](../other.md)'],
  ['[x](#here)'],
  ['[](https://without-words.org)'],
])('%s is not handed to a browser', (markdown) => {
  expect(found(markdown)).toEqual([]);
});

test('a name that only looks like another is shown for what it is', () => {
  expect(found('[x](https://gооgle.com)')).toEqual([['x', 'https://xn--ggle-55da.com/']]);
});
