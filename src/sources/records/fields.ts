// Makes a record of the fields of a table or an object, whatever their makers called them.
import { cleanLine } from '../../base/clean.ts';
import { UserError } from '../../base/user-error.ts';
import { GOVERNORATES } from '../../countries/countries.ts';
import { monthNumber } from '../../report/dates/month-names.ts';
import { parseDate, possibleOrders } from '../../report/dates/parse-date.ts';
import { languageTag } from '../../report/markdown/front-matter.ts';
import { webAddress } from '../../report/markdown/web-address.ts';
import type { Source } from '../../report/report.ts';
import type { ReportRecord } from './record.ts';

/** What a field may mean, and what it is called in other people's tables: lower case, letters and digits alone. */
const CALLED = {
  title: ['title', 'headline', 'heading', 'subject', 'العنوان', 'عنوان', 'titre', 'başlık'],
  text: [
    ...['text', 'content', 'contents', 'body', 'fulltext', 'contenttext', 'bodytext', 'maintext', 'articlebody'],
    ...['article', 'message', 'story', 'النص', 'نص', 'المحتوى', 'الخبر', 'texte', 'contenu', 'metin'],
  ],
  html: ['html', 'contenthtml', 'bodyhtml'],
  markdown: ['markdown'],
  date: [
    ...['date', 'published', 'publisheddate', 'publishedat', 'publicationdate', 'datepublished', 'publishdate'],
    ...['dateofpublication', 'pubdate', 'publishedon', 'eventdate', 'datetime', 'timestamp', 'created', 'createdat'],
    ...['datecreated', 'createddate', 'التاريخ', 'تاريخ', 'تاريخالنشر', 'tarih'],
  ],
  source: ['source', 'publisher', 'outlet', 'agency', 'site', 'website', 'المصدر', 'مصدر', 'kaynak'],
  attribution: ['attribution', 'author', 'authors', 'byline', 'الكاتب'],
  url: [
    ...['url', 'link', 'address', 'permalink', 'sourceurl', 'articleurl', 'canonicalurl', 'href', 'weburl'],
    ...['الرابط', 'رابط', 'lien'],
  ],
  location: [
    ...['governorate', 'governorates', 'location', 'place', 'province', 'region', 'admin1', 'city'],
    ...['المحافظة', 'محافظة', 'المكان', 'الموقع', 'lieu', 'yer'],
  ],
  id: ['id', 'slug', 'guid', 'uuid'],
  language: ['language', 'lang', 'اللغة'],
  kind: ['kind'],
  confidence: ['confidence'],
  dateinferred: ['dateinferred'],
  updated: ['updated'],
  sources: ['sources'],
  path: ['path'],
  starred: ['starred'],
  read: ['read'],
  year: ['year', 'iyear', 'eventyear', 'السنة'],
  month: ['month', 'imonth', 'eventmonth', 'الشهر'],
  day: ['day', 'iday', 'eventday', 'اليوم'],
} as const satisfies Record<string, readonly string[]>;

export type Meaning = keyof typeof CALLED;

/** What says less than a text, and is one where there is no other. */
const SUMMARIES = new Set(['description', 'summary', 'excerpt', 'abstract', 'lead', 'teaser', 'snippet', 'الملخص']);

/** Meaning by the name of a field as it stands in the file: what `--map` says. */
export type FieldMap = ReadonlyMap<string, Meaning>;

/** What a person may map: the rest is for the reader's own exports. */
const MAPPED: Meaning[] = ['title', 'text', 'html', 'markdown', 'date', 'source', 'url', 'location', 'id', 'language'];

/**
 * @param typed `title=Headline,text=Body`
 * @throws UserError when it is not made so
 */
export function parseFieldMap(typed: string): FieldMap {
  const pairs = typed.split(',').map((pair): [string, Meaning] => {
    const [meaning = '', name = ''] = pair.split(/=(.*)/s).map((part) => part.trim());
    if (!MAPPED.includes(meaning as Meaning) || !name) {
      throw new UserError(
        `--map ${cleanLine(pair)}: cannot be read`,
        `It takes title=Headline,text=Body; before the = may stand ${MAPPED.join(', ')}.`,
      );
    }
    return [name, meaning as Meaning];
  });
  return new Map(pairs);
}

/**
 * What each name means, by its place; the first of two that mean the same counts, and what is mapped before all. The
 * usual names come before those that only hold one: `article_title`, `text, full (a, b)`.
 */
export function meaningsOf(names: string[], map: FieldMap): (Meaning | undefined)[] {
  const meanings = names.map((name) => map.get(name));
  const taken = new Set(meanings);
  for (const readName of [usualName, barePart, firstWord]) {
    for (const [index, name] of names.entries()) {
      const meaning = meanings[index] ? undefined : meaningOf(readName(name));
      if (!meaning || taken.has(meaning)) continue;
      taken.add(meaning);
      meanings[index] = meaning;
    }
  }
  const summary = names.findIndex((name, index) => !meanings[index] && SUMMARIES.has(usualName(name)));
  if (summary >= 0 && !TEXTS.some((meaning) => taken.has(meaning))) meanings[summary] = 'text';
  return meanings;
}

function meaningOf(called: string): Meaning | undefined {
  return (Object.keys(CALLED) as Meaning[]).find((key) => (CALLED[key] as readonly string[]).includes(called));
}

function usualName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** Of `article_title` and `news-body`: what it is of says nothing. */
function barePart(name: string): string {
  const parted = name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').toLowerCase();
  return usualName(
    parted.replace(/^(?:article|news|post|story|report|item|page|entry|event|doc|document)[^\p{L}]+/u, ''),
  );
}

/** Of `title (short, required)`; not of `text_length` or `title id`, which are something else. */
function firstWord(name: string): string {
  const [, word = ''] = /^\s*(\p{L}+)\s*(?:[,;:(/[]|$)/u.exec(name) ?? [];
  return usualName(word);
}

const TEXTS = ['text', 'html', 'markdown'] as const;

/** Whether a record can be made of fields that mean this. */
export function isEnough(meanings: (Meaning | undefined)[]): boolean {
  return (['title', ...TEXTS] as const).some((needed) => meanings.includes(needed));
}

/** Tables are often made from pages: what has tags that only HTML has is HTML. */
const HTML = /<\/?(?:p|br|div|span|a|b|i|strong|em|ul|ol|li|h[1-6]|table|td|img|blockquote)(?:\s[^<>]*)?\/?>/i;

/** @param fields strings, or what JSON has: lists and objects as the reader exports them */
export function recordOf(fields: Partial<Record<Meaning, unknown>>): ReportRecord {
  const text = (meaning: Meaning) => asText(fields[meaning]);
  const line = (meaning: Meaning) => cleanLine(text(meaning));
  const url = webAddress(text('url'));
  const sources = readSources(fields.sources);
  const publisher = cleanLine(asText(named(fields.source)));
  if (sources.length === 0 && (url || publisher)) {
    const title = line('title') || publisher || url!;
    sources.push({ title, ...(publisher && { publisher }), ...(url && { url }) });
  }
  const attribution = asList(fields.attribution);
  const written = text('date') || ofParts(fields);
  const date = parseDate(written);
  const isHtml = !text('html') && HTML.test(text('text'));
  const words = text('html') || isHtml ? { html: text(isHtml ? 'text' : 'html') } : { text: text('text') };
  const confidence = line('confidence');
  return {
    ...(fields.markdown === undefined ? words : { markdown: text('markdown') }),
    ...filled({
      id: line('id'),
      title: line('title'),
      url,
      path: line('path'),
      date,
      updated: parseDate(text('updated')),
      unreadDate: date ? '' : cleanLine(written),
      writtenDate: possibleOrders(written).length > 0 ? written : '',
      kind: line('kind'),
      language: languageTag(text('language')),
    }),
    // The reader's own exports say it by the usual names, or with whatever the report said itself.
    ...(fields.markdown !== undefined && Array.isArray(fields.location)
      ? { governorates: asList(fields.location) }
      : locate(asList(fields.location))),
    ...(typeof fields.dateinferred === 'boolean' && { dateInferred: fields.dateinferred }),
    ...(attribution.length > 0 ? { attribution } : publisher ? { attribution: [publisher] } : {}),
    ...(sources.length > 0 && { sources }),
    ...((confidence === 'high' || confidence === 'medium' || confidence === 'low') && { confidence }),
    ...(fields.starred === true && { starred: true }),
    ...(fields.read === true && { read: true }),
  };
}

/** Usual names of governorates, by any of their spellings without hyphen, article and the word governorate. */
const SPELLINGS = new Map<string, string>(
  GOVERNORATES.flatMap(({ name, spellings }) =>
    [name, ...spellings].map((spelling) => [bare(spelling), name] as const),
  ),
);

function bare(place: string): string {
  return place
    .toLowerCase()
    .replace(/\b(?:governorate|province|city)\b/g, '')
    .replace(/^\s*a[lrs][- ]/, '')
    .replace(/[^\p{L}]/gu, '');
}

/** Governorates among places that may be anything; the first that is none is kept as it is written. */
function locate(places: string[]): Pick<ReportRecord, 'governorates' | 'location'> {
  const parts = places.flatMap((place) => place.split(/[;/|,]/)).map(cleanLine);
  const known = new Set(parts.flatMap((part) => SPELLINGS.get(bare(part)) ?? []));
  const isAll = parts.every((part) => SPELLINGS.has(bare(part)));
  return {
    ...(known.size > 0 && { governorates: [...known] }),
    ...(!isAll && { location: places.join(', ') }),
  };
}

function readSources(value: unknown): Source[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown): Source[] => {
    const { title, publisher, date, url } = (typeof item === 'object' && item !== null ? item : {}) as Record<
      string,
      unknown
    >;
    const address = webAddress(asText(url));
    const called = cleanLine(asText(title)) || cleanLine(asText(publisher)) || address;
    const by = cleanLine(asText(publisher));
    const day = parseDate(asText(date));
    return called
      ? [{ title: called, ...(by && { publisher: by }), ...(day && { date: day }), ...(address && { url: address }) }]
      : [];
  });
}

function asList(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).map((item) => cleanLine(asText(named(item)))).filter(Boolean);
}

/** Whoever is described by an object is known by its name: `{"source": {"id": null, "name": "…"}}`. */
function named(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'name' in value ? value.name : value;
}

/** A day whose parts have columns of their own: in tables of events those that are not known are 0. */
function ofParts({ year, month, day }: Partial<Record<Meaning, unknown>>): string {
  const number = monthNumber(asText(month).trim());
  const parts = [year, number ?? month, day].map((part) => asText(part).trim());
  const known = parts.findIndex((part) => !/^[1-9]\d*$|^0[1-9]$/.test(part));
  return parts
    .slice(0, known < 0 ? parts.length : known)
    .map((part) => part.padStart(2, '0'))
    .join('-');
}

function asText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function filled<Keys extends string>(values: Record<Keys, string | undefined>): { [Key in Keys]?: string } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value)) as { [Key in Keys]?: string };
}
