// A query up to the cursor in; what its last word may be meant to become (a field, a value of one, a name), out.
import type { Archive } from '../../archive/archive.ts';
import { entitiesByBeginning } from '../../archive/index/full-text.ts';
import { LABEL_FACETS } from '../../archive/index/labels.ts';
import { REPORT_ORDERS } from '../../archive/index/matching.ts';
import { countLabels } from '../../archive/names/counts.ts';
import { entityOf } from '../../archive/names/entities.ts';
import { countTags } from '../../archive/notes/tags.ts';
import { readSearches } from '../../archive/state/searches.ts';
import { ENTITY_TYPES, type EntityType } from '../../entities/mention.ts';
import { LEVEL, type SearchKey, searchKeys } from '../../entities/spelling/search-keys.ts';
import { FIELDS, HAD_VALUES, MARK_VALUES } from './conditions.ts';

/** What stands from `from` on becomes one of the choices. */
export type Completions = { from: number; choices: string[] };

const MOST = 30;

/** The word before the cursor: a minus, a field, and what is begun of its value, after the last comma. */
const LAST = /(?:^|[\s(])[-=]?(?:(\p{L}+):(?:(?:"[^"]*"|[^\s"(),]*),)*)?("[^"]*|[^\s"(),]*)$/u;

export function completions(archive: Archive, before: string): Completions {
  const [, field, begun = ''] = LAST.exec(before) ?? [];
  const words = begun.replace('"', '');
  const choices = field ? valuesOf(archive, field.toLowerCase(), words) : wordsAndNames(archive, words);
  const from = before.length - begun.length;
  const written = begun.startsWith('"') ? choices.map((choice) => `"${choice.replaceAll('"', '')}"`) : choices;
  return { from, choices: [...new Set(written)].slice(0, MOST) };
}

function valuesOf(archive: Archive, field: string, begun: string): string[] {
  const type = ENTITY_TYPES.find((name) => name === field);
  if (type) return namesBeginning(archive, begun, type).map(quoted);
  if (field === 'near') return namesBeginning(archive, begun, 'place').map(quoted);
  if (field === 'with') return namesBeginning(archive, begun).map(quoted);
  const label = LABEL_FACETS.find((name) => name === field);
  if (label) {
    const values = countLabels(archive).flatMap(({ facet, value }) => (facet === label ? [value] : []));
    return beginning(values, begun).map(quoted);
  }
  if (field === 'tag') {
    const tags = countTags(archive).map(({ tag }) => tag);
    return beginning(tags, begun).map(quoted);
  }
  if (field === 'has') return beginning(HAD_VALUES, begun);
  if (field === 'is') return beginning(MARK_VALUES, begun);
  if (field === 'sort') return beginning(REPORT_ORDERS, begun);
  if (field === 'saved') {
    const names = readSearches(archive).map(({ name }) => name);
    return beginning(names, begun);
  }
  return [];
}

function wordsAndNames(archive: Archive, begun: string): string[] {
  if (begun === '') return [];
  const fields = beginning(FIELDS, begun).map((field) => `${field}:`);
  return [...fields, ...namesBeginning(archive, begun)];
}

/** Usual names, most named first; of those that begin so in the strictest spelling in which any does. */
function namesBeginning(archive: Archive, begun: string, type?: EntityType): string[] {
  const keys = begun === '' ? [{ key: '', level: LEVEL.plain }] : searchKeys(begun);
  for (const key of keys) {
    const names = namesOf(archive, key, type);
    if (names.length > 0) return names;
  }
  // What is begun may be an article, which no key has: `deir e`.
  const [first, ...more] = begun.split(' ');
  return more.length === 0 ? [] : beginning(namesBeginning(archive, first!, type), begun);
}

function namesOf(archive: Archive, key: SearchKey, type?: EntityType): string[] {
  return entitiesByBeginning(archive, key, type, MOST).map((number) => entityOf(archive, number).name);
}

function beginning(values: readonly string[], begun: string): string[] {
  const wanted = begun.toLowerCase();
  return values.filter((value) => value.toLowerCase().startsWith(wanted));
}

function quoted(value: string): string {
  return /^[\p{L}\p{N}_-]+$/u.test(value) ? value : `"${value.replaceAll('"', '')}"`;
}
