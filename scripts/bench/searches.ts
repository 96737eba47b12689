// Programs that answer a search and end in; how long the whole process of each takes out.
import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import type { Report } from '../../src/report/report.ts';
import { isInstalled } from './installed.ts';
import { asLines } from './reports.ts';
import type { Program } from './screens.ts';

export type Search = { name: string; ms: number[]; found: number };

export function searchByTurns({ command, env }: Program, reports: Report[], word: string, rounds: number): Search[] {
  const ours = { name: `sohr-reader search ${word}`, command: [...command, 'search', word], input: '' };
  const fzf = { name: `fzf -f ${word}`, command: ['fzf', '-f', word], input: asLines(reports) };
  const searches = (isInstalled('fzf') ? [ours, fzf] : [ours]).map((one) => ({ ...one, ms: [] as number[], found: 0 }));
  for (let round = 0; round < rounds; round++) {
    for (const search of searches) {
      const [file, ...args] = search.command;
      const start = performance.now();
      const { stdout } = spawnSync(file!, args, { input: search.input, env: { ...process.env, ...env } });
      search.ms.push(performance.now() - start);
      search.found = String(stdout).split('\n').length - 1;
    }
  }
  return searches;
}
