// The environment in; how many colours the terminal can show out.

export type ColourLevel = 'none' | 'ansi16' | 'ansi256' | 'truecolor';

const BY_DEPTH: Record<number, ColourLevel> = { 1: 'none', 4: 'ansi16', 8: 'ansi256', 24: 'truecolor' };

/** Node's own reading of FORCE_COLOR, NO_COLOR, COLORTERM and TERM; without a terminal only FORCE_COLOR asks for any. */
export function colourLevel(env: NodeJS.ProcessEnv, isTTY: boolean): ColourLevel {
  if (!isTTY && env.FORCE_COLOR === undefined) return 'none';
  // With both set, Node would warn on the screen that FORCE_COLOR wins. CI says nothing of a terminal that is there.
  const { NO_COLOR, CI: _, ...rest } = env;
  const asked = env.FORCE_COLOR === undefined && NO_COLOR ? { ...rest, NO_COLOR } : rest;
  // It loads all of Node's sockets: only who asks for colours waits for them.
  const { WriteStream } = process.getBuiltinModule('node:tty');
  return BY_DEPTH[WriteStream.prototype.getColorDepth(asked)]!;
}
