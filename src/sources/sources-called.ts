// The sources of the configuration, and what was typed after `sync`, in; those that are meant out.
import { UserError } from '../base/user-error.ts';
import { type SyncSource, webUrl } from '../config/source-settings.ts';

/**
 * What is typed after `sync`: the name of a source, or an address, which is a source of its own; nothing means all.
 *
 * @throws UserError when there is no such source
 */
export function sourcesCalled(sources: SyncSource[], typed: string | undefined): SyncSource[] {
  if (typed === undefined) {
    if (sources.length > 0) return sources;
    throw new UserError('there are no sources in your configuration', 'Name an address: sohr-reader sync https://…');
  }
  const named = sources.find(({ name }) => name === typed);
  if (named) return [named];
  const url =
    webUrl(typed) ?? (/^[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:\/|$)/.test(typed) ? webUrl(`https://${typed}`) : undefined);
  if (url) return [sources.find((source) => source.url.href === url.href) ?? { name: url.host, url, kind: 'auto' }];
  const names = sources.map(({ name }) => name).join(', ');
  throw new UserError(`there is no source ${typed}`, `There are: ${names}. An address begins with https://.`);
}
