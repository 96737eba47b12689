// Text in; the clipboard has it.
import { UserError } from '../../base/user-error.ts';
import { type Program, runProgram } from './run-program.ts';

/** Bytes that go through the terminal at once: of more, xterm, tmux and others take nothing. */
const MOST_THROUGH_TERMINAL = 56_000;

/**
 * By a program of the desktop or of tmux, or else through the terminal (OSC 52), which does not say whether it did it.
 *
 * @param write to the terminal
 * @returns by what
 * @throws UserError when it is too long for the only way there is
 */
export async function copyText(
  text: string,
  write: (text: string) => void,
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): Promise<string> {
  for (const program of clipboardsFor(env, platform)) {
    try {
      await runProgram(program, text);
      return `by ${program.command}`;
    } catch {
      // The next one may be there.
    }
  }
  const bytes = Buffer.from(text);
  if (bytes.length > MOST_THROUGH_TERMINAL) {
    throw new UserError(
      `this is too long to be copied through the terminal: ${bytes.length} bytes, and ${MOST_THROUGH_TERMINAL} can be`,
      'w saves it to a file.',
    );
  }
  write(`\u001B]52;c;${bytes.toString('base64')}\u0007`);
  return 'through the terminal, if it lets programs copy';
}

/** In the order in which they are tried. From afar the terminal alone reaches the clipboard before the reader. */
export function clipboardsFor(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): Program[] {
  const tmux = env.TMUX ? [{ command: 'tmux', args: ['load-buffer', '-w', '-'] }] : [];
  if (env.SSH_CONNECTION || env.SSH_TTY) return tmux;
  if (platform === 'darwin') return [{ command: 'pbcopy', args: [] }];
  if (platform === 'win32' || env.WSL_DISTRO_NAME) return [{ command: 'clip.exe', args: [] }];
  return [
    ...(env.WAYLAND_DISPLAY ? [{ command: 'wl-copy', args: [] }] : []),
    ...(env.DISPLAY
      ? [
          { command: 'xclip', args: ['-selection', 'clipboard'] },
          { command: 'xsel', args: ['--clipboard', '--input'] },
        ]
      : []),
    ...tmux,
  ];
}
