// Where a page leads to: the list of links by number, and what is opened in a browser.
import { expect, test } from 'vitest';
import { themeFor } from '../../src/theme/theme.ts';
import { Session } from '../../src/ui/effects/session.ts';
import type { OutsideRequest } from '../../src/ui/state/requests.ts';
import { initialState } from '../../src/ui/state/state.ts';
import { paintPanel } from '../../src/ui/view/panels/paint-panel.ts';
import { archiveOf, type Words } from '../archive/make-report.ts';
import { press, WIDE } from './session.ts';

const REPORT: Words = {
  id: 'a',
  title: 'Title',
  body: 'See [the map](https://maps.example/a?b=1&c=2), [AFP](https://afp.example/1) or [it](javascript:x).',
  sources: [
    { title: 'A dispatch', publisher: 'AFP', url: 'https://afp.example/1' },
    { title: 'A broadcast', publisher: 'Xinhua' },
    { title: 'SOHR', publisher: 'SOHR', url: 'http://sohr.example/' },
  ],
};

function begin(report: Words = REPORT, fails?: string) {
  const asked: OutsideRequest[] = [];
  const outside = async (request: OutsideRequest) => {
    asked.push(request);
    if (fails) throw new Error(fails);
    return 'Done.';
  };
  const session = new Session(archiveOf([report]), initialState({ ...WIDE, total: 1, years: [] }), undefined, outside);
  return { session, asked, keys: (keys: string) => press(session, keys) };
}

test('L lists the sources by the numbers of the foot, then what is linked in the text, each address once', () => {
  const { panel } = begin().keys('L');
  if (panel?.kind !== 'links') throw new Error('no panel');
  expect(paintPanel(panel, 40, 20, themeFor('none')).map((line) => line.replace(/\u001B\[[\d;]*m/g, ''))).toEqual([
    'Sources',
    '▌ 1 AFP, A dispatch',
    '▌   https://afp.example/1',
    '  3 SOHR',
    '    http://sohr.example/',
    '',
    'In the text',
    '  4 the map',
    '    https://maps.example/a?b=1&c=2',
  ]);
});

test.each<[string, string | undefined, string?]>([
  ['o', 'https://afp.example/1'],
  ['l o', 'https://afp.example/1'],
  ['3 o', 'http://sohr.example/'],
  ['2 o', undefined, 'There is no source 2 here with an address.'],
  ['9 o', undefined, 'There is no source 9 here with an address.'],
  ['L return', 'https://afp.example/1'],
  ['L j j return', 'https://maps.example/a?b=1&c=2'],
  ['L 4 o', 'https://maps.example/a?b=1&c=2'],
  ['L o', 'https://afp.example/1'],
  ['L 7 o', undefined, 'There is no link 7 here.'],
  ['L / =xyzzy return return', undefined, 'None of the links is chosen: none has the words that are looked for.'],
])('%s opens %s', (keys, address, message) => {
  const { keys: pressed, asked } = begin();
  const state = pressed(keys);
  expect(asked).toEqual(address ? [{ type: 'open-address', address }] : []);
  if (message) expect(state.message).toBe(message);
});

test('y copies the address at the cursor', () => {
  const { keys, asked } = begin();
  keys('L j y');
  expect(asked).toEqual([{ type: 'copy', text: 'http://sohr.example/', what: 'http://sohr.example/' }]);
});

test('a report of a site is opened there, by its number from its sources', () => {
  const { keys, asked } = begin({ ...REPORT, origin: 'https://site.example/report' });
  keys('o 1 o');
  expect(asked).toEqual([
    { type: 'open-address', address: 'https://site.example/report' },
    { type: 'open-address', address: 'https://afp.example/1' },
  ]);
});

test('where nothing leads anywhere it is said', () => {
  const { keys, asked } = begin({ id: 'b', body: 'Words.' });
  expect(keys('o').message).toBe('This report has no source with an address.');
  expect(keys('L').message).toBe('Nothing on this page leads anywhere.');
  expect(asked).toEqual([]);
});

test('what came of it is said, and reading goes on meanwhile', async () => {
  const { keys, session } = begin();
  expect(keys('l o j').page.report).toBeDefined();
  await new Promise((resolve) => setImmediate(resolve));
  expect(session.state().message).toBe('Done.');
  const failing = begin(REPORT, 'there is no xdg-open here');
  failing.keys('o');
  await new Promise((resolve) => setImmediate(resolve));
  expect(failing.session.state().message).toContain('there is no xdg-open here');
});
