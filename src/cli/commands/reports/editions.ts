// `editions`: what a report said before, and what differs between two of its editions.
import { changesBetween, compareTexts } from '../../../archive/editions/compare.ts';
import { whatChanged } from '../../../archive/editions/listed.ts';
import { type Edition, readEditions } from '../../../archive/editions/read-editions.ts';
import { markDifference, paintDifference } from '../../../page/difference.ts';
import { MEASURE } from '../../../page/layout.ts';
import type { Theme } from '../../../theme/theme.ts';
import { answer } from '../../answer.ts';
import { defineCommand, type Option } from '../../command.ts';
import { EDITION, editionFields, fetchedWords, findEdition } from '../../edition-of.ts';
import { JSON_LINES, THEME } from '../../options.ts';
import type { Output } from '../../output/output.ts';
import { themeOf } from '../../output/theme-of.ts';
import { reportOfId } from '../../report-of-id.ts';

const DIFF = {
  name: 'diff',
  words: 'the difference from the edition before, word by word; with --since from that one',
} as const satisfies Option;
const SINCE = {
  name: 'since',
  value: 'N',
  words: 'for --diff: which edition to compare with',
} as const satisfies Option;

export const command = defineCommand({
  name: 'editions',
  group: 'Reports',
  summary: 'what a report said before its source changed it',
  positionals: [{ key: 'id', name: 'ID', count: 'one' }],
  options: [DIFF, SINCE, EDITION, THEME, JSON_LINES],
  notes: `\
A list: number, when it was fetched (UTC), the SHA-256 of its text, its size, where it came from, and
what changed. With --edition that one alone; show prints it. In a pipe a difference is written as
[-41-]{+92+}; on a terminal what was removed is struck out, and changed figures stand out.`,
  run: async ({ id, diff, since, edition, theme: name, json, archive: file }, context) => {
    const theme = await themeOf(name, context);
    return answer({ archive: file }, context, (archive) => {
      const { output } = context;
      const editions = readEditions(archive, reportOfId(archive, id));
      const chosen = edition === undefined ? editions.at(-1)! : findEdition(editions, edition);
      if (diff || since !== undefined) {
        const before = since === undefined ? editions[chosen.number - 2] : findEdition(editions, since);
        if (!before) return false;
        printDifference(before, chosen, json, output, theme);
        return true;
      }
      for (const one of edition === undefined ? editions : [chosen]) {
        const before = editions[one.number - 2];
        if (json) output.json({ ...editionFields(one), ...changeFields(before, one) });
        else printEdition(before, one, output);
      }
      return true;
    });
  },
});

function changeFields(before: Edition | undefined, now: Edition): object {
  if (!before) return { changed: null, figures: [], fields: [], added: 0, removed: 0 };
  return { changed: whatChanged(before, now), ...changesBetween(before.said, now.said) };
}

function printEdition(before: Edition | undefined, now: Edition, output: Output): void {
  const { number, hash, said, from } = now;
  const bytes = Buffer.byteLength(said.text);
  const changed = before ? whatChanged(before, now) : '';
  const fetched = fetchedWords(now);
  if (!output.isTerminal) {
    output.row([number, fetched ?? '', hash, bytes, from, changed]);
    return;
  }
  const when = fetched?.replace('T', ' ').replace('Z', ' UTC') ?? 'time not known';
  output.line(
    `${String(number).padStart(3)}  ${when.padEnd(23)}  ${hash.slice(0, 12)}  ${bytes.toLocaleString('en')} bytes`,
  );
  output.line(`     ${[changed, `from ${from}`].filter(Boolean).join(' · ')}`);
}

function printDifference(before: Edition, now: Edition, json: boolean, output: Output, theme: Theme): void {
  const pieces = compareTexts(before.said.text, now.said.text);
  if (json) {
    output.json({
      edition: now.number,
      since: before.number,
      pieces: pieces.map(({ change, words, isFigure }) => ({ change, text: words, figure: isFigure })),
    });
  } else if (!output.isPainted) output.line(markDifference(pieces));
  else for (const line of paintDifference(pieces, Math.min(output.columns, MEASURE), theme)) output.line(line);
}
