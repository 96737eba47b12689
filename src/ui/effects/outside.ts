// Does what the screen asks for outside of the archive, and says in a sentence what was done.
import type { Archive } from '../../archive/archive.ts';
import { allNewestFirst } from '../../archive/reports/date-order.ts';
import { provenanceOf } from '../../archive/reports/provenance.ts';
import { readListed } from '../../archive/reports/stored-report.ts';
import { counted, grouped } from '../../base/grouped.ts';
import { plainPage } from '../../page/foot.ts';
import type { Lend } from '../outside/lend.ts';
import type { OutsideRequest } from '../state/requests.ts';

export type Around = {
  archive: Archive;
  /** Absent as long as nobody has the terminal to give. */
  lend: Lend | undefined;
  /** Aborted when the program ends. */
  stop: AbortSignal;
  /** What takes long says how far it has come. */
  tell(words: string): void;
};

/** @throws UserError, or another whose message is a sentence for the reader */
export type Outside = (request: OutsideRequest, around: Around) => Promise<string>;

export const outside: Outside = async (request, around) => {
  const { lend } = around;
  switch (request.type) {
    case 'open-address': {
      const { openAddress } = await import('../outside/open-address.ts');
      await openAddress(request.address, process.env, process.platform, lend);
      return `Opened in the browser: ${request.address}`;
    }
    case 'copy': {
      const { copyText } = await import('../outside/copy-text.ts');
      const how = await copyText(request.text, (text) => process.stdout.write(text));
      return `Copied ${how}: ${request.what}`;
    }
    case 'pipe': {
      const { command, report, provenance } = request;
      const { pipeTo } = await import('../outside/pipe-to.ts');
      return pipeTo(command, plainPage(report, provenance), lend);
    }
    case 'edit': {
      const { report, provenance } = request;
      const { openEditor } = await import('../outside/open-editor.ts');
      await openEditor({ title: report.id, text: plainPage(report, provenance) }, lend);
      return 'That was a copy: nothing here has changed. w writes one that stays.';
    }
    case 'write-note': {
      const { openEditor } = await import('../outside/open-editor.ts');
      return openEditor({ title: 'note', text: request.text }, lend);
    }
    case 'run':
      return run(request, around);
    case 'write-file':
      return writeFile(request, around);
  }
};

async function run(
  { command, report }: Extract<OutsideRequest, { type: 'run' }>,
  { archive, lend }: Around,
): Promise<string> {
  const [{ SCHEMA, shownFields }, { runOwn }] = await Promise.all([
    import('../../exports/report-fields.ts'),
    import('../outside/run-own.ts'),
  ]);
  const stored = readListed(archive, report);
  const fields = shownFields(stored, provenanceOf(archive, stored));
  await runOwn(command, JSON.stringify({ schema: SCHEMA, ...fields }), lend);
  return `${command.name}: done`;
}

async function writeFile(
  { name, form, query, numbers: found }: Extract<OutsideRequest, { type: 'write-file' }>,
  { archive, stop, tell }: Around,
): Promise<string> {
  const [{ fillOf }, { writeNew }] = await Promise.all([
    import('../../exports/forms.ts'),
    import('../../exports/new-file.ts'),
  ]);
  const numbers = found ?? allNewestFirst(archive);
  const fill = fillOf(form, archive, { numbers, query, day: new Date().toISOString().slice(0, 10) });
  const all = counted(numbers.length, 'report');
  const path = await writeNew(name, fill, {
    stop,
    tell: (reports) => tell(`${grouped(Math.min(reports, numbers.length))} of ${all}…`),
  });
  return `Written, ${all}: ${path}`;
}

const OUTSIDE: readonly string[] = [
  'open-address',
  'copy',
  'pipe',
  'edit',
  'write-note',
  'run',
  'write-file',
] satisfies OutsideRequest['type'][];

export function isOutside(effect: { type: string }): effect is OutsideRequest {
  return OUTSIDE.includes(effect.type);
}
