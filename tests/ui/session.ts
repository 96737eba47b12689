// Reports and the size of a window in; a session that reads them, to press keys on, out.
import type { Archive } from '../../src/archive/archive.ts';
import { countReports, reportsPerYear } from '../../src/archive/reports/read-reports.ts';
import type { ArchiveThread } from '../../src/ui/effects/archive-thread.ts';
import { outcomeOf } from '../../src/ui/effects/effects.ts';
import { Session } from '../../src/ui/effects/session.ts';
import { rowAt } from '../../src/ui/state/list.ts';
import type { Effect, Outcome } from '../../src/ui/state/requests.ts';
import { initialState, type State } from '../../src/ui/state/state.ts';
import { actionOf } from '../../src/ui/update/key-actions.ts';
import { archiveOf, type Words } from '../archive/make-report.ts';

export type Size = { columns: number; rows: number };
export const WIDE: Size = { columns: 120, rows: 36 };

const LONG = Array.from(
  { length: 40 },
  (_, index) =>
    `Paragraph ${index + 1}. SOHR saw helicopters over Deir Ezzor, it said, and convoys on the roads below.`,
).join('\n\n');

/** Newest first, as the list shows them. */
export const REPORTS: Words[] = [
  {
    id: 'airport',
    title: 'Aircraft land at Al-Qamishly airport',
    date: '2022-05-27',
    body: `Russian jets.\n\n${LONG}`,
  },
  { id: 'calm', title: 'A calm day', date: '2022-05-02', body: 'Nothing happened anywhere, and nobody was named.' },
  { id: 'long', title: `A long title ${'that goes on and on '.repeat(20)}`, date: '2021', body: 'Words of Abu Rasin.' },
  { id: 'border', title: 'Patrols at the border', date: '2020-03', body: 'SDF at Kamishli, then again Al-Qamishli.' },
  { id: 'arabic', title: 'طائرات في مطار القامشلي', date: '2019-10-20', language: 'ar', body: 'إلى القامشلي.' },
  { id: 'wide', title: '漢字 and 大馬士革 in a title', date: '2019-10-01', body: 'Words.' },
  ...Array.from({ length: 5 }, (_, index) => ({
    id: `quiet${index}`,
    title: `Quiet month ${index + 1} of the year`,
    date: `2018-0${9 - index}`,
    governorates: ['Homs'],
    kind: 'ceasefire',
    body: 'Bread was sold.',
  })),
  { id: 'undated', title: 'Without a date', body: 'Josh Earnest of nowhere. Bread.' },
];

export function startSession(archive: Archive, size: Size = WIDE, thread?: ArchiveThread): Session {
  const years = reportsPerYear(archive);
  return new Session(archive, initialState({ ...size, total: countReports(archive), years }), thread);
}

/** With another thread for effects of some types, which answers, or fails, when it is told to. */
export function startWithThread(archive: Archive, types: Effect['type'][]) {
  const waiting: { effect: Effect; outcome: PromiseWithResolvers<Outcome | undefined> }[] = [];
  const thread: ArchiveThread = {
    takes: ({ type }) => types.includes(type),
    ask: (effect) => {
      const outcome = Promise.withResolvers<Outcome | undefined>();
      waiting.push({ effect, outcome });
      return outcome.promise;
    },
    begin: () => {},
    end: async () => {},
  };
  const session = startSession(archive, WIDE, thread);
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  return {
    session,
    /** What it was asked and has not answered. */
    waiting,
    keys: (keys: string) => press(session, keys),
    goOn: async () => {
      const { effect, outcome } = waiting.shift()!;
      outcome.resolve(outcomeOf(archive, effect));
      await settled();
    },
    fail: async (message: string) => {
      waiting.shift()!.outcome.reject(new Error(message));
      await settled();
    },
  };
}

/** Key names as in keys.ts, parted by spaces; `=words` is typed letter by letter, `_` is a space in it. */
export function press(session: Session, keys: string): State {
  for (const key of keys.split(' ').filter(Boolean)) {
    const names = /^=./.test(key) ? [...key.slice(1)].map((letter) => (letter === '_' ? 'space' : letter)) : [key];
    for (const name of names) {
      const action = actionOf(session.state(), name);
      if (action) session.dispatch(action);
    }
  }
  return session.state();
}

/** A fresh archive of the reports, and the state after the keys. */
export function after(keys: string, size: Size = WIDE, reports: Words[] = REPORTS): State {
  return press(startSession(archiveOf(reports), size), keys);
}

export function idAtCursor({ list }: State): string | undefined {
  return rowAt(list, list.cursor)?.id;
}
