// An archive of the first schema, with a row a name and report, in; its forward index and labels out.
import type { Source } from '../../report/report.ts';
import type { RowOf, Statements } from '../statements.ts';
import { type Entry, writeEntries } from './forward-index.ts';
import { labelsOf, numberOfLabel } from './labels.ts';

/** Reports that are read at a time. */
const MANY = 5000;

/** Of tables that later migrations change: these are none of the statements of today. */
const REPORTS = {
  columns: { number: 'integer', governorates: 'text', kind: 'text?', attribution: 'text', meta: 'text' },
  sql: `SELECT number, governorates, kind, attribution, meta FROM reports JOIN texts USING (number)
    WHERE number > ? ORDER BY number LIMIT ?`,
} as const;
const NAMES = {
  columns: { entity: 'integer', count: 'integer' },
  sql: 'SELECT entity, count FROM names WHERE report = ?',
} as const;

export function fillForwardIndex(archive: Statements): void {
  archive.run({ sql: 'DROP TRIGGER name_added' });
  archive.run({ sql: 'DROP TRIGGER name_removed' });
  archive.run({ sql: 'UPDATE entities SET reports = 0, mentions = 0' });
  for (let from = 0; ; ) {
    const reports = archive.all(REPORTS, from, MANY);
    if (reports.length === 0) return;
    writeEntries(
      archive,
      reports.map((report) => entryOf(archive, report)),
    );
    from = reports.at(-1)!.number;
  }
}

function entryOf(
  archive: Statements,
  { number, governorates, kind, attribution, meta }: RowOf<typeof REPORTS.columns>,
): Entry {
  const { sources } = JSON.parse(meta) as { sources: Source[] };
  const labels = labelsOf({
    governorates: JSON.parse(governorates),
    attribution: JSON.parse(attribution),
    sources,
    ...(kind !== null && { kind }),
  });
  const names = archive.all(NAMES, number);
  return {
    report: number,
    labels: labels.map((label) => numberOfLabel(archive, label)),
    names: new Map(names.map(({ entity, count }) => [entity, count])),
  };
}
