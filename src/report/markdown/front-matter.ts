// Reads the YAML front matter of markdown into what is known of the report.
import { type Document, LineCounter, parseDocument } from 'yaml';
import { cleanLine } from '../../base/clean.ts';
import { UserError } from '../../base/user-error.ts';
import { GOVERNORATES } from '../../countries/countries.ts';
import { parseDate } from '../dates/parse-date.ts';
import { type Confidence, KINDS, type Meta, type Source } from '../report.ts';

const GOVERNORATE_NAMES = GOVERNORATES.map(({ name }) => name);
const LARGEST = 64 * 1024;
const LONGEST_TITLE = 110;

/**
 * The keys of our own reports, and their like in Jekyll, Hugo and other people's notes; what is unknown or malformed
 * is left out. Markdown that merely starts with a rule has no front matter.
 *
 * @throws UserError with line and column when the YAML is broken, too large, or unfolds into too much
 */
export function splitFrontMatter(markdown: string): { meta: Partial<Meta>; body: string } {
  const block = /^---[ \t]*\n(?:([\s\S]*?)\n)??(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(markdown);
  if (!block) return { meta: {}, body: markdown };
  const keys = readYaml(block[1] ?? '');
  return keys ? { meta: readMeta(keys), body: markdown.slice(block[0].length) } : { meta: {}, body: markdown };
}

/** What keeps a report out of the bundle: empty when all is well. */
export function validateMeta(meta: Partial<Meta>): string[] {
  const known = (value: string | undefined, list: readonly string[]) => value !== undefined && list.includes(value);
  const checks: [boolean, string][] = [
    [meta.id !== undefined, 'id: missing, or not lower-case words joined by hyphens'],
    [meta.title !== undefined, 'title: missing'],
    [(meta.title?.length ?? 0) <= LONGEST_TITLE, `title: longer than ${LONGEST_TITLE} characters`],
    [meta.date !== undefined, 'date: missing, or not a day, a month or a year such as 2014-11-03, 2014-11, 2014'],
    [meta.dateInferred !== undefined, 'date_inferred: missing, or neither true nor false'],
    [meta.governorates !== undefined, 'governorates: missing'],
    ...(meta.governorates ?? []).map((name): [boolean, string] => [
      known(name, GOVERNORATE_NAMES),
      `governorates: "${name}" is none of ${GOVERNORATE_NAMES.join(', ')}`,
    ]),
    [known(meta.kind, KINDS), `kind: "${meta.kind}" is none of ${KINDS.join(', ')}`],
    [Boolean(meta.attribution?.length), 'attribution: missing: who says it?'],
    [Boolean(meta.sources?.length), 'sources: missing'],
    ...(meta.sources ?? []).flatMap(({ title, publisher, url }, index): [boolean, string][] => [
      [publisher !== undefined, `sources: number ${index + 1} has no publisher`],
      // Some are known from copies alone: then title and publisher have to tell which one it is.
      [
        url !== undefined || title !== publisher,
        `sources: number ${index + 1} has neither an http or https url nor a title`,
      ],
    ]),
    [meta.confidence !== undefined, 'confidence: neither high, medium nor low'],
    [meta.language !== undefined, 'language: missing, or no language tag such as en or ar'],
  ];
  return checks.filter(([fine]) => !fine).map(([, problem]) => problem);
}

export function isSlug(text: string): boolean {
  return /^[\p{Ll}\p{Lo}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{N}]+)*$/u.test(text) && text.length <= 120;
}

/**
 * http and https only: the sole addresses that a reader is ever offered to open.
 *
 * @param base what the address may be relative to; one that leads within a page is none
 */
export function webAddress(text: string, base?: string): string | undefined {
  const address = cleanLine(text).replaceAll(' ', '%20');
  const isWhole = /^https?:$/.test(URL.parse(address)?.protocol ?? '');
  if (isWhole || !base || !address || address.startsWith('#')) return isWhole ? address : undefined;
  const url = URL.parse(address, base);
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}

export function languageTag(text: string): string | undefined {
  return /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i.test(text.trim()) ? text.trim().replaceAll('_', '-') : undefined;
}

const DATE_KEYS = [
  'date',
  'published',
  'pubdate',
  'published_at',
  'date_published',
  'datePublished',
  'publishDate',
  'created',
];

const UPDATED_KEYS = [
  'updated',
  'modified',
  'lastmod',
  'last_modified',
  'last_modified_at',
  'updated_at',
  'date_modified',
  'dateModified',
];

type Keys = Record<string, unknown>;

/** @returns nothing when it is no mapping, that is, no front matter */
function readYaml(yaml: string): Keys | undefined {
  if (yaml.length > LARGEST) {
    throw new UserError(
      'has front matter of more than 64 KB',
      'Keep only what describes the report between the --- lines.',
    );
  }
  const lineCounter = new LineCounter();
  const document = parseYaml(yaml, lineCounter);
  const error = document.errors[0];
  if (error) {
    const { line, col } = lineCounter.linePos(error.pos[0]);
    // The line of the file: the opening --- is its first.
    throw brokenYaml(`at line ${line + 1}, column ${col}: ${firstLine(error.message)}`);
  }
  try {
    const value: unknown = document.toJS({ maxAliasCount: 20 });
    return isKeys(value) ? value : undefined;
  } catch (error) {
    throw brokenYaml(firstLine(String((error as Error).message)));
  }
}

function parseYaml(yaml: string, lineCounter: LineCounter): Document {
  try {
    return parseDocument(yaml, { schema: 'core', logLevel: 'silent', lineCounter, prettyErrors: false });
  } catch {
    // The parser recurses: a few thousand open brackets overflow the stack.
    throw brokenYaml('it is nested too deep');
  }
}

function brokenYaml(what: string): UserError {
  return new UserError(
    `has front matter that is not valid YAML: ${what}`,
    'Correct it (text with a colon needs quotes), or delete everything from the first --- to the second.',
  );
}

function readMeta(keys: Keys): Partial<Meta> {
  const id = readText(keys, 'id', 'slug');
  const sources = [...readSources(own(keys, 'sources')), ...readSource(keys)];
  const written = readText(keys, ...DATE_KEYS);
  const date = parseDate(written ?? '');
  return withoutGaps({
    id: id && isSlug(id) ? id : undefined,
    title: readText(keys, 'title'),
    date,
    unreadDate: date ? undefined : written,
    updated: parseDate(readText(keys, ...UPDATED_KEYS) ?? ''),
    dateInferred: readBoolean(keys, 'date_inferred'),
    governorates: readList(keys, 'governorates', 'governorate'),
    kind: readText(keys, 'kind'),
    attribution: readList(keys, 'attribution', 'author', 'authors', 'publisher'),
    sources: sources.length > 0 ? sources : undefined,
    confidence: readConfidence(keys),
    language: languageTag(readText(keys, 'language', 'lang') ?? ''),
  });
}

/** Without the keys whose value is not known. */
export function withoutGaps(meta: { [Key in keyof Meta]?: Meta[Key] | undefined }): Partial<Meta> {
  return Object.fromEntries(Object.entries(meta).filter(([, value]) => value !== undefined)) as Partial<Meta>;
}

function readText(keys: Keys, ...names: string[]): string | undefined {
  return asText(own(keys, ...names));
}

function readList(keys: Keys, ...names: string[]): string[] | undefined {
  const value = own(keys, ...names);
  if (value === undefined || value === null) return undefined;
  const items = (Array.isArray(value) ? value : [value]).map((item) => asText(isKeys(item) ? own(item, 'name') : item));
  return items.filter((item) => item !== undefined);
}

function readBoolean(keys: Keys, name: string): boolean | undefined {
  const value = own(keys, name);
  return typeof value === 'boolean' ? value : undefined;
}

function readConfidence(keys: Keys): Confidence | undefined {
  const value = readText(keys, 'confidence')?.toLowerCase();
  return value === 'high' || value === 'medium' || value === 'low' ? value : undefined;
}

function readSources(value: unknown): Source[] {
  return (Array.isArray(value) ? value : [value]).flatMap((item): Source[] => {
    const keys = isKeys(item) ? item : { [webAddress(asText(item) ?? '') ? 'url' : 'title']: item };
    const publisher = readText(keys, 'publisher', 'site');
    const date = parseDate(readText(keys, 'date', 'published') ?? '');
    const url = webAddress(readText(keys, 'url', 'link') ?? '');
    const title = readText(keys, 'title', 'name') ?? publisher ?? url;
    return title ? [{ title, ...(publisher && { publisher }), ...(date && { date }), ...(url && { url }) }] : [];
  });
}

const ADDRESS_KEYS = [
  'url',
  'link',
  'source_url',
  'sourceUrl',
  'original_url',
  'canonical_url',
  'canonicalUrl',
  'permalink',
];
const PUBLISHER_KEYS = ['publisher', 'site', 'site_name', 'outlet', 'agency', 'publication'];

/** What describes one source in several keys: `source`, `publisher` and `url` beside each other. */
function readSource(keys: Keys): Source[] {
  const told = own(keys, 'source');
  if (typeof told === 'object' && told !== null) return readSources(told);
  const name = asText(told);
  const address = webAddress(name ?? '');
  const url = ADDRESS_KEYS.map((key) => webAddress(readText(keys, key) ?? '')).find(Boolean) ?? address;
  const publisher = readText(keys, ...PUBLISHER_KEYS) ?? (address ? undefined : name);
  if (!url && !publisher) return [];
  const title = (address ? undefined : name) ?? readText(keys, 'title') ?? publisher ?? url!;
  // An address alone is all that is known: the report's own title names it no better.
  const isAlone = !publisher && name === url;
  return [{ title: isAlone ? url! : title, ...(publisher && { publisher }), ...(url && { url }) }];
}

/** The first of the names that the mapping itself has: never what an object inherits. */
function own(keys: Keys, ...names: string[]): unknown {
  const name = names.find((candidate) => Object.hasOwn(keys, candidate));
  return name && keys[name];
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? cleanLine(String(value)) || undefined : undefined;
}

function isKeys(value: unknown): value is Keys {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function firstLine(text: string): string {
  return cleanLine(text.split('\n', 1)[0] ?? '');
}
