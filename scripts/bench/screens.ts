// Programs that draw a screen in; how long each takes to its first frame, and what it needs in memory, out.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Report } from '../../src/report/report.ts';
import { isInstalled } from './installed.ts';
import { Recording } from './recording.ts';
import { writeFeed } from './reports.ts';

export type Program = {
  name: string;
  /** What its first frame holds. */
  draws: string;
  command: string[];
  env: NodeJS.ProcessEnv;
  isThere: (screen: string) => boolean;
  /** Keys that end it. */
  quit: string;
  /** Pressed as soon as it is started, before there is anything to see. */
  keys?: string;
};

/** The first frame stands there before the program is whole. */
const WHOLE = 300;

export type Frames = { ms: number[]; megabytes: number[] };

export function ourReader(root: string, home: string, reports: Report[]): Program {
  // The heading stands in the list, where it may be broken anywhere, and on the page.
  const [heading] = /^\S+ \S+/.exec(reports[0]!.title)!;
  return {
    name: 'sohr-reader',
    draws: `the list of ${reports.length} and the first page`,
    command: [process.execPath, `${root}/bin/sohr-reader.js`],
    env: homeIn(home),
    isThere: (screen) => screen.split(heading).length > 2 && screen.includes(`of ${reports.length}`),
    quit: 'Q',
  };
}

/** The same reader where somebody types at once. */
export function otherStarts(reader: Program, reports: Report[]): Program[] {
  return [
    {
      ...reader,
      name: 'sohr-reader after a key',
      draws: 'what a key leads to that was pressed at the start',
      keys: 'j',
      isThere: (screen) => screen.includes(`2 of ${reports.length}`),
    },
  ];
}

/** Those that are installed, prepared: newsboat has its feed in its cache. */
export async function otherReaders(folder: string, root: string, reports: Report[]): Promise<Program[]> {
  const home = join(folder, 'others');
  mkdirSync(join(home, '.newsboat'), { recursive: true });
  writeFeed(join(home, 'feed.xml'), reports);
  writeFileSync(join(home, '.newsboat/urls'), `file://${home}/feed.xml\n`);
  const newsboat: Program = {
    name: 'newsboat',
    draws: 'the list of feeds: one, with its number of reports',
    command: ['newsboat'],
    env: homeIn(home),
    isThere: (screen) => screen.includes('Reports') && screen.includes(`${reports.length}/${reports.length})`),
    quit: 'q',
  };
  const less: Program = {
    name: 'less',
    draws: 'one report',
    command: ['less', `${root}/articles/${reports[0]!.id}.md`],
    env: { ...homeIn(home), LESS: '' },
    isThere: (screen) => screen.includes(reports[0]!.id),
    quit: 'q',
  };
  const installed = [newsboat, less].filter(({ command }) => isInstalled(command[0]!));
  if (installed.includes(newsboat)) await new Recording(['newsboat', '-x', 'reload'], newsboat.env).ended;
  return installed;
}

/** One run of each, again and again, so that what else the machine does falls on all alike. `node -e 0` is run too. */
export async function drawByTurns(programs: Program[], rounds: number): Promise<{ bare: number[]; frames: Frames[] }> {
  const bare: number[] = [];
  const frames = programs.map((): Frames => ({ ms: [], megabytes: [] }));
  for (const program of programs) await draw(program);
  for (let round = 0; round < rounds; round++) {
    bare.push(await new Recording([process.execPath, '-e', '0'], {}).ended);
    for (const [index, program] of programs.entries()) {
      const { ms, megabytes } = await draw(program);
      frames[index]!.ms.push(ms);
      if (megabytes !== undefined) frames[index]!.megabytes.push(megabytes);
    }
  }
  return { bare, frames };
}

/** Starts in an empty home: no archive, no compiled code. */
export async function drawCold(folder: string, program: Program, runs: number): Promise<Frames> {
  const frames: Frames = { ms: [], megabytes: [] };
  for (let run = 0; run < runs; run++) {
    const home = mkdtempSync(join(folder, 'cold-'));
    const { ms, megabytes } = await draw({ ...program, env: homeIn(home) });
    frames.ms.push(ms);
    if (megabytes !== undefined) frames.megabytes.push(megabytes);
    rmSync(home, { recursive: true });
  }
  return frames;
}

async function draw(program: Program): Promise<{ ms: number; megabytes: number | undefined }> {
  const { command, env, isThere, quit, keys = '' } = program;
  const recording = new Recording(command, env);
  await recording.type(keys, 0);
  const ms = await recording.shown(isThere);
  await sleep(WHOLE);
  const megabytes = recording.peakMemory();
  await recording.quit(quit);
  return { ms, megabytes };
}

/** Nothing of the person who measures is read or written. */
function homeIn(home: string): NodeJS.ProcessEnv {
  return { HOME: home, XDG_DATA_HOME: '', XDG_CACHE_HOME: '', XDG_CONFIG_HOME: '', SOHR_READER_ARCHIVE: '' };
}
