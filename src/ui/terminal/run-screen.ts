// An open archive and a screen in; the archive shown there, until it is left, out.

import type { Opened } from '../../app/open-archive.ts';
import { outdatedWords } from '../../app/recognise-again.ts';
import type { Archive } from '../../archive/archive.ts';
import { countReports, reportsPerYear } from '../../archive/reports/read-reports.ts';
import { keepFrame, keptFrame } from '../../archive/state/frames.ts';
import type { Installation } from '../../base/installation.ts';
import { UserError } from '../../base/user-error.ts';
import type { ColourLevel } from '../../theme/colour-level.ts';
import { type Theme, themeFor } from '../../theme/theme.ts';
import { Session } from '../effects/session.ts';
import { initialState, type State } from '../state/state.ts';
import { firstFrame } from '../view/first-frame.ts';
import { lookOf } from './look.ts';
import type { EarlyScreen } from './terminal-modes.ts';

/** With so many reports a search, or the counts of a panel, may take longer than a frame. */
const MANY_REPORTS = 5000;

const UNFINISHED = new UserError(
  'the correction of a name was not done yet, and is given up',
  'Make it again, and stay until the last line says in how many reports.',
);

type Around = {
  screen: EarlyScreen;
  installation: Installation;
  colours: ColourLevel;
  complain: (error: UserError) => void;
};

/** @returns whether there was anything to read */
export async function runScreen(
  { archive }: Opened,
  { screen, installation, colours, complain }: Around,
): Promise<boolean> {
  const state = startOf(archive);
  if (state.total === 0) return false;
  const isInFile = archive.file !== ':memory:';
  const far = state.total >= MANY_REPORTS && isInFile ? await workElsewhere(archive.file, installation) : undefined;
  const session = new Session(archive, state, far);
  const theme = themeFor(colours);
  const isKept = screen.isDrawn();
  const frame = isKept ? undefined : firstFrame(session.state(), theme, false);
  if (frame) screen.draw(frame);
  const { show } = await import('./show.tsx');
  const { isShown, isLeft } = screen.handOver(() => show(session, theme, screen.stdin, { hasMap: isKept }));
  void isShown.then(() => far?.begin());
  const recognising = isShown.then(() => (isInFile ? recogniseWhileShown(archive, installation, session) : undefined));
  await isLeft;
  await far?.end();
  await (await recognising)?.end();
  session.finish();
  if (session.state().correcting) complain(UNFINISHED);
  if (isInFile) leaveFrame(archive, theme, lookOf(installation, process.stdout, colours));
  return true;
}

function startOf(archive: Archive): State {
  const { columns, rows } = process.stdout;
  return initialState({ columns, rows, total: countReports(archive), years: reportsPerYear(archive) });
}

/** What the next start begins with. */
function leaveFrame(archive: Archive, theme: Theme, look: string): void {
  if (keptFrame(archive, look)) return;
  const frame = firstFrame(new Session(archive, startOf(archive)).state(), theme, true);
  if (frame) archive.ifFree(() => keepFrame(archive, look, frame));
}

/** Reading goes on meanwhile with the names as they are. */
async function recogniseWhileShown(archive: Archive, installation: Installation, session: Session) {
  const words = outdatedWords(archive, installation);
  if (!words) return undefined;
  const { recogniseElsewhere } = await import('../../app/recognise-again.ts');
  const fail = () =>
    session.dispatch({ type: 'notice', text: `${words}; the next start tries again to bring them up to date.` });
  session.dispatch({ type: 'notice', text: `${words}; they are being brought up to date.` });
  return recogniseElsewhere(
    archive.file,
    installation,
    (left) => left === 0 && session.dispatch({ type: 'recognised' }),
    fail,
  );
}

async function workElsewhere(archiveFile: string, { root }: Installation) {
  const { startFarEffects } = await import('../effects/worker-effects.ts');
  return startFarEffects(archiveFile, new URL('dist/worker.js', root));
}
