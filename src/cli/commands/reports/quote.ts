// `quote`: what a citation refers to, word for word, and whether an edition of the report has the text that it stood in.
import type { Archive } from '../../../archive/archive.ts';
import { type Edition, readEditions } from '../../../archive/editions/read-editions.ts';
import { provenanceOf } from '../../../archive/reports/provenance.ts';
import { readListed, type StoredReport } from '../../../archive/reports/stored-report.ts';
import { UserError } from '../../../base/user-error.ts';
import { citationOf, hashOfText } from '../../../report/citation/citation.ts';
import { writeCitation } from '../../../report/citation/forms.ts';
import { answer } from '../../answer.ts';
import { defineCommand } from '../../command.ts';
import { JSON_LINES } from '../../options.ts';
import { reportOfId } from '../../report-of-id.ts';
import { spanOf } from './cite.ts';

export const command = defineCommand({
  name: 'quote',
  group: 'Reports',
  summary: 'the words that a citation refers to, verified: ID@HASH:START-END',
  positionals: [{ key: 'reference', name: 'ID@HASH:START-END', count: 'one' }],
  options: [JSON_LINES],
  notes: `\
The words are printed alone; beside them, what they are from. It ends with an error when no edition of
the report has the text of that hash: then these words cannot be verified.`,
  run: ({ reference, json, archive: file }, context) =>
    answer({ archive: file }, context, (archive) => {
      const { output } = context;
      const { id, hash, place } = partsOf(reference);
      const stored = readListed(archive, reportOfId(archive, id));
      const found = textOfHash(archive, stored, hash);
      const span = spanOf(place, found.text.length);
      const words = found.text.slice(span.start, span.end);
      const citation = citationOf({ ...stored.report, text: found.text }, provenanceOf(archive, stored), span);
      if (json) {
        const { report } = stored;
        output.json({ id: report.id, edition: found.edition, hash: found.hash, ...span, text: words });
        return true;
      }
      output.line(words);
      output.note(writeCitation({ ...citation, quotation: { ...citation.quotation!, text: '' } }, 'plain'));
      return true;
    }),
});

/** @throws UserError when it is not made so */
function partsOf(reference: string): { id: string; hash: string; place: string } {
  const [, id, hash, place] = /^(.+)@([\da-f]{8,64}):(\d+-\d+)$/i.exec(reference) ?? [];
  if (id && hash && place) return { id, hash: hash.toLowerCase(), place };
  throw new UserError(
    `${reference} cannot be read as a citation`,
    'It is written ID@HASH:START-END, as sohr-reader cite --passage prints it.',
  );
}

/** @throws UserError when nothing that the report said has this hash, or more than one thing has it */
function textOfHash(archive: Archive, { row, report }: StoredReport, hash: string) {
  const editions = readEditions(archive, row.number);
  const said = [
    ...editions.map((edition: Edition) => ({ edition: edition.number, hash: edition.hash, text: edition.said.text })),
    // As this version reads the present edition, where another read it when it came.
    { edition: editions.length, hash: hashOfText(report.text), text: report.text },
  ];
  const matching = said.filter((one) => one.hash.startsWith(hash));
  const [found] = matching;
  if (found && matching.every((one) => one.hash === found.hash)) return found;
  if (found)
    throw new UserError(`several editions of this report have a hash that begins with ${hash}`, 'Give more of it.');
  throw new UserError(
    `no edition of this report has the hash ${hash}`,
    'What it said then is not in this archive: these words cannot be verified.',
  );
}
