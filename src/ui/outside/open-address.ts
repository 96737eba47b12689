// An address in; the reader's browser shows it.
import { UserError } from '../../base/user-error.ts';
import { webAddress } from '../../report/markdown/web-address.ts';
import type { Lend } from './lend.ts';
import { type Program, runInTerminal, runProgram } from './run-program.ts';

/** These show the page in the terminal itself. */
const NEEDS_TERMINAL = /(?:^|\/)(?:lynx|w3m|links2?|elinks|browsh|www-browser)$/;

/**
 * @param lend how it gets the terminal, if it needs that
 * @returns when the browser has been started
 * @throws UserError when it is no web address, there is no browser, or that fails
 */
export async function openAddress(
  address: string,
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
  lend?: Lend,
): Promise<void> {
  const url = webAddress(address);
  if (!url) throw new UserError('this is no http or https address', 'L lists the links, y there copies one.');
  const browser = browserFor(new URL(url).href, env, platform);
  if (!browser) {
    throw new UserError('no browser is known here', `Set BROWSER, or copy the address: L, then y. It is ${url}`);
  }
  try {
    if (lend && NEEDS_TERMINAL.test(browser.command)) await lend(() => runInTerminal(browser));
    else await runProgram(browser);
  } catch (error) {
    throw new UserError(
      (error as Error).message,
      `Set BROWSER to another, or copy the address: L, then y. It is ${url}`,
    );
  }
}

/**
 * What the reader named in BROWSER, with `%s` for the address; else what the system opens addresses with.
 *
 * @returns undefined on a machine without a desktop
 */
export function browserFor(address: string, env: NodeJS.ProcessEnv, platform: NodeJS.Platform): Program | undefined {
  const [first = ''] = (env.BROWSER ?? '').split(platform === 'win32' ? ';' : ':').filter(Boolean);
  const words = first.split(/\s+/).filter(Boolean);
  if (words.length > 0) {
    const filled = words.map((word) => word.replaceAll('%s', () => address));
    const [command, ...args] = first.includes('%s') ? filled : [...filled, address];
    return { command: command!, args };
  }
  if (platform === 'darwin') return { command: 'open', args: [address] };
  if (platform === 'win32') return { command: 'rundll32', args: ['url.dll,FileProtocolHandler', address] };
  if (env.TERMUX_VERSION) return { command: 'termux-open-url', args: [address] };
  if (env.WSL_DISTRO_NAME) return { command: 'wslview', args: [address] };
  return env.DISPLAY || env.WAYLAND_DISPLAY ? { command: 'xdg-open', args: [address] } : undefined;
}
