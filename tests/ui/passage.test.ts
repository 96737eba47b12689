// Words that are taken out of the page: a passage, a citation of it, for a command or an editor.
import { expect, test } from 'vitest';
import { themeFor } from '../../src/theme/theme.ts';
import { Session } from '../../src/ui/effects/session.ts';
import type { OutsideRequest } from '../../src/ui/state/requests.ts';
import { initialState } from '../../src/ui/state/state.ts';
import { composeScreen, linesOf } from '../../src/ui/view/compose-screen.ts';
import { archiveOf, type Words } from '../archive/make-report.ts';
import { press, WIDE } from './session.ts';

const REPORT: Words = {
  id: 'a',
  title: 'Title',
  date: '2020-01-02',
  body: 'One is here. Two is of Qamishli, it said.\n\nThree has bread. Four too.\n\nFive.',
};

function begin() {
  const asked: OutsideRequest[] = [];
  const session = new Session(
    archiveOf([REPORT]),
    initialState({ ...WIDE, total: 1, years: [] }),
    undefined,
    async (request) => {
      asked.push(request);
      return 'Done.';
    },
  );
  const copied = (keys: string) => {
    press(session, keys);
    const last = asked.at(-1);
    return last?.type === 'copy' ? last.text : undefined;
  };
  return { session, asked, copied };
}

test('y copies the sentence of the name in focus, then its paragraph, then the text', () => {
  const { copied, session } = begin();
  const text = session.state().page.report!.report.text;
  expect(copied('l e y')).toBe('Two is of Qamishli, it said.');
  expect(copied('y')).toBe('One is here. Two is of Qamishli, it said.');
  expect(copied('y')).toBe(text);
  expect(copied('y')).toBe(text);
  // Another key than one that looks at it begins anew.
  expect(copied('e E y')).toBe('Two is of Qamishli, it said.');
  expect(copied('j k y')).toBe('One is here. Two is of Qamishli, it said.');
});

test('y copies the sentence of a hit, or else the first on the page', () => {
  expect(begin().copied('l y')).toBe('Title');
  expect(begin().copied('l / =bread return y')).toBe('Three has bread.');
});

test('what was copied stands out, until one goes on', () => {
  const { session } = begin();
  const { hit } = themeFor('ansi16');
  const marked = () =>
    linesOf(composeScreen(session.state(), themeFor('ansi16')))
      .flatMap((line) => [...line.matchAll(new RegExp(`\\u001B\\[[\\d;]*${hit}m([^\\u001B]*)`, 'g'))])
      .map(([, words]) => words)
      .join('');
  press(session, 'l / =bread return y');
  expect(marked()).toBe('Three has bread.');
  press(session, 'e');
  expect(marked()).toBe('');
});

test('Y cites what was copied, in the form at the cursor; without it the report', () => {
  const { copied, session, asked } = begin();
  press(session, 'l e y Y');
  const shown = linesOf(composeScreen(session.state(), themeFor('none'))).join('\n');
  expect(shown).toContain('Cite these words');
  expect(shown).toContain('> Two is of Qamishli, it said.');
  expect(copied('return')).toMatch(
    /^> Two is of Qamishli, it said\.\n>\n> — \*Title\*, 2 January 2020, `a@[\da-f]{16}:20-48`\.$/,
  );
  expect(session.state().panel).toBeUndefined();
  expect(copied('Y j j return')).toMatch(/^@misc\{a,/);
  expect(asked.at(-1)).toMatchObject({ what: 'the citation as BibTeX.' });
  expect(copied('h Y j return')).toBe('“Title”, 2 January 2020, a.');
});

test('| gives the page to a command, as it was typed', () => {
  const { session, asked } = begin();
  press(session, 'l |');
  expect(session.state().prompt?.for).toBe('pipe');
  press(session, '=grep_-c_"a;b"_|_wc return');
  expect(asked).toMatchObject([{ type: 'pipe', command: 'grep -c "a;b" | wc', report: { id: 'a' } }]);
  press(session, '| return | escape');
  expect(asked).toHaveLength(1);
});

test('v gives a copy of the page to the editor', () => {
  const { session, asked } = begin();
  press(session, 'v');
  expect(asked).toMatchObject([{ type: 'edit', report: { id: 'a' } }]);
});
