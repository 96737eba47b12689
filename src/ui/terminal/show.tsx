// Begins Ink.
import type { ReadStream } from 'node:tty';
import { setFlagsFromString } from 'node:v8';
import { render } from 'ink';
import { settle } from '../../base/settled.ts';
import type { Theme } from '../../theme/theme.ts';
import type { Session } from '../effects/session.ts';
import { App } from '../view/App.tsx';

/** A key is on the screen within a frame of a fast display. */
const FRAMES_PER_SECOND = 120;

export type Shown = {
  /** Ink's first frame has been written. */
  isShown: Promise<void>;
  /** The reader has left, and the terminal is as it was before. */
  isLeft: Promise<unknown>;
};

export function show(session: Session, theme: Theme, stdin: ReadStream): Shown {
  const { waitUntilExit, waitUntilRenderFlush } = render(<App session={session} theme={theme} />, {
    stdin,
    alternateScreen: true,
    incrementalRendering: true,
    exitOnCtrlC: false,
    maxFps: FRAMES_PER_SECOND,
    interactive: true,
  });
  return { isShown: waitUntilRenderFlush().then(collectEarly), isLeft: waitUntilExit() };
}

/** Else V8 lets the garbage of frames grow to a hundred megabytes in each thread before it looks at it. */
function collectEarly(): void {
  // What was compiled is kept first: V8 takes it only under the options that it was compiled under.
  settle();
  setFlagsFromString('--optimize-for-size');
}
