// A whole archive in; it damaged in many ways, each of which is repaired or said, out.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from '../fuzz/random.ts';
import { whatIsKept } from './kept.ts';
import { run } from './run.ts';

export type Damaged = {
  /** Whatever was damaged did not matter, and check says that all is sound. */
  unharmed: number;
  /** Sound again after check --repair, with all texts. */
  repaired: number;
  /** Refused in words, with what to do. */
  said: number;
  /** Called sound with other texts than before, or ended in a fault. */
  silent: string[];
};

/** In bytes: see the schema. */
const PAGE = 16_384;

const WAYS: Record<string, (bytes: Buffer, random: Random) => Buffer> = {
  'one bit': (bytes, random) => withByte(bytes, random.below(bytes.length), (byte) => byte ^ (1 << random.below(8))),
  'ten bytes': (bytes, random) =>
    Array.from({ length: 10 }).reduce<Buffer>(
      (all) => withByte(all, random.below(all.length), () => random.below(256)),
      bytes,
    ),
  'a page of zeros': (bytes, random) => {
    const start = pageIn(bytes, random);
    return Buffer.from(bytes).fill(0, start, start + PAGE);
  },
  'two pages changed about': (bytes, random) => {
    const [one, other] = [pageIn(bytes, random), pageIn(bytes, random)];
    const changed = Buffer.from(bytes);
    bytes.copy(changed, one, other, other + PAGE);
    bytes.copy(changed, other, one, one + PAGE);
    return changed;
  },
  'cut short': (bytes, random) => bytes.subarray(0, random.below(bytes.length)),
  'another header': (bytes, random) => withByte(bytes, random.below(100), () => random.below(256)),
};

export async function damageAgain(
  { program, folder, random }: { program: string; folder: string; random: Random },
  archive: string,
  count: number,
): Promise<Damaged> {
  const whole = readFileSync(archive);
  const texts = textsOf(await whatIsKept(program, archive));
  const damaged: Damaged = { unharmed: 0, repaired: 0, said: 0, silent: [] };
  const file = join(folder, 'damaged.sqlite');
  const ways = Object.entries(WAYS);
  for (let times = 0; times < count; times++) {
    const [way, damage] = ways[times % ways.length]!;
    writeFileSync(file, damage(whole, random));
    const about = `${way}, damage ${times}`;
    const before = await run(program, ['check', '--archive', file]);
    const repair = before.code === 0 ? undefined : await run(program, ['check', '--repair', '--archive', file]);
    const after = repair ? await run(program, ['check', '--archive', file]) : before;
    const said = [before, repair, after].map((ended) => ended?.out ?? '').join('\n');
    if (/a fault of the program/.test(said)) damaged.silent.push(`${about}: a fault\n${said}`);
    else if (after.code !== 0) damaged.said += 1;
    else if (textsOf(await whatIsKept(program, file)) === texts) damaged[repair ? 'repaired' : 'unharmed'] += 1;
    else damaged.silent.push(`${about}: called sound, and says something else\n${said}`);
    for (const end of ['', '-wal', '-shm', '.backup']) rmSync(file + end, { force: true });
  }
  return damaged;
}

function textsOf(kept: { texts: string[] }[]): string {
  return kept
    .flatMap((report) => report.texts)
    .sort()
    .join('\n');
}

function withByte(bytes: Buffer, at: number, change: (byte: number) => number): Buffer {
  const changed = Buffer.from(bytes);
  changed[at] = change(changed[at]!) & 255;
  return changed;
}

function pageIn(bytes: Buffer, random: Random): number {
  return PAGE * (1 + random.below(Math.max(1, Math.floor(bytes.length / PAGE) - 2)));
}
