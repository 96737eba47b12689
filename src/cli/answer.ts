// A command that prints in; what it was asked for, printed, and the exit code, out.

import { openArchive } from '../app/open-archive.ts';
import { outdatedWords } from '../app/recognise-again.ts';
import type { Archive } from '../archive/archive.ts';
import type { Installation } from '../base/installation.ts';
import type { UserError } from '../base/user-error.ts';
import type { Arguments } from './arguments.ts';
import { corrections } from './commands/corrections.ts';
import { entities } from './commands/entities.ts';
import { exportReports } from './commands/export.ts';
import { facet } from './commands/facet.ts';
import { list } from './commands/list.ts';
import { map } from './commands/map.ts';
import { names } from './commands/names.ts';
import { remove } from './commands/remove.ts';
import { search } from './commands/search.ts';
import { searches } from './commands/searches.ts';
import { show } from './commands/show.ts';
import { sources } from './commands/sources.ts';
import { stats } from './commands/stats.ts';
import { timeline } from './commands/timeline.ts';
import { who } from './commands/who.ts';
import { findOrExplain } from './found.ts';
import { type Output, standardOutput } from './output.ts';

/** What they print depends on the names in the reports. */
const NAMING = ['show', 'search', 'entities', 'who', 'names', 'map'];

/** @returns 0 found, 1 nothing found, 2 some of what was to be read could not be */
export async function answer(
  asked: Arguments,
  installation: Installation,
  complain: (error: UserError, path: string) => void,
): Promise<0 | 1 | 2> {
  // These change the archive: what follows them are no reports.
  const paths = ['corrections', 'remove', 'searches'].includes(asked.command) ? [] : asked.paths;
  const { archive, problems } = await openArchive({ ...asked, paths }, installation);
  const old = NAMING.includes(asked.command) && paths.length === 0 && outdatedWords(archive, installation);
  if (old)
    process.stderr.write(
      `sohr-reader: ${old}\n  They are brought up to date while the reader is open, and by import and sync.\n`,
    );
  const isAny = await print(asked, archive, standardOutput(), installation);
  archive.close();
  for (const { path, error } of problems) complain(error, path);
  return problems.length > 0 ? 2 : isAny ? 0 : 1;
}

/** @returns whether there was anything to print */
async function print(asked: Arguments, archive: Archive, output: Output, { root }: Installation): Promise<boolean> {
  const { command, needed, paths, json, csv, geojson, query } = asked;
  const [word = ''] = needed;
  const among = query === undefined ? undefined : findOrExplain(archive, query).numbers;
  switch (command) {
    case 'list':
      return list(archive, output, { among, json });
    case 'show':
      return show(archive, output, { id: word, json });
    case 'search':
      return asked.facet === undefined
        ? search(archive, output, { query: word, json })
        : facet(archive, output, { query: word, facet: asked.facet, json });
    case 'searches':
      return searches(archive, output, { words: paths, json });
    case 'entities': {
      const form = json ? 'json' : csv ? 'csv' : geojson ? 'geojson' : 'words';
      return entities(archive, output, { among, form });
    }
    case 'who':
      return who(archive, output, { name: word, json, gazetteerFile: new URL('dist/gazetteer.json', root) });
    case 'names':
      return names(archive, output, { among, json });
    case 'map':
      return map(archive, output, { among, words: asked.words });
    case 'timeline':
      return timeline(archive, output, { among, json });
    case 'corrections':
      return corrections(archive, output, word, paths);
    case 'export':
      return exportReports(archive, output, { among, markdown: asked.markdown });
    case 'remove':
      return remove(archive, output, { ids: paths, among, yes: asked.yes, json });
    case 'sources':
      return sources(archive, output, { json });
    case 'stats':
      return stats(archive, output, { json });
    case 'open':
    case 'sync':
    case 'import':
      throw new Error(`${command} is no command that only prints`);
  }
}
