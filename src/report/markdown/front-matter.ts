// Reads the YAML front matter of markdown into what is known of the report.
import { type Document, LineCounter, parseDocument } from 'yaml';
import { cleanLine } from '../../base/clean.ts';
import { UserError } from '../../base/user-error.ts';
import { GOVERNORATES } from '../../countries/countries.ts';
import { parseDate } from '../dates/parse-date.ts';
import { type Confidence, KINDS, type Meta } from '../report.ts';
import { asText, type Keys, keysOf, readList, readText } from './front-matter-keys.ts';
import { readSources } from './front-matter-sources.ts';

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
  return keys ? { meta: metaOf(keys), body: markdown.slice(block[0].length) } : { meta: {}, body: markdown };
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

export function languageTag(text: string): string | undefined {
  return /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i.test(text.trim()) ? text.trim().replaceAll('_', '-') : undefined;
}

/** As `Keys` has them: in lower case, letters and digits alone. */
const DATE_KEYS = (
  'date published pubdate publishedat datepublished publishdate publicationdate publisheddate publishedon posted ' +
  'postdate postedon issued datetime created createdat datecreated التاريخ'
).split(' ');
const UPDATED_KEYS = 'updated modified lastmod lastmodified lastmodifiedat updatedat datemodified'.split(' ');

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
    return keysOf(document.toJS({ maxAliasCount: 20 }));
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

/** What the keys say, those that are not known left out. */
export function metaOf(keys: Keys): Partial<Meta> {
  const id = readText(keys, 'id', 'slug');
  const sources = readSources(keys);
  const written = DATE_KEYS.map((name) => dateText(keys.get(name))).filter((one) => one !== undefined);
  const date = written.map((one) => parseDate(one)).find((one) => one !== undefined);
  return withoutGaps({
    id: id && isSlug(id) ? id : undefined,
    title: readText(keys, 'title'),
    date,
    unreadDate: date ? undefined : written[0],
    updated: UPDATED_KEYS.map((name) => parseDate(dateText(keys.get(name)) ?? '')).find((one) => one !== undefined),
    dateInferred: readBoolean(keys, 'dateinferred'),
    governorates: readList(keys, 'governorates', 'governorate'),
    kind: readText(keys, 'kind'),
    attribution: readList(keys, 'attribution', 'author', 'authors', 'byline', 'by', 'creator', 'publisher'),
    sources: sources.length > 0 ? sources : undefined,
    confidence: readConfidence(keys),
    language: languageTag(readText(keys, 'language', 'lang') ?? ''),
  });
}

/** In the way of CSL a date has parts: `{date-parts: [[2012, 11, 3]]}`. */
function dateText(value: unknown): string | undefined {
  const parts = keysOf(value)?.get('dateparts');
  if (!Array.isArray(parts)) return asText(value);
  const [first] = parts;
  return Array.isArray(first) ? first.map((part) => String(part).padStart(2, '0')).join('-') : undefined;
}

/** Without the keys whose value is not known. */
export function withoutGaps(meta: { [Key in keyof Meta]?: Meta[Key] | undefined }): Partial<Meta> {
  return Object.fromEntries(Object.entries(meta).filter(([, value]) => value !== undefined)) as Partial<Meta>;
}

function readBoolean(keys: Keys, name: string): boolean | undefined {
  const value = keys.get(name);
  return typeof value === 'boolean' ? value : undefined;
}

function readConfidence(keys: Keys): Confidence | undefined {
  const value = readText(keys, 'confidence')?.toLowerCase();
  return value === 'high' || value === 'medium' || value === 'low' ? value : undefined;
}

function firstLine(text: string): string {
  return cleanLine(text.split('\n', 1)[0] ?? '');
}
