// What is typed after `sohr-reader` in; what the built program printed, and how it ended, out.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const PROGRAM = `${ROOT}/bin/sohr-reader.js`;

export type Ended = { code: number | null; out: string; error: string };

/** The environment of somebody who has a home and nothing else set. */
export function environment(home: string, more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, HOME: home, LANG: 'C.UTF-8', ...more };
}

export function run(
  home: string,
  args: string[],
  {
    input = '',
    env = {},
    cwd = ROOT,
    as = {},
  }: {
    input?: string | Uint8Array;
    env?: NodeJS.ProcessEnv;
    cwd?: string;
    as?: { uid?: number; gid?: number };
  } = {},
): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    env: environment(home, env),
    ...as,
    cwd,
    input,
    encoding: 'utf8',
    timeout: 120_000,
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, out: stdout, error: stderr };
}
