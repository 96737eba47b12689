// `corrections`: what the reader corrected of the names, out to a file and in again.
import { readFileSync } from 'node:fs';
import { loadNamer } from '../../../app/open-archive.ts';
import type { Archive } from '../../../archive/archive.ts';
import { addCorrection } from '../../../archive/names/correct-names.ts';
import { readCorrections } from '../../../archive/names/corrections.ts';
import { explainFailure } from '../../../base/explain-failure.ts';
import { UserError } from '../../../base/user-error.ts';
import { type Correction, withPresentIds } from '../../../entities/corrections.ts';
import { readCorrection } from '../../../entities/read-correction.ts';
import { SCHEMA } from '../../../exports/report-fields.ts';
import { answer } from '../../answer.ts';
import { defineCommand } from '../../command.ts';
import type { Output } from '../../output/output.ts';

export const command = defineCommand({
  name: 'corrections',
  group: 'Names',
  summary: 'what you corrected of the names, as JSON',
  usage: 'export | import FILE',
  positionals: [
    { key: 'action', name: 'export or import', count: 'one', values: ['export', 'import'] },
    { key: 'file', name: 'FILE', count: 'optional', isFile: true },
  ],
  options: [],
  run: async ({ action, file, archive: asked }, context) => {
    if (action === 'export')
      return answer({ archive: asked }, context, (archive) => exportCorrections(archive, context.output));
    if (action !== 'import')
      throw new UserError(`corrections: there is no ${action}`, 'It takes export, or import FILE.');
    if (!file) throw new UserError('corrections import: FILE is missing', 'Name a file that corrections export wrote.');
    const { entity } = await loadNamer(context.installation);
    const read = parse(file).map((correction) => withPresentIds(correction, entity));
    return answer({ archive: asked }, context, (archive) => importCorrections(archive, context.output, read));
  },
});

/** Prints them as JSON. @returns whether there are any */
function exportCorrections(archive: Archive, output: Output): boolean {
  const all = readCorrections(archive);
  output.document({ schema: SCHEMA, corrections: all }, 2);
  return all.length > 0;
}

/** Adds those that are not there yet. @returns whether there were any */
function importCorrections(archive: Archive, output: Output, read: Correction[]): boolean {
  const known = new Set(readCorrections(archive).map((correction) => JSON.stringify(correction)));
  const fresh = read.filter((correction) => !known.has(JSON.stringify(correction)));
  archive.transaction(() => {
    for (const correction of fresh) addCorrection(archive, correction);
  });
  output.line(`${fresh.length} corrections added`);
  return fresh.length > 0;
}

/** @throws UserError when it is not what `export` wrote: then nothing is added */
function parse(file: string): Correction[] {
  const advice = 'It takes a file that sohr-reader corrections export wrote.';
  let found: unknown;
  try {
    found = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    const said = cause instanceof SyntaxError ? 'is no JSON' : explainFailure(cause).message;
    throw new UserError(`${file}: ${said}`, advice, { cause });
  }
  const list = (found as { corrections?: unknown } | null)?.corrections;
  if (!Array.isArray(list)) throw new UserError(`${file}: holds no corrections`, advice);
  return list.map((value, index) => {
    const correction = readCorrection(value);
    if (!correction) throw new UserError(`${file}: correction ${index + 1} cannot be read`, advice);
    return correction;
  });
}
