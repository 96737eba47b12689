// Single components, by ink-testing-library: what each draws of a state.
import { cleanup, render } from 'ink-testing-library';
import { afterEach, expect, test } from 'vitest';
import { themeFor } from '../../src/theme/theme.ts';
import { Footer, Header, Help, InViewPane, Lines, ListPane, PagePane } from '../../src/ui/view/Panes.tsx';
import { after as afterKeys } from '../ui/session.ts';

const theme = themeFor('none');
const place = { x: 0, y: 0, columns: 60, rows: 14 };

/** The library's screen has 100 columns. */
const after = (keys: string) => afterKeys(keys, { columns: 100, rows: 30 });

afterEach(cleanup);

/** What was drawn last, without its SGR sequences. */
function drawn(component: React.ReactElement): string[] {
  return render(component)
    .lastFrame()!
    .replace(/\u001B\[[\d;]*m/g, '')
    .split('\n');
}

test('Lines: one line each, an empty one too', () => {
  expect(drawn(<Lines lines={['one', '', 'three']} />).map((line) => line.trimEnd())).toEqual(['one', '', 'three']);
});

test('Header: the name, how many reports, the search', () => {
  expect(drawn(<Header state={after('')} theme={theme} />)[0]).toMatch(/sohr-reader {3}12 reports {3}2018 .* 2022/);
  expect(drawn(<Header state={after('/ =qamshlo')} theme={theme} />)[0]).toContain('qamshlo → Qamishli');
});

test('Footer: the keys of the pane, a count, a notice, what is typed', () => {
  const footer = (keys: string) => drawn(<Footer state={after(keys)} theme={theme} />)[0];
  expect(footer('')).toMatch(/j down.*⏎ read.*q quit/);
  expect(footer('l')).toMatch(/j scroll.*h back/);
  expect(footer('1 2')).toMatch(/^ 12 /);
  expect(footer('U')).toContain('Nothing to take back');
  expect(footer('/ =bread')).toMatch(/^ \/ bread.*6 found/);
  expect(footer('l / =convoys')).toMatch(/^ \/ convoys.*40 in this report/);
});

test('ListPane: a frame, the rows, the place of the cursor', () => {
  const lines = drawn(<ListPane state={after('j')} place={place} theme={theme} />);
  expect(lines).toHaveLength(place.rows);
  expect(lines[0]).toMatch(/^╭─ Reports ─+ 2 of 12 ─╮$/);
  expect(lines.join('\n')).toMatch(/▌● A calm day/);
  const found = drawn(<ListPane state={after('/ =bread return')} place={place} theme={theme} />);
  expect(found[0]).toContain('6 of 12');
});

test('PagePane: what is said of the report, its text, how far one has read, what was found', () => {
  const lines = drawn(<PagePane state={after('l')} place={place} theme={theme} />);
  expect(lines).toHaveLength(place.rows);
  expect(lines[0]).toMatch(/^╭─ 27 May 2022 · \d+ min ─+ \d+% ─╮$/);
  expect(lines.join('\n')).toContain('Russian jets.');
  const found = drawn(<PagePane state={after('l / =convoys return n')} place={place} theme={theme} />);
  expect(found.at(-1)).toMatch(/2\/40 found ─╯$/);
});

test('InViewPane: a line for each kind of name', () => {
  const text = drawn(<InViewPane state={after('')} place={place} theme={theme} />).join('\n');
  for (const kind of ['places', 'states', 'groups', 'people', 'bodies', 'arms']) expect(text).toContain(` ${kind} `);
  expect(text).toMatch(/states +Russia/);
  expect(text).toMatch(/people +–/);
});

test('Help: scrolled, searched, and never past its end', () => {
  const help = (keys: string) => drawn(<Help state={after(keys)} place={place} theme={theme} />).join('\n');
  expect(help('?')).toContain('down a report, or a line');
  expect(help('? down down down')).not.toContain('down a report, or a line');
  expect(help(`? ${'down '.repeat(500)}`)).toMatch(/│ +(Q|q) .*quit/);
  expect(help('? =xyzzy')).toContain('“xyzzy”');
});
