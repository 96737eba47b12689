// A command of the reader's own, and a report as JSON, in; the command has read it.
import { spawn } from 'node:child_process';
import { UserError } from '../../base/user-error.ts';
import type { OwnCommand } from '../../config/command-settings.ts';
import type { Lend } from './lend.ts';
import { runProgram } from './run-program.ts';

/**
 * Its words are what stands in the configuration, and never a word of the report.
 *
 * @throws UserError when there is no terminal to give, no such program, or it ends with an error
 */
export async function runOwn(
  { name, run: [command, ...args], terminal }: OwnCommand,
  json: string,
  lend: Lend | undefined,
): Promise<void> {
  const program = { command, args };
  try {
    if (!terminal) await runProgram(program, json);
    else if (lend) await lend(() => runWithScreen(program, json));
    else throw new Error('the screen is not whole yet');
  } catch (error) {
    throw new UserError(`${name}: ${(error as Error).message}`, 'It stands under commands in your configuration.');
  }
}

/** It reads keys, if it wants any, from the terminal itself. */
function runWithScreen({ command, args }: { command: string; args: string[] }, json: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['pipe', 'inherit', 'inherit'] });
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`${command} ended with ${code ?? signal}`));
    });
    // Who ends without reading all of it says why by how it ends.
    child.stdin.on('error', () => {});
    child.stdin.end(json);
  });
}
