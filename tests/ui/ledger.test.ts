// Figures of harm on the screen: marked in the text, walked along, said beside it, and in the ledger with who says them.
import { describe, expect, test } from 'vitest';
import { themeFor } from '../../src/theme/theme.ts';
import { boundsWords, MOST_IN_LEDGER } from '../../src/ui/state/ledger.ts';
import { entryCount, ledgerOf } from '../../src/ui/state/panel-entries.ts';
import { composeScreen, linesOf } from '../../src/ui/view/compose-screen.ts';
import { archiveOf, type Words } from '../archive/make-report.ts';
import { after, press, startSession, WIDE } from './session.ts';

/** Invented. */
const REPORTS: Words[] = [
  {
    id: 'b',
    title: 'Shelling',
    date: '2020-01-02',
    body: 'SOHR said 12 civilians were killed at Qamishli. The ministry of defence said at least 3 soldiers were wounded.\n\nNobody was named.',
  },
  { id: 'a', title: 'Calm', date: '2019-01-02', body: 'Bread was sold.' },
  { id: 'c', title: 'A raid', date: '2018-01-02', body: 'Activists said 40 people were detained.' },
];

const begin = (reports = REPORTS, size = WIDE) => startSession(archiveOf(reports), size);
type Session = ReturnType<typeof begin>;
const shown = (session: Session, level: 'none' | 'truecolor' = 'none') =>
  linesOf(composeScreen(session.state(), themeFor(level))).join('\n');
const plain = (session: Session) => shown(session).replace(/\u001B\[[\d;]*m/g, '');
const rows = (session: Session) => {
  const { panel } = session.state();
  return panel?.kind === 'ledger'
    ? ledgerOf(panel).map(({ figure, effect, claimant }) => [figure, effect, claimant])
    : [];
};

const OF_FIRST = [
  ['12', 'killed', 'SOHR'],
  ['at least 3', 'wounded', 'ministry of defence'],
];

describe('on the page', () => {
  test('figures have a sign of their own; quiet, there is none', () => {
    const session = begin();
    press(session, 'l');
    const { figure } = themeFor('none');
    expect(shown(session)).toContain(`\u001B[${figure}m12\u001B[0m`);
    press(session, 'R');
    expect(shown(session).split('In view')[0]).not.toContain(`\u001B[${figure}m12`);
  });

  test('the sign is no name’s, with colours and without', () => {
    for (const level of ['none', 'ansi16', 'ansi256', 'truecolor'] as const) {
      const { figure, currentFigure, names } = themeFor(level);
      const looks = Object.values(names).flatMap((one) => Object.values(one));
      expect([level, looks.includes(figure), looks.includes(currentFigure)]).toEqual([level, false, false]);
    }
  });

  test('# walks them, says what each is, and begins anew after the last', () => {
    const session = begin();
    press(session, 'l #');
    expect([session.state().page.figure, plain(session)]).toEqual([
      0,
      expect.stringContaining('SOHR: 12 killed · civilians'),
    ]);
    press(session, '#');
    expect(plain(session)).toContain('ministry of defence: at least 3 wounded · soldiers');
    press(session, '#');
    expect([session.state().page.figure, session.state().message]).toEqual([
      0,
      'On from the first figure of the report.',
    ]);
  });

  test('a name in focus and a figure in focus take turns', () => {
    const session = begin();
    press(session, 'l # e');
    expect([session.state().page.figure, session.state().page.focus]).toEqual([undefined, 0]);
    press(session, '#');
    expect([session.state().page.figure, session.state().page.focus]).toEqual([0, undefined]);
  });

  test('where there are none it says so', () => {
    const session = begin();
    press(session, 'j l #');
    expect(session.state().message).toBe('No figures of harm were found in this report.');
  });

  test('who says how many stands beside the text, as far as there is room', () => {
    expect(plain(begin())).toMatch(/says +SOHR 12 killed \+1/);
    const session = begin(REPORTS, { columns: 80, rows: 30 });
    press(session, 'l');
    expect(plain(session)).toMatch(/says +SOHR 12 killed · ministry of defence at least 3 wounded/);
  });
});

describe('the ledger', () => {
  test('of the report: a row a claim, with who says it and its sentence; Enter goes to the words', () => {
    const session = begin();
    press(session, 'l $');
    expect(rows(session)).toEqual(OF_FIRST);
    expect(plain(session)).toContain('SOHR said 12 civilians were killed at Qamishli.');
    press(session, 'j return');
    expect([session.state().panel, session.state().pane, session.state().page.figure]).toEqual([undefined, 'page', 1]);
  });

  test('of the list: of all its reports, in its order; Enter opens another one at the words', () => {
    const session = begin();
    press(session, '$');
    expect(rows(session)).toEqual(
      [...OF_FIRST, ['40 people', 'detained', 'Activists']].map((row) => [
        expect.stringMatching(`^${String(row[0]).split(' people')[0]}`),
        row[1],
        row[2],
      ]),
    );
    expect(plain(session)).toContain('Ledger of 3 reports');
    press(session, 'G return');
    expect([session.state().page.report?.row.id, session.state().page.figure]).toEqual(['c', 0]);
  });

  test('it follows the search', () => {
    const session = begin();
    press(session, '/ =raid return $');
    expect(rows(session)).toHaveLength(1);
  });

  test('Tab changes whose it is, and , the order', () => {
    const session = begin();
    press(session, '$ tab');
    expect(rows(session)).toEqual(OF_FIRST);
    press(session, 'tab ,');
    expect(rows(session)[0]?.[1]).toBe('detained');
    press(session, ',');
    expect(rows(session).map(([, , claimant]) => claimant)).toEqual(['Activists', 'ministry of defence', 'SOHR']);
  });

  test('/ narrows it by any of its words, Esc leaves', () => {
    const session = begin();
    press(session, '$ / =activists return');
    expect(rows(session)).toHaveLength(1);
    press(session, 'escape escape');
    expect(session.state().panel).toBeUndefined();
  });

  test('of many reports it says that it has the first', () => {
    const many = Array.from({ length: MOST_IN_LEDGER + 1 }, (_, index) => ({
      id: `r${index}`,
      date: '2020-01-02',
      body: 'SOHR said 2 people were killed.',
    }));
    const session = begin(many);
    press(session, '$');
    expect(plain(session)).toContain(`Ledger of the first ${MOST_IN_LEDGER} of ${MOST_IN_LEDGER + 1} reports`);
    expect(entryCount(session.state().panel!)).toBe(MOST_IN_LEDGER);
  });

  test('of no figures it says so', () => {
    const session = begin([REPORTS[1]!]);
    press(session, '$');
    expect(plain(session)).toContain('No figures of harm were found.');
  });
});

test.each([
  [12, 12, '12'],
  [12, 15, '12–15'],
  [12, null, 'at least 12'],
  [null, 40, 'up to 40'],
  [9889, 9889, '9,889'],
  [null, null, 'some'],
])('%s to %s: %s', (min, max, words) => {
  expect(boundsWords({ min, max })).toBe(words);
});

describe('who says how many, in little room', () => {
  const screen = (body: string) => {
    const reports = [{ id: 'one', title: 'Two tolls', date: '2024-01-01', body }];
    const lines = linesOf(composeScreen(after('', WIDE, reports), themeFor('none')));
    return lines.map((line) => line.replace(/\u001B\[[\d;]*m/g, '')).find((line) => /│ says /.test(line))!;
  };

  test('a ministry is called one, where its whole name would hide its figure', () => {
    const both = 'Ninety men were killed, SOHR said. Thirty people were killed, the Freedonian defence ministry said.';
    expect(screen(both)).toMatch(/says +SOHR 90 killed · ministry 30 killed/);
  });

  test('not where there are two', () => {
    const three = `Ninety men were killed, the Freedonian health ministry said. Thirty people were killed, the Freedonian defence
ministry said.`;
    expect(screen(three)).not.toMatch(/says +ministry/);
  });
});

describe('checking figures', () => {
  const states = (session: Session) => {
    const { panel } = session.state();
    return panel?.kind === 'ledger' ? ledgerOf(panel).map(({ state, typed }) => [state, typed]) : [];
  };
  const FIRST = 'killed 12 civilians by SOHR';
  const SECOND = ['proposed', 'wounded >=3 soldiers by ministry of defence'];

  test('+ accepts, again takes it back; - rejects; the row stays under the cursor and says so in words', () => {
    const session = begin();
    press(session, 'l $ +');
    expect(states(session)).toEqual([['accepted', FIRST], SECOND]);
    expect(plain(session)).toContain('▌✓ 12 killed  accepted · SOHR · civilians');
    press(session, '+');
    expect(states(session)[0]).toEqual(['proposed', FIRST]);
    press(session, '-');
    expect(plain(session)).toContain('▌✗ 12 killed  rejected · SOHR');
  });

  test('what is rejected is no mark on the page, is not walked to, and is said by nobody', () => {
    const session = begin();
    press(session, 'l $ - escape #');
    expect(
      session
        .state()
        .page.report?.claims()
        .map(({ effect }) => effect),
    ).toEqual(['wounded']);
    expect(plain(session)).toContain('ministry of defence: at least 3 wounded');
    expect(plain(session)).not.toMatch(/says +SOHR/);
  });

  test('c corrects it, from what it says; what says no figure stands there again, with why', () => {
    const session = begin();
    press(session, 'l $ c');
    expect(session.state().prompt).toMatchObject({ for: 'figure', line: { text: FIRST } });
    press(session, 'ctrl+u');
    for (const letter of 'killed a dozen') press(session, letter === ' ' ? 'space' : letter);
    press(session, 'return');
    expect(session.state().prompt).toMatchObject({
      line: { text: 'killed a dozen' },
      problem: expect.stringContaining('“killed a dozen” says no figure of harm'),
    });
    press(session, 'ctrl+u');
    for (const letter of 'wounded 12..14 by SOHR') press(session, letter === ' ' ? 'space' : letter);
    press(session, 'return');
    expect(states(session)).toEqual([['corrected', 'wounded 12..14 by SOHR'], SECOND]);
    expect(plain(session)).toContain('▌✎ 12–14 wounded  corrected · SOHR');
  });

  test('who says it has to stand in the report', () => {
    const session = begin();
    press(session, 'l $ c ctrl+u');
    for (const letter of 'killed 12 by Nobody Else') press(session, letter === ' ' ? 'space' : letter);
    press(session, 'return');
    expect(session.state().prompt).toMatchObject({
      problem: expect.stringContaining('“Nobody Else” does not stand in the report'),
    });
  });

  test('U takes back what was found last, and what was done lists it', () => {
    const session = begin();
    press(session, 'l $ + j -');
    expect(states(session).map(([state]) => state)).toEqual(['accepted', 'rejected']);
    press(session, 'U');
    expect(states(session).map(([state]) => state)).toEqual(['accepted', 'proposed']);
    press(session, 'C');
    expect(plain(session)).toContain('accept the figure “12” of b');
  });

  test('in the ledger of the list the other reports stay where they are', () => {
    const session = begin();
    press(session, '$ j j -');
    expect(states(session).map(([state]) => state)).toEqual(['proposed', 'proposed', 'rejected']);
    press(session, 'k k +');
    expect(states(session).map(([state]) => state)).toEqual(['accepted', 'proposed', 'rejected']);
    press(session, 'U U');
    expect(states(session).map(([state]) => state)).toEqual(['proposed', 'proposed', 'proposed']);
  });
});

test.each([118, 80, 60, 40])('at %i columns each row of the ledger shows its figure in its sentence', (columns) => {
  const body = `${'Long ago in many words it was told, and told again, that '.repeat(4)}12 people were killed at Qamishli, SOHR said, ${'and so on '.repeat(9)}.`;
  const session = begin([{ id: 'a', title: 'Shelling', body }], { columns, rows: 20 });
  press(session, 'l $');
  const line = plain(session)
    .split('\n')
    .find((one) => one.includes('12 people'));
  expect(line).toMatch(/…\w[\w, ]*12 people were/);
});
