// Shows an archive: the first frame at once, then Ink, and beside it the threads that work meanwhile.
import { dirname, sep } from 'node:path';
import type { Opened } from '../../app/open-archive.ts';
import { outdatedWords } from '../../app/outdated-words.ts';
import { lastActNumber } from '../../archive/acts/log.ts';
import type { Archive } from '../../archive/archive.ts';
import { countReports, reportsPerYear } from '../../archive/reports/read-reports.ts';
import { counted } from '../../base/grouped.ts';
import type { Installation } from '../../base/installation.ts';
import type { UserError } from '../../base/user-error.ts';
import { configFile } from '../../config/config-file.ts';
import { messageOf } from '../effects/effects.ts';
import { outside } from '../effects/outside.ts';
import { Session } from '../effects/session.ts';
import { initialState, type Settings, type State } from '../state/state.ts';
import { composeScreen, linesOf } from '../view/compose-screen.ts';
import { earlyKeys } from './early-keys.ts';
import type { EarlyScreen } from './early-screen.ts';
import { followOthers } from './follow-others.ts';
import type { AskedLooks } from './looks.ts';

/** Until a key; then the footer stands there. */
const WELCOME = '⏎ reads a report, / finds any spelling of a name, ? lists all keys, q leaves';

/** Milliseconds. */
const BEFORE_CHECK = 10_000;

/** With so many reports a search, or the counts of a panel, may take longer than a frame. */
const MANY_REPORTS = 5000;

export type Configured = {
  configuration?: Settings | undefined;
  /** Why there is none, although there is a file. */
  problem?: UserError | undefined;
};

export type Ending = {
  /** Whether there was anything to read. */
  isAny: boolean;
  /** What the reader did and could not be kept. */
  lost: UserError[];
};

export async function runScreen(
  { archive, note, isFirst = false }: Opened,
  screen: EarlyScreen,
  { looks, configuration, problem }: { looks: AskedLooks } & Configured,
  installation: Installation,
): Promise<Ending> {
  const state = startOf(archive, configuration);
  if (state.total === 0) return { isAny: false, lost: [] };
  const isInFile = archive.file !== ':memory:';
  const message =
    (problem && problemWords(problem)) ??
    note ??
    (archive.isReadOnly ? `${archive.file} may be read alone: nothing can be kept in it` : undefined) ??
    (isFirst ? WELCOME : undefined);
  const thread = state.total >= MANY_REPORTS && isInFile ? await startThread(archive.file, installation) : undefined;
  const session = new Session(archive, { ...state, ...(message && { message }) }, thread, outside);
  const show = await showEarly(session, looks, screen);
  if (show) {
    const { isShown, isLeft } = screen.handOver(() => show(session, looks, screen.stdin));
    void isShown.then(() => thread?.begin());
    const recognising = isShown.then(() =>
      isInFile && !archive.isReadOnly ? recogniseWhileShown(archive, installation, session) : undefined,
    );
    const check = isInFile && !archive.isReadOnly ? checkLater(archive, installation, session) : undefined;
    const unfollow = isInFile ? followOthers(archive, session) : () => undefined;
    await isLeft;
    await looks.settle(screen.stdin);
    unfollow();
    await check?.end();
    await thread?.end();
    await (await recognising)?.end();
  }
  await thread?.end();
  return { isAny: true, lost: session.finish() };
}

/**
 * The first frame, and what the keys that are typed by then lead to, while Ink is loaded.
 *
 * @returns what begins Ink; undefined when the reader has left already
 */
async function showEarly(session: Session, looks: AskedLooks, screen: EarlyScreen) {
  const draw = () => screen.draw(linesOf(composeScreen(session.state(), looks.theme(), false)));
  draw();
  looks.ask(process.stdout);
  const keys = earlyKeys(screen.stdin, session);
  const unsubscribe = [session.subscribe(draw), looks.subscribe(draw)];
  try {
    await keys.obeyed();
    if (session.state().isOver) {
      keys.stop();
      await looks.settle(screen.stdin);
      return undefined;
    }
    const { show } = await import('./show.tsx');
    await keys.obeyed();
    return session.state().isOver ? undefined : show;
  } finally {
    for (const end of unsubscribe) end();
    keys.stop();
  }
}

function startOf(archive: Archive, settings: Settings | undefined): State {
  const { columns, rows } = process.stdout;
  const about = { total: countReports(archive), years: reportsPerYear(archive), lastAct: lastActNumber(archive) };
  return initialState({ columns, rows, ...about }, settings);
}

/** The name of the folder would leave no room for what is wrong. */
function problemWords(problem: UserError): string {
  const words = messageOf(problem).replace(dirname(configFile(process.env)) + sep, '');
  return `${words} Until then it is as if there were no configuration.`;
}

/** Reading goes on meanwhile with the names as they are. */
async function recogniseWhileShown(archive: Archive, installation: Installation, session: Session) {
  const words = outdatedWords(archive, installation);
  if (!words) return undefined;
  const { recogniseElsewhere } = await import('../../app/recognise-again.ts');
  const fail = () =>
    session.dispatch({ type: 'message', text: `${words}; the next start tries again to bring them up to date.` });
  session.dispatch({ type: 'message', text: `${words}; they are being brought up to date.` });
  return recogniseElsewhere(
    archive.file,
    installation,
    (left) => left === 0 && session.dispatch({ type: 'recognised' }),
    fail,
  );
}

/** Once a week, and not while a start may still be waited for. */
function checkLater(archive: Archive, installation: Installation, session: Session): { end(): Promise<unknown> } {
  let checking: { end(): Promise<unknown> } | undefined;
  let hasEnded = false;
  const tell = (faults: number) =>
    session.dispatch({
      type: 'message',
      text: `The archive is damaged in ${counted(faults, 'place')}: sohr-reader check says where, and what to do.`,
    });
  const timer = setTimeout(async () => {
    const { checkElsewhere, isCheckDue } = await import('../../app/check-sometimes.ts');
    if (!hasEnded && isCheckDue(archive)) checking = checkElsewhere(archive, installation, tell);
  }, BEFORE_CHECK);
  timer.unref();
  return {
    end: async () => {
      hasEnded = true;
      clearTimeout(timer);
      await checking?.end();
    },
  };
}

async function startThread(archiveFile: string, { root }: Installation) {
  const { archiveThread } = await import('../effects/archive-thread.ts');
  return archiveThread(archiveFile, new URL('dist/worker.js', root));
}
