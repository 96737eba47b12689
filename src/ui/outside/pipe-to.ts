// A command that the reader typed, and a text, in; the command has read the text, and the reader what it printed.
import { spawn } from 'node:child_process';
import { UserError } from '../../base/user-error.ts';
import type { Lend } from './lend.ts';
import { runInTerminal } from './run-program.ts';

/**
 * By the reader's own shell, as less does it: what was typed is all that it is told, and the text comes on its standard
 * input alone.
 *
 * @returns how it ended
 * @throws UserError when there is no terminal to give, or no shell
 */
export async function pipeTo(
  command: string,
  text: string,
  lend: Lend | undefined,
  env: NodeJS.ProcessEnv = process.env,
): Promise<string> {
  if (!lend) throw new UserError('the screen is not whole yet', 'Try again.');
  const [shell, ...flags] = shellOf(env);
  let words = '';
  await lend(async () => {
    words = await ended(shell, [...flags, command], text);
    // The terminal waits for the reader, in a program that has it: this one does not listen now.
    if (process.platform !== 'win32') await runInTerminal({ command: '/bin/sh', args: ['-c', WAIT, 'sh', words] });
  });
  return words;
}

const WAIT = 'printf \'\\n%s  [Enter] \' "$1"; read -r _ || :';

function shellOf(env: NodeJS.ProcessEnv): [string, ...string[]] {
  return process.platform === 'win32' ? [env.COMSPEC ?? 'cmd.exe', '/d', '/s', '/c'] : [env.SHELL || '/bin/sh', '-c'];
}

function ended(command: string, args: string[], text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['pipe', 'inherit', 'inherit'] });
    child.once('error', ({ message }) => reject(new UserError(`${command} cannot be run: ${message}`, 'Set SHELL.')));
    child.once('close', (code, signal) => {
      resolve(code === 0 ? 'The command is done.' : `The command ended with ${code ?? signal}.`);
    });
    // Who has seen enough, as `head`, reads no more.
    child.stdin.on('error', () => {});
    child.stdin.end(text);
  });
}
