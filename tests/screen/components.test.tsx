// Single panes: what each shows of a state, and that Ink draws it.
import { cleanup, render } from 'ink-testing-library';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { themeFor } from '../../src/theme/theme.ts';
import { type Pane as ComposedPane, composeScreen } from '../../src/ui/view/compose-screen.ts';
import { Pane, Screen } from '../../src/ui/view/Screen.tsx';
import { after as afterKeys } from '../ui/session.ts';

const theme = themeFor('none');

/** The library's screen has 100 columns. */
const after = (keys: string) => afterKeys(keys, { columns: 100, rows: 30 });

// Else Ink asks the program tput for the size of a screen that has none, twice a frame.
beforeAll(() => {
  vi.stubEnv('COLUMNS', '100');
  vi.stubEnv('LINES', '24');
});
afterAll(() => {
  vi.unstubAllEnvs();
});
afterEach(cleanup);

/** What was drawn last, without its SGR sequences. */
function drawn(component: React.ReactElement): string[] {
  return render(component)
    .lastFrame()!
    .replace(/\u001B\[[\d;]*m/g, '')
    .split('\n');
}

function paneAfter(name: string, keys: string): string[] {
  const { header, columns, footer } = composeScreen(after(keys), theme);
  const panes = [header!, ...columns.flat(), footer!];
  return drawn(<Pane {...panes.find((pane) => pane.name === name)!} />);
}

test('Pane: one line each, an empty one too', () => {
  const pane: ComposedPane = { name: 'any', box: { x: 0, y: 0, columns: 20, rows: 3 }, lines: ['one', '', 'three'] };
  expect(drawn(<Pane {...pane} />).map((line) => line.trimEnd())).toEqual(['one', '', 'three']);
});

test('Screen: the bars around the panes', () => {
  const lines = drawn(<Screen {...composeScreen(after(''), theme)} />);
  expect(lines).toHaveLength(30);
  expect(lines[0]).toContain('sohr-reader');
  expect(lines[1]).toMatch(/^╭─ Reports ─.*╮╭─ 27 May 2022 .*╮$/);
  expect(lines.at(-1)).toContain('q quit');
});

test('header: the name, how many reports, the search', () => {
  expect(paneAfter('header', '')[0]).toMatch(/sohr-reader {3}12 reports {3}2018 .* 2022/);
  expect(paneAfter('header', '/ =qamshlo')[0]).toContain('qamshlo → Qamishli');
});

test('footer: the keys of the pane, a count, a message, what is typed', () => {
  const footer = (keys: string) => paneAfter('footer', keys)[0];
  expect(footer('')).toMatch(/j down.*⏎ read.*q quit/);
  expect(footer('l')).toMatch(/j scroll.*h back/);
  expect(footer('1 2')).toMatch(/^ 12 /);
  expect(footer('U')).toContain('Nothing to take back');
  expect(footer('/ =bread')).toMatch(/^ \/ bread.*6 found/);
  expect(footer('l / =convoys')).toMatch(/^ \/ convoys.*40 in this report/);
});

test('list: a frame, the rows, the box of the cursor', () => {
  const lines = paneAfter('list', 'j');
  expect(lines[0]).toMatch(/^╭─ Reports ─+ 2 of 12 · 12 unread ─╮$/);
  expect(lines.join('\n')).toMatch(/▌● +2 May {2}A calm day/);
  expect(paneAfter('list', '/ =bread return')[0]).toContain('6 of 12 · 6 unread');
  expect(paneAfter('list', 'x')[0]).toContain('1 of 12 · 11 unread');
  expect(paneAfter('list', 'l h x')[0]).toContain('1 of 12 · 12 unread');
});

test('page: what is said of the report, its text, how far one has read, what was found', () => {
  const lines = paneAfter('page', 'l');
  expect(lines[0]).toMatch(/^╭─ 27 May 2022 · \d+ min ─+ \d+% ─╮$/);
  expect(lines.join('\n')).toContain('Russian jets.');
  expect(paneAfter('page', 'l / =convoys return n').at(-1)).toMatch(/2\/40 found ─╯$/);
});

test('in view: a line for each kind of name', () => {
  const text = paneAfter('in view', '').join('\n');
  for (const kind of ['places', 'states', 'groups', 'people', 'bodies', 'arms']) expect(text).toContain(` ${kind} `);
  expect(text).toMatch(/states +Russia/);
  expect(text).toMatch(/people +–/);
});

test('help: scrolled, searched, and never past its end', () => {
  const help = (keys: string) => paneAfter('help', keys).join('\n');
  expect(help('?')).toContain('down a report, or a line');
  expect(help('? down down down')).not.toContain('down a report, or a line');
  expect(help(`? ${'down '.repeat(500)}`)).toMatch(/│ +(Q|q) .*quit/);
  expect(help('? =xyzzy')).toContain('“xyzzy”');
});
