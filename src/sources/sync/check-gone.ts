// Finds the reports of a site that are in the archive and can no longer be read there.
import type { Archive } from '../../archive/archive.ts';
import { presentItems } from '../../archive/state/sync-state.ts';
import { UserError } from '../../base/user-error.ts';
import type { Client } from '../http/client.ts';
import { isMissing, PassingError } from '../http/failures.ts';
import type { Endpoint } from './discover.ts';
import { MOST_A_PAGE, presentAmong } from './wordpress-api.ts';

export type Checked = { id: string; report: string; title: string; origin: string; isGone: boolean };

/** A WordPress is asked for a hundred at a time, by their ids; of a feed each report's own page is asked for. */
export async function* checkGone(
  client: Client,
  archive: Archive,
  source: number,
  found: Endpoint,
): AsyncGenerator<Checked[]> {
  for (let last = ''; ; ) {
    const items = presentItems(archive, source, last, MOST_A_PAGE);
    if (items.length === 0) return;
    last = items.at(-1)!.id;
    if (found.kind === 'wordpress') {
      const ids = items.map(({ id }) => id);
      const present = await presentAmong(client, new URL(found.api), ids);
      yield items.map((item) => ({ ...item, isGone: !present.has(item.id) }));
    } else {
      for (const item of items) yield [{ ...item, isGone: await isPageGone(client, item.origin) }];
    }
  }
}

async function isPageGone(client: Client, origin: string): Promise<boolean> {
  const page = URL.parse(origin);
  if (!page || !/^https?:$/.test(page.protocol)) return false;
  try {
    return await client.get(page, () => false, { method: 'HEAD' });
  } catch (error) {
    // A page that is refused, or may not be asked for, is not known to be gone.
    if (error instanceof UserError && !(error instanceof PassingError)) return isMissing(error);
    throw error;
  }
}
