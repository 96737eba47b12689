// Begins Ink.
import type { ReadStream } from 'node:tty';
import { render } from 'ink';
import { collectEarly } from '../../base/collect-early.ts';
import type { Session } from '../effects/session.ts';
import { App } from '../view/App.tsx';
import type { Looks } from './looks.ts';

/** A key is on the screen within a frame of a fast display. */
const FRAMES_PER_SECOND = 120;

export type Shown = {
  /** Ink's first frame has been written. */
  isShown: Promise<void>;
  /** The reader has left, and the terminal is as it was before. */
  isLeft: Promise<unknown>;
};

export function show(session: Session, looks: Looks, stdin: ReadStream): Shown {
  const { waitUntilExit, waitUntilRenderFlush } = render(<App session={session} looks={looks} />, {
    stdin,
    alternateScreen: true,
    incrementalRendering: true,
    exitOnCtrlC: false,
    maxFps: FRAMES_PER_SECOND,
    interactive: true,
  });
  return { isShown: waitUntilRenderFlush().then(collectEarly), isLeft: waitUntilExit() };
}
