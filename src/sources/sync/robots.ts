// Reads the pause between two requests that a site asks for in its robots.txt.
import { UserError } from '../../base/user-error.ts';
import type { Client } from '../http/client.ts';
import { PassingError } from '../http/failures.ts';

/** Longer ones are meant for search engines that come back every day. */
const LONGEST_DELAY = 10;

/** Milliseconds; 0 when the site asks for none. */
export async function askCrawlDelay(client: Client, site: URL): Promise<number> {
  try {
    return await client.get(new URL('/robots.txt', site), ({ body }) => crawlDelay(body.toString('utf8')) * 1000);
  } catch (error) {
    // No such file, or one that leads astray: no wish is known. A site that does not answer at all is another thing.
    if (error instanceof UserError && !(error instanceof PassingError)) return 0;
    throw error;
  }
}

/** In seconds, of the group for all programs or for this one. */
export function crawlDelay(robots: string): number {
  let isForUs = false;
  let isInHead = false;
  let delay = 0;
  for (const line of robots.split(/\r?\n/)) {
    const [, field = '', value = ''] = /^\s*([\w-]+)\s*:\s*([^#]*)/.exec(line) ?? [];
    const isAgent = field.toLowerCase() === 'user-agent';
    if (isAgent) isForUs = (isInHead && isForUs) || /^(?:\*|sohr-reader)$/i.test(value.trim());
    else if (isForUs && field.toLowerCase() === 'crawl-delay') delay = Math.max(delay, Number(value) || 0);
    if (field) isInHead = isAgent;
  }
  return Math.min(delay, LONGEST_DELAY);
}
