// `undo`: takes back what was done last, or what is named by its number in the history.
import { actWords } from '../../../archive/acts/act-words.ts';
import { readActs } from '../../../archive/acts/log.ts';
import { undo } from '../../../archive/acts/project.ts';
import { UserError } from '../../../base/user-error.ts';
import { answer } from '../../answer.ts';
import { defineCommand } from '../../command.ts';

export const command = defineCommand({
  name: 'undo',
  group: 'Archive',
  summary: 'take back the last star, note, tag, correction or saved search, or that number',
  positionals: [{ key: 'number', name: 'NUMBER', count: 'optional' }],
  options: [],
  notes: 'history lists the numbers. What was taken back comes again by undoing that.',
  run: ({ number, archive: file }, context) =>
    answer({ archive: file }, context, (archive) => {
      const act = number === undefined ? undefined : readActs(archive).find((one) => String(one.number) === number);
      if (number !== undefined && !act) {
        throw new UserError(`there is no number ${number}`, 'sohr-reader history lists them.');
      }
      const undone = undo(archive, act?.id);
      context.output.line(undone ? `taken back: ${actWords(undone)}` : 'nothing to take back');
      return undone !== undefined;
    }),
});
