// Opens what is to be read and shows it on the terminal, until the reader leaves.
import { openSync } from 'node:fs';
import { ReadStream } from 'node:tty';
import { type Asked, openArchive, tellDoubts } from '../../app/open-archive.ts';
import type { Installation } from '../../base/installation.ts';
import { UserError } from '../../base/user-error.ts';
import type { ThemeName } from '../../theme/choose-theme.ts';
import { earlyScreen } from './early-screen.ts';
import { keyboardOnly } from './keyboard-only.ts';
import { looksOf } from './looks.ts';
import type { Configured } from './run-screen.ts';

/**
 * @param complain what could not be read is said after the screen has gone
 * @returns 0, 1 when there was nothing to read, 2 when something could not be read
 */
export async function read(
  asked: Asked & { theme: ThemeName } & Configured,
  installation: Installation,
  complain: (error: UserError, path?: string) => void,
): Promise<0 | 1 | 2> {
  const { stdout } = process;
  if (!stdout.isTTY) {
    throw new UserError('the reader needs a terminal', 'In a pipe use list, show, search or entities: see --help.');
  }
  const opened = await openArchive(asked, installation);
  const { archive, problems, doubts } = opened;
  const looks = looksOf(asked.theme, process.env, asked.configuration?.arabic);
  const screen = earlyScreen(keyboardOnly(keyboard(), looks.hear), stdout);
  const { runScreen } = await import('./run-screen.ts');
  const { isAny, lost } = await runScreen(opened, screen, { looks, ...asked }, installation).finally(screen.giveUp);
  archive.close();
  for (const error of lost) complain(error);
  for (const { path, error } of problems) complain(error, path);
  tellDoubts(doubts, complain);
  return problems.length + lost.length > 0 ? 2 : isAny ? 0 : 1;
}

/** Standard input, unless a report came that way: then the terminal itself. */
function keyboard(): ReadStream {
  if (process.stdin.isTTY) return process.stdin;
  try {
    return new ReadStream(openSync('/dev/tty', 'r'));
  } catch (cause) {
    throw new UserError('there is no terminal to take keys from', 'Start it from a terminal.', { cause });
  }
}
