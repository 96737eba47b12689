// An Arabic token in; the ministry that is named there, with the nation behind it, out.
import { type Candidate, unlistedEntity } from '../candidates/candidate.ts';
import { lookUpName } from '../candidates/gazetteer-lookup.ts';
import { joins, type TextContext } from '../text/context.ts';
import { readingsOf } from './readings.ts';
import { MINISTRY_OF } from './words.ts';

/** `وزارة الطاقة العراقية`: those that the list lacks. */
export function matchArabicMinistry(context: TextContext, at: number): Candidate | undefined {
  const reading = readingsOf(context, at).find(({ word }) => word.bare === 'وزارة');
  if (!reading || !joins(context, at + 1) || !MINISTRY_OF.has(context.tokens[at + 1]!.word.bare)) return undefined;
  const nation = joins(context, at + 2) && lookUpName(context, at + 2)?.type === 'state';
  const to = nation ? at + 3 : at + 2;
  const { start } = context.tokens[at]!;
  const name = context.text.slice(start + reading.prefix, context.tokens[to - 1]!.end);
  return {
    from: at,
    to,
    type: 'org',
    entities: [],
    unlisted: unlistedEntity('org', name),
    rule: 'pattern',
    certainty: 0.8,
    weak: false,
    ...(reading.prefix > 0 && { prefix: reading.prefix }),
  };
}
