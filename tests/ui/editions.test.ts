// On the screen: the head says how often a report was edited, H shows its editions, Enter one of them with what changed.
import { expect, test } from 'vitest';
import { addReport } from '../../src/archive/reports/add-reports.ts';
import { themeFor } from '../../src/theme/theme.ts';
import { composeScreen, linesOf } from '../../src/ui/view/compose-screen.ts';
import { archiveOf, makeReport, namer } from '../archive/make-report.ts';
import { press, startSession } from './session.ts';

const THEME = themeFor('none');
const COLOURED = themeFor('ansi16');

function edited() {
  const archive = archiveOf([{ id: 'quiet', date: '2015', body: 'Nothing happened.' }]);
  for (const [at, toll] of [41, 49, 92].entries()) {
    const body = `First words.\n\n${toll} people were killed in Qamishli.`;
    addReport(archive, makeReport({ id: 'toll', title: 'Toll', date: '2016', body }), namer, {
      at: Date.UTC(2026, 0, 1 + at),
      hash: Buffer.alloc(32, at),
    });
  }
  return archive;
}

test('the head of the page says how often it was edited, and nothing where it was not', () => {
  const session = startSession(edited());
  expect(linesOf(composeScreen(session.state(), THEME)).join('\n')).toContain('2016 · edited 2 times');
  press(session, 'j');
  expect(linesOf(composeScreen(session.state(), THEME)).join('\n')).not.toContain('edited');
});

test('H lists its editions, the newest first; Enter shows one at what changed, Esc goes back', () => {
  const session = startSession(edited());
  const shown = () => linesOf(composeScreen(session.state(), THEME)).join('\n');
  press(session, 'H');
  expect(shown()).toMatch(
    /3 {2}fetched 2026-01-03 00:00:00 UTC[\s\S]*49 → 92[\s\S]*2 {2}fetched[\s\S]*41 → 49[\s\S]*1 {2}fetched/,
  );
  press(session, 'j return');
  expect(shown()).toContain('Edition 2');
  const coloured = linesOf(composeScreen(session.state(), COLOURED)).join('\n');
  // What was struck out and what came, each on the ground of a changed figure.
  expect(coloured).toMatch(/\x1B\[9;[\d;]+m41\x1B\[0m\x1B\[4;[\d;]+m49\x1B\[0m/);
  press(session, 'escape');
  expect(session.state().panel).toMatchObject({ kind: 'editions', cursor: 1 });
  press(session, 'escape');
  expect(session.state().panel).toBeUndefined();
});

test('one that was never edited says so', () => {
  const session = startSession(edited());
  press(session, 'j H');
  expect(session.state().message).toBe('It has not been edited since it came.');
  press(session, 'return');
  expect(linesOf(composeScreen(session.state(), THEME)).join('\n')).toContain('Nothing happened.');
});
