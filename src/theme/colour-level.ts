// The environment in; how many colours the terminal can show out.

export type ColourLevel = 'none' | 'ansi16' | 'ansi256' | 'truecolor';

/** FORCE_COLOR as Node and others read it: just so many. Any other word wants what the terminal has. */
const FORCED: Record<string, ColourLevel> = { '0': 'none', false: 'none', '2': 'ansi256', '3': 'truecolor' };

/** Those that have 24-bit colours also where nobody passes COLORTERM on, as over ssh. */
const TRUE_TERM = /^(?:alacritty|contour|foot|ghostty|iterm2|kitty|rio|wezterm|xterm-(?:ghostty|kitty))|-direct$/;
const TRUE_PROGRAM = /^(?:iTerm\.app|WezTerm|ghostty|vscode|Hyper|rio)$/i;
/** What has colours at all. A real VT100 to VT420 has none. */
const COLOURED =
  /^(?:xterm|screen|tmux|rxvt|linux|konsole|gnome|putty|st|eterm|cygwin|mlterm|mosh|con\d|dtterm)|ansi|color/i;

/** Without a terminal only FORCE_COLOR asks for any, and it wins over NO_COLOR. */
export function colourLevel(env: NodeJS.ProcessEnv, isTTY: boolean): ColourLevel {
  const { FORCE_COLOR, NO_COLOR } = env;
  if (FORCE_COLOR === undefined) return isTTY && !NO_COLOR ? levelOf(env) : 'none';
  const level = levelOf(env);
  return FORCED[FORCE_COLOR] ?? (level === 'none' ? 'ansi16' : level);
}

function levelOf(env: NodeJS.ProcessEnv): ColourLevel {
  const { TERM = '', COLORTERM = '', TERM_PROGRAM = '' } = env;
  if (TERM === 'dumb') return 'none';
  const byName = /256/.test(TERM) ? 'ansi256' : COLOURED.test(TERM) || COLORTERM ? 'ansi16' : 'none';
  // GNU screen passes on what the terminal around it says of itself, and makes blocks of green of 24-bit colours.
  if (isGnuScreen(env)) return byName;
  if (/^(?:truecolor|24bit)$/.test(COLORTERM) || TRUE_TERM.test(TERM) || TRUE_PROGRAM.test(TERM_PROGRAM))
    return 'truecolor';
  if (env.WT_SESSION || process.platform === 'win32') return 'truecolor';
  return env.TMUX || TERM_PROGRAM === 'Apple_Terminal' ? 'ansi256' : byName;
}

/** tmux calls itself `screen` too, but says so. */
export function isGnuScreen({ TERM = '', TMUX, STY }: NodeJS.ProcessEnv): boolean {
  return TERM.startsWith('screen') && (!TMUX || STY !== undefined);
}
