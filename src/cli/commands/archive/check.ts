// `check`: whether the archive still holds what was written into it, and with --repair all made anew that can be.
import { loadNamer, openArchive } from '../../../app/open-archive.ts';
import type { Archive } from '../../../archive/archive.ts';
import { checkArchive } from '../../../archive/check/check.ts';
import type { Fault } from '../../../archive/check/fault.ts';
import { countReports } from '../../../archive/reports/read-reports.ts';
import { cleanLine } from '../../../base/clean.ts';
import { counted } from '../../../base/grouped.ts';
import { type Context, defineCommand, type Option } from '../../command.ts';
import { JSON_LINES } from '../../options.ts';
import type { Output } from '../../output/output.ts';

const REPAIR = {
  name: 'repair',
  words: 'make indexes, counts and lists anew from what is whole',
} as const satisfies Option;

/** Of one kind more are counted, and not printed. */
const MOST = 20;
/** Milliseconds between two signs of life. */
const BETWEEN = 200;

export const command = defineCommand({
  name: 'check',
  group: 'Archive',
  summary: 'whether every text, edition and index is as it was written',
  positionals: [],
  options: [REPAIR, JSON_LINES],
  notes: `\
It computes all hashes anew, has SQLite look at the file, and compares indexes with texts and lists with
the history. 0: all is sound; 2: something is not, and what to do is said. A text that was damaged is
written over when import or sync brings it again; --repair prepares that, and mends the rest.`,
  run: async ({ repair, json, archive: file }, context) => {
    const { env, installation, output, stopSignal } = context;
    const opened = await openArchive({ paths: [], archive: file, env, toWrite: repair }, installation);
    const { archive } = opened;
    try {
      const stop = stopSignal();
      const found = await look(archive, context, stop);
      if (stop.aborted) {
        output.note('stopped before its end');
        return 2;
      }
      print(found, countReports(archive), json, output);
      if (found.length === 0) return 0;
      if (repair) {
        const { repairArchive } = await import('../../../archive/check/repair.ts');
        repairArchive(archive, found, await loadNamer(installation));
        const left = await look(archive, context, stop);
        if (!json) output.line(left.length === 0 ? 'repaired: all is sound' : 'repaired, but for:');
        print(left, countReports(archive), json, output);
        return left.length === 0 ? 0 : 2;
      }
      return 2;
    } finally {
      archive.close();
    }
  },
});

async function look(archive: Archive, { installation, output }: Context, stop: AbortSignal): Promise<Fault[]> {
  const found: Fault[] = [];
  const { isDrawn, draw, clear } = output.progress;
  let last = Date.now();
  let steps = 0;
  for (const faults of checkArchive(archive, installation.namer)) {
    found.push(...faults);
    steps += 1;
    if (Date.now() - last < BETWEEN) continue;
    last = Date.now();
    if (isDrawn()) draw(`${steps.toLocaleString('en')} of ${(2 * countReports(archive)).toLocaleString('en')} steps`);
    // A signal to stop has its turn.
    await new Promise((resolve) => setImmediate(resolve));
    if (stop.aborted) break;
  }
  if (isDrawn()) clear();
  return found;
}

function print(found: Fault[], reports: number, json: boolean, output: Output): void {
  if (json) {
    for (const { of, report, what } of found) output.json({ event: 'fault', of, report: report ?? null, what });
    output.json({ event: 'end', sound: found.length === 0, reports, faults: found.length });
    return;
  }
  if (found.length === 0) {
    output.line(`all is sound: ${counted(reports, 'report')} and their editions`);
    return;
  }
  const counts = new Map<string, number>();
  for (const { of, report, what } of found) {
    const count = (counts.get(of) ?? 0) + 1;
    counts.set(of, count);
    if (count <= MOST) output.line(cleanLine(report ? `${report}: ${what}` : what));
  }
  for (const [of, count] of counts)
    if (count > MOST) output.line(`and ${count - MOST} more of ${of}; --json tells them all`);
  for (const of of counts.keys()) output.line(ADVICE[of as Fault['of']]);
}

const ADVICE: Record<Fault['of'], string> = {
  file: 'The file is damaged: copy what can be read with export --folder, or take a backup; then check --repair.',
  text: 'What was damaged is no longer what the source wrote: check --repair, then import or sync it again, or take a backup.',
  row: 'check --repair writes it anew from the text.',
  index: 'check --repair makes it anew from the texts.',
  log: 'check --repair makes it anew from the history.',
};
