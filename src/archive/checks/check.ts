// Acts that speak of a figure that was checked in; the checks that follow from them out.
import { type Bounds, type Claim, EFFECTS, PEOPLE_CLASSES } from '../../claims/claim.ts';
import type { Anchor } from '../../report/anchor/anchor.ts';
import type { Act } from '../acts/act.ts';
import { readAnchor } from '../stored-anchor.ts';
import { isCount, isTime } from '../stored-json.ts';

/** What a reader found of a figure: it is right as it was recognised, right in other words, or none. */
export const VERDICTS = ['accepted', 'corrected', 'rejected'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What a figure says, without where it stands. */
export type ClaimValues = Bounds &
  Pick<Claim, 'effect' | 'class'> & { /** Null: the text's own voice. */ claimant: string | null };

export type Check = {
  /** The same in every copy of the archive. */
  id: string;
  /** Number of the act that made it. */
  act: number;
  /** Id of the report. */
  report: string;
  /** Of the words of the figure. */
  anchor: Anchor;
  /** SHA-256 of the text that the anchor counts in, in hex. */
  edition: string;
  /** The sentence, or the row of a table, that was read when it was checked. */
  sentence: string;
  verdict: Verdict;
  /** What had been recognised when it was checked first. */
  found: ClaimValues;
  /** What is right, where that was corrected. */
  values?: ClaimValues;
  /** Milliseconds since 1970, and by whom. */
  created: number;
  creator: string;
};

/** What an act says of a check: the whole of it, or its verdict anew; null: nobody has checked it. */
export type CheckSaid = { check: string; verdict: Verdict | null } & Partial<
  Pick<Check, 'anchor' | 'sentence' | 'found' | 'values'>
>;

/** Changes the checks by what an act says. What cannot be read says nothing. */
export function applyCheck(checks: Map<string, Check>, act: Omit<Act, 'kind'>): void {
  const said = checkSaid(act.payload);
  if (!said || act.report === undefined) return;
  const { check: id, verdict, anchor, sentence, found, values } = said;
  const before = checks.get(id);
  if (verdict === null) checks.delete(id);
  else if (before) {
    const { values: _, ...kept } = before;
    checks.set(id, { ...kept, verdict, ...(values && { values }) });
  } else if (anchor && sentence !== undefined && found && act.edition !== undefined) {
    const { number, report, edition, time: created, author: creator } = act;
    checks.set(id, {
      id,
      act: number,
      report,
      anchor,
      edition,
      sentence,
      verdict,
      found,
      ...(values && { values }),
      created,
      creator,
    });
  }
}

function checkSaid(payload: unknown): CheckSaid | undefined {
  const { check, verdict, anchor, sentence, found, values } = fieldsOf(payload);
  if (typeof check !== 'string' || !(verdict === null || isVerdict(verdict))) return undefined;
  const [place, before, after] = [readAnchor(anchor), readValues(found), readValues(values)];
  if (verdict === 'corrected' && !after) return undefined;
  return {
    check,
    verdict,
    ...(place && { anchor: place }),
    ...(typeof sentence === 'string' && { sentence }),
    ...(before && { found: before }),
    ...(after && { values: after }),
  };
}

/** What is kept of a check, as JSON. @returns undefined when it is none */
export function readCheck(kept: unknown): Check | undefined {
  const { id, act, report, anchor, edition, sentence, verdict, found, values, created, creator } = fieldsOf(kept);
  const [place, before, after] = [readAnchor(anchor), readValues(found), readValues(values)];
  if (typeof id !== 'string' || !isCount(act) || typeof report !== 'string' || typeof edition !== 'string')
    return undefined;
  if (!place || !before || !isVerdict(verdict) || (verdict === 'corrected' && !after)) return undefined;
  if (!isTime(created) || typeof creator !== 'string' || typeof sentence !== 'string') return undefined;
  return {
    id,
    act,
    report,
    anchor: place,
    edition,
    sentence,
    verdict,
    found: before,
    ...(after && { values: after }),
    created,
    creator,
  };
}

/** @returns undefined when they are none */
export function readValues(value: unknown): ClaimValues | undefined {
  const { min, max, effect, class: of, claimant } = fieldsOf(value);
  const [known, people] = [EFFECTS.find((one) => one === effect), PEOPLE_CLASSES.find((one) => one === of)];
  if (!known || !people || !isBound(min) || !isBound(max)) return undefined;
  if (claimant !== null && typeof claimant !== 'string') return undefined;
  return { min, max, effect: known, class: people, claimant };
}

function isBound(value: unknown): value is number | null {
  return value === null || isCount(value);
}

function isVerdict(value: unknown): value is Verdict {
  return VERDICTS.some((one) => one === value);
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return Object(value) as Record<string, unknown>;
}
