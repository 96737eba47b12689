// `searches`: queries that were given a name, what each finds; a new one saved, or one forgotten.
import type { Archive } from '../../../archive/archive.ts';
import { forgetSearch, readSearches } from '../../../archive/state/searches.ts';
import { cleanLine } from '../../../base/clean.ts';
import { UserError } from '../../../base/user-error.ts';
import { find } from '../../../search/find.ts';
import { saveQuery } from '../../../search/saved.ts';
import { answer } from '../../answer.ts';
import { defineCommand } from '../../command.ts';
import { findOrExplain } from '../../found.ts';
import { JSON_LINES } from '../../options.ts';
import type { Output } from '../../output/output.ts';

const ADVICE = 'See sohr-reader searches --help.';

export const command = defineCommand({
  name: 'searches',
  group: 'Reports',
  summary: 'queries with a name, which saved:NAME stands for in others',
  usage: '[save NAME QUERY]',
  positionals: [
    { key: 'verb', name: 'save or forget', count: 'optional', values: ['save', 'forget'] },
    { key: 'words', name: 'NAME', count: 'many' },
  ],
  options: [JSON_LINES],
  notes: `\
searches save NAME QUERY keeps a query, or replaces the one of that name; searches forget NAME takes it away.
Without words they are listed: name, how many reports it finds now, query.`,
  run: ({ verb, words, json, archive: file }, context) =>
    answer({ archive: file }, context, (archive) =>
      verb === undefined ? list(archive, context.output, json) : change(archive, verb, words),
    ),
});

/**
 * @returns whether there was any
 * @throws UserError for other words, and for a query that cannot be read
 */
function change(archive: Archive, verb: string, [name, query, ...more]: string[]): boolean {
  if (verb === 'forget' && name !== undefined && query === undefined) return forgetSearch(archive, name);
  if (verb !== 'save' || name === undefined || query === undefined || more.length > 0) {
    const typed = [verb, name, query, ...more].filter((word) => word !== undefined).join(' ');
    throw new UserError(`searches: ${cleanLine(typed)} cannot be understood`, ADVICE);
  }
  findOrExplain(archive, query);
  saveQuery(archive, { name, query });
  return true;
}

function list(archive: Archive, output: Output, json: boolean): boolean {
  const saved = readSearches(archive);
  for (const { name, query } of saved) {
    const reports = find(archive, query)?.numbers.length ?? 0;
    if (json) output.json({ name, query, reports });
    else output.row([name, reports, query]);
  }
  return saved.length > 0;
}
