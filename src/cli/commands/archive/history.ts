// `history`: what was done with the archive, by whom and when; `undo` takes it back.
import type { Act } from '../../../archive/acts/act.ts';
import { actWords } from '../../../archive/acts/act-words.ts';
import { readActs } from '../../../archive/acts/log.ts';
import { standing } from '../../../archive/acts/state.ts';
import { answer } from '../../answer.ts';
import { defineCommand } from '../../command.ts';
import { JSON_LINES } from '../../options.ts';
import type { Output } from '../../output/output.ts';

export const command = defineCommand({
  name: 'history',
  group: 'Archive',
  summary: 'what was done: stars, notes, tags, corrections, saved searches, removals',
  positionals: [],
  options: [JSON_LINES],
  notes: 'The last first: its number, which undo takes, when (UTC), who, what, and whether it was taken back.',
  run: ({ json, archive: file }, context) =>
    answer({ archive: file }, context, (archive) => {
      const acts = readActs(archive);
      const stand = new Set(standing(acts));
      for (const act of acts.toReversed()) {
        const isUndone = !stand.has(act) && act.payload !== undefined;
        if (json) context.output.json(fieldsOf(act, isUndone));
        else print(act, isUndone, context.output);
      }
      return acts.length > 0;
    }),
});

function timeOf({ time }: Act): string {
  return new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');
}

function fieldsOf(act: Act, isUndone: boolean): object {
  const { number, id, author, kind, report, edition, words, payload } = act;
  return {
    number,
    act: id,
    time: timeOf(act),
    author,
    kind,
    report: report ?? null,
    edition: edition ?? null,
    words: words ?? null,
    payload: payload ?? null,
    undone: isUndone,
  };
}

function print(act: Act, isUndone: boolean, output: Output): void {
  const { number, author } = act;
  const words = actWords(act);
  if (!output.isTerminal) output.row([number, timeOf(act), author, words, isUndone ? 'undone' : '']);
  else {
    const when = timeOf(act).replace('T', ' ').replace('Z', '');
    output.line(`${String(number).padStart(4)}  ${when}  ${author || '?'}  ${words}${isUndone ? ' (taken back)' : ''}`);
  }
}
