// What to read in; a screen to read it on, until it is left, and the exit code out.
import { openSync } from 'node:fs';
import { ReadStream } from 'node:tty';
import { setFlagsFromString } from 'node:v8';
import { render } from 'ink';
import type { Archive } from '../archive/archive.ts';
import { countReports, reportsPerYear } from '../archive/read.ts';
import { colourLevel } from '../page/colour-level.ts';
import { themeFor } from '../page/theme.ts';
import { UserError } from '../report/user-error.ts';
import { type Asked, type Installation, openArchive } from '../sources/open-archive.ts';
import { App } from './App.tsx';
import { Session } from './session.ts';
import { initialState } from './state.ts';
import { letWheelScroll } from './terminal-modes.ts';

/** With so many reports a search, or the counts of a panel, may take longer than a frame. */
const MANY_REPORTS = 5000;

/** A key is on the screen within a frame of a fast display. */
const FRAMES_PER_SECOND = 120;

/**
 * @param complain what could not be read is said after the screen has gone
 * @returns 0, 1 when there was nothing to read, 2 when something could not be read
 */
export async function read(
  asked: Asked,
  installation: Installation,
  complain: (error: UserError, path: string) => void,
): Promise<0 | 1 | 2> {
  const { stdout } = process;
  if (!stdout.isTTY) {
    throw new UserError('the reader needs a terminal', 'In a pipe use list, show, search or entities: see --help.');
  }
  const { archive, problems, fill } = await openArchive(asked, installation, { fillLater: true });
  const total = countReports(archive);
  if (total > 0 || fill) {
    const { columns, rows } = stdout;
    const isLarge = total >= MANY_REPORTS && asked.paths.length === 0;
    const far = isLarge ? await workElsewhere(archive.file, installation) : undefined;
    const about = { columns, rows, total, years: reportsPerYear(archive), isFilling: fill !== undefined };
    const session = new Session(archive, initialState(about), far);
    const theme = themeFor(colourLevel(process.env, true));
    letWheelScroll(stdout);
    const { waitUntilExit, waitUntilRenderFlush } = render(<App session={session} theme={theme} />, {
      stdin: keyboard(),
      alternateScreen: true,
      incrementalRendering: true,
      exitOnCtrlC: false,
      maxFps: FRAMES_PER_SECOND,
      interactive: true,
    });
    void waitUntilRenderFlush().then(() => {
      collectEarly();
      far?.begin();
    });
    const filled = fill && waitUntilRenderFlush().then(() => fillWhileShown(fill, session, archive));
    await waitUntilExit();
    await filled;
    far?.end();
  }
  archive.close();
  for (const { path, error } of problems) complain(error, path);
  return problems.length > 0 ? 2 : total > 0 || fill ? 0 : 1;
}

/** Else V8 lets the garbage of frames grow to a hundred megabytes in each thread before it looks at it. */
function collectEarly(): void {
  setFlagsFromString('--optimize-for-size');
}

/** The first frame is there before the gazetteer is loaded. */
async function fillWhileShown(fill: () => Promise<void>, session: Session, archive: Archive): Promise<void> {
  try {
    await fill();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    session.dispatch({ type: 'notice', text: `${error.message}. ${error.advice}` });
  }
  session.dispatch({ type: 'filled', total: countReports(archive), years: reportsPerYear(archive) });
}

async function workElsewhere(archiveFile: string, { root }: Installation) {
  const { startFarEffects } = await import('./far-effects.ts');
  return startFarEffects(archiveFile, new URL('dist/worker.js', root));
}

/** Standard input, unless a report came that way: then the terminal itself. */
function keyboard(): NodeJS.ReadStream {
  if (process.stdin.isTTY) return process.stdin;
  try {
    return new ReadStream(openSync('/dev/tty', 'r'));
  } catch (cause) {
    throw new UserError('there is no terminal to take keys from', 'Start it from a terminal.', { cause });
  }
}
