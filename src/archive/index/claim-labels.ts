// The figures of harm in a report, in; what it is filed under and found by because of them, out.
import { type Claim, EFFECTS, type Effect } from '../../claims/claim.ts';
import { recogniseClaims } from '../../claims/recognise.ts';
import type { Mention } from '../../entities/mention.ts';
import type { Report } from '../../report/report.ts';
import type { Label } from './labels.ts';
import { namesOfPublisher, publisherOf } from './publishers.ts';

type Claiming = { report: Pick<Report, 'text' | 'date'>; mentions: readonly Mention[] };

export const DISPUTED = 'disputed';

/** Each once: effects, claimants under one name each, figures by their effects, and whether two say otherwise of the same. */
export function claimLabels(claiming: Claiming): Label[] {
  return labelsFrom(claiming, (name) => [publisherOf(name)]);
}

/** The same, with every name of a claimant that is known. */
export function claimsFoundBy(claiming: Claiming): Label[] {
  return labelsFrom(claiming, namesOfPublisher);
}

function labelsFrom(claiming: Claiming, namesOf: (claimant: string) => string[]): Label[] {
  const claims = claimsIn(claiming);
  const of = (facet: Label['facet'], values: readonly string[]): Label[] => {
    const each = new Map(values.map((value) => [value.toLowerCase(), value]));
    return [...each.values()].map((value) => ({ facet, value }));
  };
  return [
    ...of(
      'effect',
      EFFECTS.filter((effect) => claims.some((claim) => claim.effect === effect)),
    ),
    ...of(
      'claimant',
      claims.flatMap(({ claimant }) => (claimant ? namesOf(claimant.name) : [])),
    ),
    ...of('claim', isDisputed(claims) ? [DISPUTED] : []),
    ...of(
      'toll',
      claims.flatMap((claim) => tollOf(claim) ?? []),
    ),
  ];
}

/** `killed 92`: the most that it says, or the least where that is open. */
function tollOf({ effect, min, max }: Claim): string | undefined {
  const figure = max ?? min;
  return figure === null ? undefined : tollLabel(effect, figure);
}

export function tollLabel(effect: Effect, figure: number): string {
  return `${effect} ${figure}`;
}

/** Two who are named say figures of one effect and one scope that cannot both be right; parts of a figure are another matter. */
function isDisputed(claims: readonly Claim[]): boolean {
  const whole = claims.filter(
    ({ partOf, claimant, scope }) => partOf === undefined && claimant && scope === 'incident',
  );
  return whole.some((one) =>
    whole.some(
      (other) =>
        one.effect === other.effect &&
        one.class === other.class &&
        publisherOf(one.claimant!.name) !== publisherOf(other.claimant!.name) &&
        (upper(one) < lower(other) || upper(other) < lower(one)),
    ),
  );
}

function lower({ min }: Claim): number {
  return min ?? 0;
}

function upper({ max }: Claim): number {
  return max ?? Number.POSITIVE_INFINITY;
}

/** What is filed and what it is found by are asked one after the other. */
const found = new WeakMap<readonly Mention[], readonly Claim[]>();

function claimsIn({ report, mentions }: Claiming): readonly Claim[] {
  const claims = found.get(mentions) ?? recogniseClaims(report.text, { date: report.date }, mentions);
  found.set(mentions, claims);
  return claims;
}
