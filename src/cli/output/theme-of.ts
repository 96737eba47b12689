// What was asked for on the command line, by a variable or in the configuration, in; the theme of what is printed out.
import { readConfigured } from '../../config/configured.ts';
import { chooseTheme, themeAsked } from '../../theme/choose-theme.ts';
import type { Theme } from '../../theme/theme.ts';
import type { Context } from '../command.ts';

/** @throws UserError when there is no such theme */
export async function themeOf(
  option: string | undefined,
  { env, output }: Pick<Context, 'env' | 'output'>,
): Promise<Theme> {
  const { configuration } = await readConfigured(env);
  const theme = chooseTheme(themeAsked(option, env, configuration?.theme), env, output.isTerminal);
  // What goes into a file or another program is as it was written.
  return { ...theme, arabic: output.isTerminal ? (configuration?.arabic ?? theme.arabic) : 'terminal' };
}
