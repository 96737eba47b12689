// An archive in; what it keeps of the invented reports, with every edition, out. Read from the outside, as anybody could.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './run.ts';

export type Kept = { title: string; starred: boolean; texts: string[] };

type Invented = { id: string; title: string; date: string; text: string };

/** They say that they are invented, and name a city so that there is something to correct. */
export function inventedReport(at: number, version: number): Invented {
  return {
    id: `faults-${at}`,
    title: `Invented report ${at}`,
    date: `2020-01-${String(1 + (at % 28)).padStart(2, '0')}`,
    text: `An invented text, to be killed while it is written. Its figure is ${1000 + at * 37 + version}, in Homs.`,
  };
}

/** Of a report, as an edition has it. */
export function textOf({ title, text }: Invented): string {
  return `${title}\n\n${text}`;
}

export async function whatIsKept(program: string, archive: string): Promise<Kept[]> {
  const folder = join(mkdtempSync(join(tmpdir(), 'kept-')), 'out');
  const whole = await run(program, ['export', '--archive', archive, '--query', 'invented figure', '--jsonl']);
  await run(program, ['export', '--archive', archive, '--query', 'invented figure', '--folder', folder]);
  const texts = new Map<string, string[]>();
  for (const { id, edition } of objectsIn<{ id: string; edition: number }>(
    readFileSync(join(folder, 'editions.jsonl'), 'utf8'),
  )) {
    const text = readFileSync(join(folder, id, `${edition}.txt`), 'utf8');
    texts.set(id, [...(texts.get(id) ?? []), text]);
  }
  rmSync(join(folder, '..'), { recursive: true });
  return objectsIn<{ id: string; title: string; starred?: boolean }>(whole.out).map(
    ({ id, title, starred = false }) => ({
      title,
      starred,
      texts: texts.get(id) ?? [],
    }),
  );
}

function objectsIn<Row>(lines: string): Row[] {
  return lines
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Row);
}
