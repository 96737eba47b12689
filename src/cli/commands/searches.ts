// `searches`: queries that were given a name, what each finds; a new one saved, or one forgotten.
import type { Archive } from '../../archive/archive.ts';
import { forgetSearch, readSearches } from '../../archive/state/searches.ts';
import { cleanLine } from '../../base/clean.ts';
import { UserError } from '../../base/user-error.ts';
import { find } from '../../search/find.ts';
import { saveQuery } from '../../search/saved.ts';
import { findOrExplain } from '../found.ts';
import type { Output } from '../output.ts';

const ADVICE = 'See sohr-reader searches --help.';

/**
 * @param words none: all are listed; `save NAME QUERY`; `forget NAME`
 * @returns whether there was any
 * @throws UserError for other words, and for a query that cannot be read
 */
export function searches(
  archive: Archive,
  output: Output,
  { words, json }: { words: string[]; json: boolean },
): boolean {
  const [verb, name, query, ...more] = words;
  if (verb === undefined) return list(archive, output, json);
  if (verb === 'forget' && name !== undefined && query === undefined) return forgetSearch(archive, name);
  if (verb !== 'save' || name === undefined || query === undefined || more.length > 0)
    throw new UserError(`searches: ${cleanLine(words.join(' '))} cannot be understood`, ADVICE);
  findOrExplain(archive, query);
  saveQuery(archive, { name, query });
  return true;
}

function list(archive: Archive, output: Output, json: boolean): boolean {
  const saved = readSearches(archive);
  for (const { name, query } of saved) {
    const reports = find(archive, query)?.numbers.length ?? 0;
    if (json) output.json({ name, query, reports });
    else output.line([name, reports, query].join('\t'));
  }
  return saved.length > 0;
}
