// The name of a theme, the environment and the terminal's ground in; the theme out.
import { UserError } from '../base/user-error.ts';
import { detectArabicOrder } from './arabic/choose-order.ts';
import { type ColourLevel, colourLevel } from './colour-level.ts';
import { darkness } from './contrast.ts';
import { CONSOLE, DARK, DARK_HIGH, LIGHT, LIGHT_HIGH, MIDWAY, type Palette } from './palette.ts';
import { type Theme, themeFor } from './theme.ts';

/** Every theme that can be asked for: on the command line, by a variable, in the configuration. */
export const THEME_NAMES = ['auto', 'dark', 'light', 'high-contrast', '16', 'none', 'ascii'] as const;
export type ThemeName = (typeof THEME_NAMES)[number];

/** What a terminal has behind its words: `#rrggbb`. */
export type TerminalGround = string;

/** @throws UserError when there is no such theme */
export function themeName(name: string): ThemeName {
  const found = THEME_NAMES.find((one) => one === name);
  if (found) return found;
  throw new UserError(`there is no theme ${name}`, `There are: ${THEME_NAMES.join(', ')}.`);
}

/** What was asked for on the command line, else by the variable, else in the configuration, else `auto`. */
export function themeAsked(option: string | undefined, env: NodeJS.ProcessEnv, configured?: ThemeName): ThemeName {
  const name = option ?? (env.SOHR_READER_THEME || undefined);
  return name === undefined ? (configured ?? 'auto') : themeName(name);
}

/** @param ground undefined while it is not known */
export function chooseTheme(
  name: ThemeName,
  env: NodeJS.ProcessEnv,
  isTTY: boolean,
  ground: TerminalGround | undefined = groundOfColorFgBg(env),
): Theme {
  const level = levelFor(name, colourLevel(env, isTTY));
  // The Linux console has few signs, and shapes that are none.
  if (env.TERM === 'linux') return themeFor(level, CONSOLE);
  const theme = { ...themeFor(level, paletteFor(name, ground)), arabic: detectArabicOrder(env) };
  return name === 'ascii' ? { ...theme, isAscii: true } : theme;
}

function levelFor(name: ThemeName, level: ColourLevel): ColourLevel {
  if (name === 'none') return 'none';
  return name === '16' && level !== 'none' ? 'ansi16' : level;
}

/** On a ground that is neither dark nor light only the strongest colours can be read. */
function paletteFor(name: ThemeName, ground: TerminalGround | undefined): Palette {
  if (name === 'dark') return DARK;
  if (name === 'light') return LIGHT;
  const at = ground && darkness(ground);
  const [plain, high] = at === 'light' || at === 'greyish light' ? [LIGHT, LIGHT_HIGH] : [DARK, DARK_HIGH];
  if (name === 'high-contrast') return high;
  if (at === undefined) return MIDWAY;
  return at === 'dark' || at === 'light' ? plain : high;
}

/** `15;0`, `0;default;15`: rxvt, Konsole and others say so the numbers of ink and ground. */
export function groundOfColorFgBg({ COLORFGBG = '' }: NodeJS.ProcessEnv): TerminalGround | undefined {
  const number = /;(\d{1,2})$/.exec(COLORFGBG)?.[1];
  if (number === undefined || Number(number) > 15) return undefined;
  return number === '7' || number === '15' ? '#ffffff' : '#000000';
}
