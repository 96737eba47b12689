import { expect, test } from 'vitest';
import { figuresIn } from './figures.ts';
import { valuesIn } from './values.ts';

test.each([
  ['1,234 dead, 4.1 million people, a tremor of 3.0', ['1234', '4100000', '3']],
  ['twenty-two children, one woman, a hundred lorries', ['22', '1', '100']],
  ['no one, the first report, the second', []],
  ['the 51st and the fifty-first attack, a third time', ['51', '51', '3']],
  ['on 9 August 2015, 13-14 March, in May 2013', ['2015-08-09', '03-13/14', '2013-05']],
  ['from 06:45 to 9 July', ['06:45', '07-09']],
  ['24 or 25 February; 2,300-2,500 people', ['24', '02-25', '2300', '2500']],
  ['the M4, an Su-30SM, Sweida24, France 24, a five-day count', ['5']],
])('%s', (text, values) => {
  expect(valuesIn(text).map(({ value }) => value)).toEqual(values);
});

test('a figure in a table has its row and the head of its column', () => {
  const table = '| Place | Dead |\n|:--|--:|\n| Hama | at least 45 |\n| Homs (two days) | 12 |';
  expect(figuresIn('Three dead', `[SOHR](http://a.example/7) said **3**.\n\n${table}`)).toEqual([
    { value: '3', in: '[Three] dead' },
    { value: '3', in: 'SOHR said [3].' },
    { value: '45', in: 'Hama | Dead: at least [45]' },
    { value: '2', in: 'Place: Homs ([two] days)' },
    { value: '12', in: 'Homs (two days) | Dead: [12]' },
  ]);
});
