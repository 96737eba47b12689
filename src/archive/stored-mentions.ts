// The mentions of one report <-> the compact JSON that the archive keeps of them.
import type { Entity, Mention, Rule } from '../entities/mention.ts';

/** In the order of their numbers on disk: append only. */
const RULES: Rule[] = ['name', 'alias', 'folded', 'pattern', 'context', 'correction'];

/** start (from the end of the one before), length, number of the entity, rule, certainty in %, numbers of the others. */
type Stored = [gap: number, length: number, entity: number, rule: number, certainty: number, others?: number[]];

/** @param numberOf the archive's number of an entity */
export function encodeMentions(mentions: Mention[], numberOf: (id: string) => number): string {
  let end = 0;
  const stored = mentions.map((mention): Stored => {
    const row: Stored = [
      mention.start - end,
      mention.end - mention.start,
      numberOf(mention.entity),
      RULES.indexOf(mention.rule),
      Math.round(mention.certainty * 100),
    ];
    if (mention.others?.length) row.push(mention.others.map(numberOf));
    end = mention.end;
    return row;
  });
  return JSON.stringify(stored);
}

/** @param entityOf the entity of a number */
export function decodeMentions(json: string, entityOf: (number: number) => Entity): Mention[] {
  let at = 0;
  return (JSON.parse(json) as Stored[]).map(([gap, length, number, rule, certainty, others]) => {
    const start = at + gap;
    at = start + length;
    const { id, type } = entityOf(number);
    const mention: Mention = {
      start,
      end: at,
      type,
      entity: id,
      rule: RULES[rule]!,
      certainty: certainty / 100,
    };
    if (others) mention.others = others.map((other) => entityOf(other).id);
    return mention;
  });
}
