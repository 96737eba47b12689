// `cite`: a report, or a passage of it, as a citation that `quote` can verify, in the form that a text or a program takes.
import { provenanceOf } from '../../../archive/reports/provenance.ts';
import { readListed } from '../../../archive/reports/stored-report.ts';
import { UserError } from '../../../base/user-error.ts';
import { citationOf } from '../../../report/citation/citation.ts';
import { CITATION_FORMS, FORM_WORDS, writeCitation } from '../../../report/citation/forms.ts';
import type { Span } from '../../../report/report.ts';
import { answer } from '../../answer.ts';
import { defineCommand, type Option } from '../../command.ts';
import { reportOfId } from '../../report-of-id.ts';

const FORMS = CITATION_FORMS.map(
  (name) => ({ name, words: `as ${FORM_WORDS[name]}`, isForm: true }) as const satisfies Option,
);
export const PASSAGE = {
  name: 'passage',
  value: 'START-END',
  words: 'with the words between these offsets of its text, as search and entities --json give them',
} as const satisfies Option;

export const command = defineCommand({
  name: 'cite',
  group: 'Reports',
  summary: 'a report, or a passage of it, as a citation; plain without a form',
  positionals: [{ key: 'id', name: 'ID', count: 'one' }],
  options: [PASSAGE, ...FORMS],
  notes: `\
A passage is cited with the SHA-256 of the text that it stands in and its place there, as
ID@HASH:START-END: sohr-reader quote prints it again, from whichever edition it stands in.`,
  run: ({ id, passage, archive: file, ...given }, context) =>
    answer({ archive: file }, context, (archive) => {
      const stored = readListed(archive, reportOfId(archive, id));
      const span = passage === undefined ? undefined : spanOf(passage, stored.report.text.length);
      const form = CITATION_FORMS.find((name) => (given as Record<string, unknown>)[name] === true) ?? 'plain';
      context.output.line(writeCitation(citationOf(stored.report, provenanceOf(archive, stored), span), form));
      return true;
    }),
});

/** @throws UserError when it is no span of a text so long */
export function spanOf(typed: string, length: number): Span {
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(typed)?.map(Number) ?? [];
  if (start === undefined || end === undefined || start >= end || end > length) {
    throw new UserError(
      `${typed} is no passage of this report, whose text has ${length} characters`,
      'Give where it begins and ends, from 0, as 120-180.',
    );
  }
  return { start, end };
}
