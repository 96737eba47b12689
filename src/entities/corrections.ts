// A report's mentions and the reader's corrections in; the mentions as the reader wants them out.
import type { Entity, Mention } from './mention.ts';

/** What a reader said of names. Kept apart from the gazetteer and from what was recognised; a later one wins. */
export type Correction =
  /** This spelling is not this name: anywhere, or at one place of one report. */
  | { kind: 'hide'; surface: string; entity: string; only?: { report: string; start: number } }
  /** This spelling of this name means another one. */
  | { kind: 'link'; surface: string; entity: string; to: Entity }
  /** Both are one; or, where only the type differs, it is of another type. */
  | { kind: 'merge'; entity: string; to: Entity }
  /** This spelling is a name, wherever it stands. */
  | { kind: 'add'; surface: string; to: Entity };

/** The same entity as another type; corrections have it as one of its own. */
export function retyped(entity: Entity, type: Entity['type']): Entity {
  return { ...entity, id: `${entity.id.replace(/:as-[a-z]+$/, '')}:as-${type}`, type };
}

/** Somebody whom no list has, in the reader's words. */
export function ownEntity(name: string, type: Entity['type']): Entity {
  const slug = name
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

/** @param mentions in the order of the text, as the recogniser found them; they are not changed */
export function correct(
  report: { id: string; text: string },
  mentions: readonly Mention[],
  corrections: readonly Correction[],
): Mention[] {
  return corrections.reduce((corrected, correction) => applyOne(report, corrected, correction), [...mentions]);
}

function applyOne({ id, text }: { id: string; text: string }, mentions: Mention[], correction: Correction): Mention[] {
  const isIt = (mention: Mention, surface: string | undefined) =>
    'entity' in correction &&
    mention.entity === correction.entity &&
    (surface === undefined || text.slice(mention.start, mention.end) === surface);
  switch (correction.kind) {
    case 'hide': {
      const { surface, only } = correction;
      return mentions.filter(
        (mention) => !isIt(mention, surface) || (only && (only.report !== id || only.start !== mention.start)),
      );
    }
    case 'link':
      return mentions.map((mention) =>
        isIt(mention, correction.surface) ? redirect(mention, correction.to) : mention,
      );
    case 'merge':
      return mentions.map((mention) => (isIt(mention, undefined) ? redirect(mention, correction.to) : mention));
    case 'add':
      return withAdded(text, mentions, correction);
  }
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
