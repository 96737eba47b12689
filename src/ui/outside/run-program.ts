// Runs another program: its words as they are, never through a shell.
import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';

export type Program = { command: string; args: string[] };

/** Of one that goes on running, as a browser may, so long is waited whether it fails. Milliseconds. */
const PATIENCE = 1000;

/**
 * @param input what it reads from its standard input
 * @returns once it has ended well, or has run for a second
 * @throws Error when it is not there or ends with an error
 */
export function runProgram({ command, args }: Program, input = ''): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['pipe', 'ignore', 'ignore'], detached: true, windowsHide: true });
    const timer = setTimeout(resolve, PATIENCE);
    child.once('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      reject(new Error(error.code === 'ENOENT' ? `there is no ${command} here` : error.message));
    });
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      if (code === 0) resolve();
      else reject(new Error(`${command} ended with ${code ?? signal}`));
    });
    // Who ends without reading all of it says why by how it ends.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    // It may outlive this program.
    child.unref();
  });
}

/** One that has the terminal until it ends. */
export function runInTerminal({ command, args }: Program): Promise<void> {
  return new Promise((resolve, reject) => {
    // Opened anew: what this program reads its keys from is its own.
    const keyboard = process.platform === 'win32' ? 'inherit' : openSync('/dev/tty', 'r');
    const child = spawn(command, args, { stdio: [keyboard, 'inherit', 'inherit'] });
    if (typeof keyboard === 'number') closeSync(keyboard);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`${command} ended with ${code ?? signal}`));
    });
  });
}
