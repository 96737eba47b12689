// Adds sites to the configuration file, and leaves what its owner wrote there as it stands.
import { existsSync, mkdirSync, readFileSync, realpathSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Document, isSeq, parseDocument } from 'yaml';
import { readConfiguration } from '../config/configuration.ts';
import { DEFAULT_SOURCES, type SyncSource } from '../config/source-settings.ts';
import type { ListedSource } from './records/opml.ts';

/**
 * Without the file, or without sources in it, the default ones are written down too: they are followed until then.
 *
 * @param file of the configuration
 * @returns those that were added, under names that no other has; the others were there
 * @throws UserError when the file cannot be understood
 */
export function addSources(file: string, listed: ListedSource[]): ListedSource[] {
  const known = readConfiguration(file).sources;
  const added = unknownOf(listed, known);
  if (added.length === 0) return [];
  const document = parseDocument(existsSync(file) ? readFileSync(file, 'utf8') : '', { schema: 'core' });
  if (!isSeq(document.get('sources'))) document.set('sources', document.createNode(DEFAULT_SOURCES.map(asWritten)));
  for (const source of added) document.addIn(['sources'], document.createNode(source));
  write(file, document);
  return added;
}

function unknownOf(listed: ListedSource[], known: SyncSource[]): ListedSource[] {
  const addresses = new Set(known.map(({ url }) => url.href));
  const names = new Set(known.map(({ name }) => name));
  return listed.flatMap(({ name, url, page }) => {
    if ([url, page].some((one) => one && addresses.has(new URL(one).href))) return [];
    const free = freeName(name.replace(/^-+/, '') || new URL(url).host, names);
    names.add(free);
    addresses.add(new URL(url).href);
    return [{ name: free, url }];
  });
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let count = 2; taken.has(free); count++) free = `${name} ${count}`;
  return free;
}

function asWritten({ name, url }: SyncSource): ListedSource {
  return { name, url: url.href };
}

/** At once or not at all; what may hold a password stays as closed as it was. */
function write(file: string, document: Document): void {
  mkdirSync(dirname(file), { recursive: true });
  const place = existsSync(file) ? realpathSync(file) : file;
  const mode = existsSync(place) ? statSync(place).mode : 0o600;
  writeFileSync(`${place}.new`, document.toString({ lineWidth: 0 }), { mode });
  renameSync(`${place}.new`, place);
}
