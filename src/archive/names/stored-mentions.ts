// The mentions of one report <-> the compact JSON that the archive keeps of them.
import type { Entity, Mention, Rule } from '../../entities/mention.ts';
import type { Span } from '../../report/report.ts';
import { damaged, parseStored } from '../stored-json.ts';

/** In the order of their numbers on disk: append only. */
const RULES: Rule[] = ['alias', 'name', 'folded', 'pattern', 'context', 'correction'];

/**
 * `gap` counts from the end of the one before. `how` is the rule and what is missing to certainty, left out for the
 * commonest: a large part of an archive is this.
 */
type Stored = [gap: number, length: number, entity: number, how?: number, others?: number[]];

const CERTAIN = 100;

/** @param numberOf the archive's number of an entity */
export function encodeMentions(mentions: Mention[], numberOf: (id: string) => number): string {
  let end = 0;
  const stored = mentions.map((mention): Stored => {
    const { entity, rule, certainty, others } = mention;
    const how = RULES.indexOf(rule) * (CERTAIN + 1) + CERTAIN - Math.round(certainty * CERTAIN);
    const gap = mention.start - end;
    const length = mention.end - mention.start;
    end = mention.end;
    if (others?.length) return [gap, length, numberOf(entity), how, others.map(numberOf)];
    return how === 0 ? [gap, length, numberOf(entity)] : [gap, length, numberOf(entity), how];
  });
  return JSON.stringify(stored);
}

/**
 * @param entityOf the entity of a number
 * @throws UserError when the archive is damaged
 */
export function decodeMentions(json: string, entityOf: (number: number) => Entity): Mention[] {
  let at = 0;
  return storedIn(json).map(([gap, length, number, how = 0, others]) => {
    const start = at + gap;
    at = start + length;
    const { id, type } = entityOf(number);
    const mention: Mention = {
      start,
      end: at,
      type,
      entity: id,
      rule: RULES[Math.floor(how / (CERTAIN + 1))]!,
      certainty: (CERTAIN - (how % (CERTAIN + 1))) / CERTAIN,
    };
    if (others) mention.others = others.map((other) => entityOf(other).id);
    return mention;
  });
}

/** Where the mentions of these entities stand, by the archive's numbers of them. @throws UserError as above */
export function placesOf(json: string, entities: ReadonlySet<number>): Span[] {
  const places: Span[] = [];
  let at = 0;
  for (const [gap, length, number] of storedIn(json)) {
    const start = at + gap;
    at = start + length;
    if (entities.has(number)) places.push({ start, end: at });
  }
  return places;
}

function storedIn(json: string): Stored[] {
  const stored = parseStored(json);
  if (!Array.isArray(stored) || !stored.every(isStored)) throw damaged('the names in a report cannot be read');
  return stored;
}

function isStored(value: unknown): value is Stored {
  if (!Array.isArray(value)) return false;
  const [gap, length, entity, how = 0, others = []] = value as unknown[];
  return Number.isSafeInteger(gap) && isCount(length) && isCount(entity) && isCount(how) && isListOfCounts(others);
}

function isListOfCounts(value: unknown): boolean {
  return Array.isArray(value) && value.every(isCount);
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
