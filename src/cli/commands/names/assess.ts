// `assess`: what the reader found of a figure of harm.
import { assess, type Found } from '../../../archive/checks/assess.ts';
import { readListed } from '../../../archive/reports/stored-report.ts';
import { UserError } from '../../../base/user-error.ts';
import { answerWithNames } from '../../answer.ts';
import { defineCommand } from '../../command.ts';
import { reportOfId } from '../../report-of-id.ts';

const VERDICTS: Record<string, Found> = {
  accept: { verdict: 'accepted' },
  reject: { verdict: 'rejected' },
  reset: { verdict: null },
};

export const command = defineCommand({
  name: 'assess',
  group: 'Names',
  summary: 'what you found of a figure: accept, reject or reset it, or say what is right',
  positionals: [
    { key: 'id', name: 'ID', count: 'one' },
    { key: 'start', name: 'START', count: 'one' },
    { key: 'verdict', name: 'VERDICT', count: 'many' },
  ],
  options: [],
  notes: `START is where the figure stands, as claims --json says. What is right is said like “killed 12..15 civilians by SOHR”:
an effect, a figure (12, 12..15, >=12, <=40), of whom, and who says it, as the report calls them. undo takes each back.`,
  run: ({ id, start, verdict, ...asked }, context) =>
    answerWithNames(asked, context, (archive) => {
      const said = verdict.join(' ');
      if (said === '')
        throw new UserError('assess: VERDICT is missing', 'Say accept, reject or reset, or what is right.');
      const found = VERDICTS[said] ?? { verdict: 'corrected', typed: said };
      return assess(archive, readListed(archive, reportOfId(archive, id)), offsetOf(start), found);
    }),
});

function offsetOf(written: string): number {
  if (/^\d{1,9}$/.test(written)) return Number(written);
  throw new UserError(
    `“${written}” is no place in a text`,
    'START is a number: sohr-reader claims --json says it of each figure.',
  );
}
