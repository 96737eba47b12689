// The environment in; who sets Arabic in its order, the terminal or we, out.

/**
 * `terminal`: letters go out as they are written, and the terminal sets them from right to left. `reorder`: we set them, and
 * the terminal joins them. `shape`: we set them, in the forms that they have beside each other.
 */
export const ARABIC_ORDERS = ['terminal', 'reorder', 'shape'] as const;
export type ArabicOrder = (typeof ARABIC_ORDERS)[number];

/** The first version of VTE with the order of Arabic: 0.58, as VTE_VERSION says it. */
const FIRST_VTE = 5800;

/** These neither order nor join: over ssh only the name of their TERM is known. */
const PLAIN_TERM = /^(?:alacritty|contour|foot|rio|rxvt|st(?:-|$)|wezterm|xterm-(?:ghostty|kitty)|xterm-direct$)/;
const PLAIN_PROGRAM = /^(?:alacritty|ghostty|Hyper|rio|vscode|WezTerm)$/i;
const PLAIN_VARIABLES = ['ALACRITTY_WINDOW_ID', 'KITTY_WINDOW_ID', 'WT_SESSION', 'XTERM_VERSION'] as const;

/**
 * What is known to leave letters in the order of writing gets them shaped; whatever else there is keeps them as they are:
 * set twice, nobody could read them. Of `TERM=xterm-256color` alone nothing is known.
 */
export function detectArabicOrder(env: NodeJS.ProcessEnv): ArabicOrder {
  const { TERM = '', TERM_PROGRAM = '', VTE_VERSION, KONSOLE_VERSION, MLTERM } = env;
  if (MLTERM || KONSOLE_VERSION || TERM_PROGRAM === 'Apple_Terminal') return 'terminal';
  if (VTE_VERSION) return Number(VTE_VERSION) >= FIRST_VTE ? 'terminal' : 'shape';
  const isPlain =
    PLAIN_TERM.test(TERM) || PLAIN_PROGRAM.test(TERM_PROGRAM) || PLAIN_VARIABLES.some((name) => env[name]);
  return isPlain ? 'shape' : 'terminal';
}
