// The built program, killed again and again while it imports, stars, corrects, repairs and migrates, two at a time on one
// archive: in the end all that was acknowledged is there, once, and nothing that nobody gave.
import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '../fuzz/random.ts';
import { runInTerminal } from '../terminal.ts';
import { inventedReport, type Kept, textOf, whatIsKept } from './kept.ts';
import { run } from './run.ts';

const REPORTS = 400;
/** Of an import at once. */
const CHANGED = 60;
/** Milliseconds. */
const LONGEST_LIFE = 900;

export type Killed = {
  /** How often each act was killed before it had ended. */
  kills: Record<string, number>;
  /** What was acknowledged and is not there, or is there and was never given. */
  losses: string[];
};

type World = {
  program: string;
  folder: string;
  archive: string;
  random: Random;
  /** The version that each report has now. */
  versions: number[];
  /** By title, the texts of imports that ended by themselves. */
  acknowledged: Map<string, Set<string>>;
  starred: Set<string>;
  corrected: Set<string>;
} & Killed;

/**
 * @param old an archive of an older version: a copy of it is migrated each time
 * @param count of kills
 */
export async function killAgain(
  { program, folder, random, old }: { program: string; folder: string; random: Random; old?: string },
  count: number,
): Promise<Killed> {
  const world: World = {
    ...{ program, folder, random, kills: {}, losses: [] },
    archive: join(folder, 'killed.sqlite'),
    versions: Array.from({ length: REPORTS }, () => 0),
    ...{ acknowledged: new Map(), starred: new Set(), corrected: new Set() },
  };
  await importVersions(world, 0, REPORTS);
  const acts = [importing, importing, starring, correcting, checking, ...(old ? [migrating(old)] : [])];
  const soFar = () => Object.values(world.kills).reduce((sum, kills) => sum + kills, 0);
  while (soFar() < count) {
    await Promise.all([random.pick(acts)(world), ...(random.oneIn(2) ? [random.pick(acts)(world)] : [])]);
  }
  await importVersions(world, 0, REPORTS);
  const { code, out } = await run(program, ['check', '--archive', world.archive]);
  if (code !== 0) world.losses.push(`check: ${out}`);
  await compare(world, await whatIsKept(program, world.archive));
  return { kills: world.kills, losses: world.losses };
}

/** Some reports say something new. */
async function importing(world: World): Promise<void> {
  const first = world.random.below(REPORTS - CHANGED);
  for (let at = first; at < first + CHANGED; at++) world.versions[at]! += 1;
  await importVersions(world, first, first + CHANGED, world.random.below(LONGEST_LIFE));
}

/** What an import was given counts once it has ended by itself. */
async function importVersions(world: World, from: number, to: number, life?: number): Promise<void> {
  const reports = world.versions.slice(from, to).map((version, index) => inventedReport(from + index, version));
  const file = join(world.folder, `${world.random.below(1e9)}.jsonl`);
  const addressed = reports.map((report) => ({ ...report, url: `https://faults.example/${report.id}` }));
  writeFileSync(file, addressed.map((report) => `${JSON.stringify(report)}\n`).join(''));
  const code = await obey(world, 'import', [file], life);
  if (code === 0 || code === 1) {
    for (const report of reports) {
      const texts = world.acknowledged.get(report.title) ?? new Set();
      world.acknowledged.set(report.title, texts.add(textOf(report)));
    }
  }
  rmSync(file);
}

/** A star that was seen on the screen is kept. */
async function starring({ program, folder, archive, random, starred, kills }: World): Promise<void> {
  const env = { HOME: folder, XDG_CACHE_HOME: '', XDG_DATA_HOME: '', XDG_CONFIG_HOME: '', SOHR_READER_ARCHIVE: '' };
  const reader = runInTerminal([process.execPath, program, '--archive', archive], { env });
  const cursorLine = () => reader.lines().find((line) => line.includes('▌')) ?? '';
  const at = 40 + random.below(300);
  try {
    await reader.until((text) => / 1 of /.test(text), 30);
    reader.press(`${at}g`);
    await reader.until((text) => text.includes(` ${at} of `), 30);
    if (cursorLine().includes('★')) return;
    reader.press('s');
    await reader.until(() => cursorLine().includes('★'), 30);
    const title = /Invented report \d+/.exec(cursorLine())?.[0];
    if (title) starred.add(title);
    await sleep(random.below(30));
  } finally {
    reader.kill('SIGKILL');
    kills.star = (kills.star ?? 0) + 1;
    await reader.ended;
  }
}

async function correcting(world: World): Promise<void> {
  const { id } = inventedReport(world.random.below(REPORTS), 0);
  const code = await obey(world, 'correct', [id, 'Homs', '--none'], world.random.below(500));
  if (code === 0) world.corrected.add(id);
}

async function checking(world: World): Promise<void> {
  await obey(world, 'check', ['--repair'], world.random.below(LONGEST_LIFE));
}

/** Three times in a row, until it is whole: nothing of what was in it is missing. */
function migrating(old: string) {
  return async (world: World) => {
    const archive = join(world.folder, `old-${world.random.below(1e9)}.sqlite`);
    copyFileSync(old, archive);
    for (let times = 0; times < 3; times++) {
      await obey({ ...world, archive }, 'stats', [], 100 + world.random.below(700), 'migrate');
    }
    const { code, out } = await run(world.program, ['check', '--archive', archive]);
    if (code !== 0) world.losses.push(`a migrated archive: ${out}`);
    const texts = (await whatIsKept(world.program, archive)).flatMap((kept) => kept.texts);
    const missing = Array.from({ length: REPORTS }, (_, at) => textOf(inventedReport(at, 0))).filter(
      (text) => !texts.includes(text),
    );
    if (missing.length > 0) world.losses.push(`a migrated archive lacks ${missing.length} texts`);
    for (const end of ['', '-wal', '-shm', '.backup']) rmSync(archive + end, { force: true });
  };
}

async function compare(
  { program, archive, acknowledged, starred, corrected, versions, losses }: World,
  kept: Kept[],
): Promise<void> {
  const byTitle = Map.groupBy(kept, ({ title }) => title);
  for (const [at, last] of versions.entries()) {
    const { title } = inventedReport(at, 0);
    const all = byTitle.get(title) ?? [];
    if (all.length !== 1) losses.push(`${title} is there ${all.length} times`);
    const texts = all.flatMap((report) => report.texts);
    const given = Array.from({ length: last + 1 }, (_, version) => textOf(inventedReport(at, version)));
    const missing = [...(acknowledged.get(title) ?? [])].filter((text) => !texts.includes(text));
    const strange = texts.filter((text) => !given.includes(text));
    losses.push(
      ...missing.map((text) => `acknowledged and not there: ${text}`),
      ...strange.map((text) => `never given: ${text}`),
    );
    if (starred.has(title) && !all.some((report) => report.starred)) losses.push(`${title}: its star is gone`);
  }
  const { out } = await run(program, ['corrections', 'export', '--archive', archive]);
  losses.push(
    ...[...corrected].filter((id) => !out.includes(`"${id}"`)).map((id) => `the correction in ${id} is gone`),
  );
}

async function obey(
  world: World,
  command: string,
  args: string[],
  life: number | undefined,
  what = command,
): Promise<number | null> {
  const { code, isKilled } = await run(world.program, [command, '--archive', world.archive, ...args], life);
  if (isKilled) world.kills[what] = (world.kills[what] ?? 0) + 1;
  return code;
}
