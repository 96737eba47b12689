// A report's mentions and the reader's corrections in; the mentions as the reader wants them out.
import type { Report } from '../report/report.ts';
import { sourceNames } from '../report/source-names.ts';
import type { Entity, Mention } from './mention.ts';

/** Where a correction holds: at one place of a report, in one report, or in the reports of a source. */
export type Scope = { report: string; start?: number } | { source: string };

/** As a reader is told of it. */
export function scopeWords(only: Scope | undefined): string {
  if (!only) return 'everywhere';
  if ('source' in only) return only.source;
  return only.start === undefined ? 'this report' : 'here';
}

/** What a reader said of names. Kept apart from the gazetteer and from what was recognised; a later one wins. */
export type Correction =
  /** This spelling is not this name; everywhere, where no scope is given. */
  | { kind: 'hide'; surface: string; entity: string; only?: Scope }
  /** This spelling of this name means another one, or surely this one. */
  | { kind: 'link'; surface: string; entity: string; to: Entity; only?: Scope }
  /** Both are one; or, where only the type differs, it is of another type. */
  | { kind: 'merge'; entity: string; to: Entity }
  /** This spelling is a name, wherever it stands. */
  | { kind: 'add'; surface: string; to: Entity };

/** The same entity as another type; corrections have it as one of its own. */
export function retyped(entity: Entity, type: Entity['type']): Entity {
  return { ...entity, id: `${entity.id.replace(/:as-[a-z]+$/, '')}:as-${type}`, type };
}

/**
 * Somebody whom no list has, in the reader's words.
 *
 * @param apart what tells it from others of that name
 */
export function ownEntity(name: string, type: Entity['type'], apart = ''): Entity {
  const slug = `${name} ${apart}`
    .trim()
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-');
  return { id: `own:${type}:${slug}`, type, name };
}

/** The same with the ids of today where it speaks of an entity by one that it had before. */
export function withPresentIds(correction: Correction, find: (id: string) => Entity | undefined): Correction {
  const present = (id: string) => find(id)?.id ?? id;
  return {
    ...correction,
    ...('entity' in correction && { entity: present(correction.entity) }),
    ...('to' in correction && { to: { ...correction.to, id: present(correction.to.id) } }),
  } as Correction;
}

type Corrected = Pick<Report, 'id' | 'text' | 'attribution' | 'sources'>;

/** @param mentions in the order of the text, as the recogniser found them; they are not changed */
export function correct(
  report: Corrected,
  mentions: readonly Mention[],
  corrections: readonly Correction[],
): Mention[] {
  return corrections.reduce((corrected, correction) => applyOne(report, corrected, correction), [...mentions]);
}

function applyOne(report: Corrected, mentions: Mention[], correction: Correction): Mention[] {
  switch (correction.kind) {
    case 'hide':
      return mentions.filter((mention) => !isMeant(report, mention, correction));
    case 'link':
      return mentions.map((mention) =>
        isMeant(report, mention, correction) ? redirect(mention, correction.to) : mention,
      );
    case 'merge':
      return mentions.map((mention) =>
        mention.entity === correction.entity ? redirect(mention, correction.to) : mention,
      );
    case 'add':
      return withAdded(report.text, mentions, correction);
  }
}

/** Whether a mention is this spelling of this entity, where that counts. */
export function isMeant(
  report: Corrected,
  { start, end, entity }: Mention,
  about: { surface: string; entity: string; only?: Scope },
): boolean {
  const { only } = about;
  if (entity !== about.entity || report.text.slice(start, end) !== about.surface) return false;
  if (!only) return true;
  if ('source' in only) return sourceNames(report).includes(only.source);
  return only.report === report.id && (only.start === undefined || only.start === start);
}

function redirect({ others: _, ...mention }: Mention, { id, type }: Entity): Mention {
  return { ...mention, type, entity: id, rule: 'correction', certainty: 1 };
}

/** Whole words only. What was found within the new name gives way to it; what is longer than it stays. */
function withAdded(
  text: string,
  mentions: Mention[],
  { surface, to }: Extract<Correction, { kind: 'add' }>,
): Mention[] {
  if (!surface) return mentions;
  const added: Mention[] = [];
  for (let start = text.indexOf(surface); start >= 0; start = text.indexOf(surface, start + surface.length)) {
    const end = start + surface.length;
    if (isWordCharacter(text[start - 1]) || isWordCharacter(text[end])) continue;
    const isWithin = mentions.some((mention) => mention.start <= start && mention.end >= end);
    const crosses = mentions.some(
      (mention) => mention.start < end && mention.end > start && (mention.start < start || mention.end > end),
    );
    if (!isWithin && !crosses)
      added.push({ start, end, type: to.type, entity: to.id, rule: 'correction', certainty: 1 });
  }
  const kept = mentions.filter(({ start, end }) => !added.some((name) => name.start <= start && name.end >= end));
  return [...kept, ...added].sort((a, b) => a.start - b.start);
}

function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}\p{M}]/u.test(character);
}
