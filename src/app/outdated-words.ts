// An archive in; words for people about the names in it that an older version found, out.
import type { Archive } from '../archive/archive.ts';
import { countOutdated } from '../archive/names/recognisers.ts';
import { counted } from '../base/grouped.ts';
import type { Installation } from '../base/installation.ts';

/** What to say while names are shown that an older version found; nothing where there are none. */
export function outdatedWords(archive: Archive, { namer }: Installation): string | undefined {
  const count = countOutdated(archive, namer);
  if (count === 0) return undefined;
  const reports = counted(count, 'report');
  return `The names in ${reports} are as an older version found them`;
}
