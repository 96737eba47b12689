// Starts the built program, and tells how it ended.
import { type ChildProcess, spawn } from 'node:child_process';

export type Ended = { code: number | null; isKilled: boolean; out: string };

export async function run(program: string, args: string[], life?: number): Promise<Ended> {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const timer = life === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), life);
  const ended = await endOf(child);
  clearTimeout(timer);
  return ended;
}

function endOf(child: ChildProcess): Promise<Ended> {
  let out = '';
  for (const stream of [child.stdout!, child.stderr!]) {
    stream.setEncoding('utf8').on('data', (data) => {
      out += data;
    });
  }
  return new Promise((resolve) =>
    child.once('close', (code, signal) => resolve({ code, isKilled: signal === 'SIGKILL', out })),
  );
}
