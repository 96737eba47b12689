// `sources`: where the reports came from, and how many from where; or the sites that are followed, as OPML.
import type { Archive } from '../../../archive/archive.ts';
import { countOrigins } from '../../../archive/reports/origins.ts';
import { readSyncSource } from '../../../archive/state/sync-state.ts';
import { pad } from '../../../base/cells.ts';
import { cleanLine } from '../../../base/clean.ts';
import { configFile } from '../../../config/config-file.ts';
import { readConfiguration } from '../../../config/configuration.ts';
import type { SyncSource } from '../../../config/source-settings.ts';
import { withoutPassword } from '../../../sources/http/failures.ts';
import { type ListedSource, writeOpml } from '../../../sources/records/opml.ts';
import type { Endpoint } from '../../../sources/sync/discover.ts';
import { answer } from '../../answer.ts';
import { defineCommand, type Option } from '../../command.ts';
import { JSON_LINES, PATHS } from '../../options.ts';

const OPML = {
  name: 'opml',
  words: 'the sites that sync asks, as OPML for feed readers, and for import',
  isForm: true,
} as const satisfies Option;

export const command = defineCommand({
  name: 'sources',
  group: 'Archive',
  summary: 'where the reports came from, and how many from where',
  positionals: [PATHS],
  options: [OPML, JSON_LINES],
  run: (given, context) =>
    answer(given, context, (archive) => {
      const { output, env } = context;
      if (given.opml) {
        const followed = readConfiguration(configFile(env)).sources.map((source) => listed(archive, source));
        output.line(writeOpml(followed, 'Sources of sohr-reader').trimEnd());
        return followed.length > 0;
      }
      const counts = countOrigins(archive);
      for (const { source, reports, first = null, last = null } of counts) {
        if (given.json) output.json({ source, reports, first, last });
        else if (!output.isTerminal) output.row([reports, first, last, source]);
        else {
          const dates = `${pad(first ?? '', 10)}  ${pad(last ?? '', 10)}`;
          output.line(`${reports.toLocaleString('en').padStart(9)}  ${dates}  ${cleanLine(source)}`);
        }
      }
      return counts.length > 0;
    }),
});

/** A site is named by its feed, as far as it is known: each WordPress has one below its page. */
function listed(archive: Archive, { name, url }: SyncSource): ListedSource {
  const page = withoutPassword(url);
  const found = readSyncSource<Endpoint, object>(archive, page)?.found;
  if (!found) return { name, url: page };
  const feed =
    found.kind === 'feed' ? found.feed : new URL('feed/', page.replace(/[?#].*$/, '').replace(/\/?$/, '/')).href;
  return { name, url: feed, ...(feed !== page && { page }) };
}
