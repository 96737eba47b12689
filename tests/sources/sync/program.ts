// What is typed after `sohr-reader sync` in; the program at work in a process of its own out.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { environment, PROGRAM, ROOT } from '../../cli/program.ts';

export type Ended = { code: number | null; signal: string | null; out: string; error: string };

export function startSync(home: string, args: string[]): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, [PROGRAM, 'sync', ...args], {
    cwd: ROOT,
    env: environment(home),
  });
  const said = { out: '', error: '' };
  child.stdout.on('data', (chunk) => {
    said.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said.error += chunk;
  });
  const { promise, resolve } = Promise.withResolvers<Ended>();
  child.on('close', (code, signal) => resolve({ code, signal, ...said }));
  return { child, ended: promise };
}

/** One source, asked as fast as may be. */
export function configure(home: string, name: string, url: URL, kind = 'auto'): void {
  const folder = join(home, '.config', 'sohr-reader');
  mkdirSync(folder, { recursive: true });
  const source = `  - name: ${name}\n    url: ${url}\n    kind: ${kind}\n    rate: 50\n`;
  writeFileSync(join(folder, 'config.yaml'), `sources:\n${source}`);
}

export function archiveIn(home: string): string {
  return join(home, '.local', 'share', 'sohr-reader', 'archive.sqlite');
}
