// A report that is removed on the screen: gone when the program ends, and not before.
import { expect, test } from 'vitest';
import { countReports } from '../../src/archive/reports/read-reports.ts';
import { rowAt } from '../../src/ui/state/list.ts';
import { archiveOf } from '../archive/make-report.ts';
import { press, REPORTS, startSession } from './session.ts';

const start = () => {
  const archive = archiveOf(REPORTS);
  return { archive, session: startSession(archive) };
};
const idAt = (session: ReturnType<typeof startSession>, index: number) => rowAt(session.state().list, index)?.id;

test('it stands in the list until the end, and is gone then', () => {
  const { archive, session } = start();
  const id = idAt(session, 1);
  expect(press(session, 'j X').message).toContain('when the program ends, with all');
  expect([idAt(session, 1), countReports(archive)]).toEqual([id, REPORTS.length]);
  expect(session.finish()).toEqual([]);
  expect(countReports(archive)).toBe(REPORTS.length - 1);
  expect(idAt(startSession(archive), 1)).not.toBe(id);
});

test.each(['X X', 'X U', 'X j X U k U', 'X s U U'])('%s: it stays', (keys) => {
  const { archive, session } = start();
  expect(press(session, keys).message).toBe('The report stays.');
  session.finish();
  expect(countReports(archive)).toBe(REPORTS.length);
});

test('it is the same report, wherever the list goes meanwhile', () => {
  const { archive, session } = start();
  const id = idAt(session, 0);
  press(session, 'X / b r e a d return j X');
  const [, second] = session.state().list.removals!;
  session.finish();
  const left = startSession(archive);
  const ids = REPORTS.map((_, index) => idAt(left, index));
  expect(ids).not.toContain(id);
  expect(ids).not.toContain(second!.id);
  expect(countReports(archive)).toBe(REPORTS.length - 2);
});

test.each(['run', 'get'] as const)('where it cannot be done it is said (%s)', (part) => {
  const { archive, session } = start();
  press(session, 'X');
  archive[part] = () => {
    throw new Error('the disk is full');
  };
  expect(session.finish()[0]).toMatchObject({ message: '1 report could not be removed' });
});
