// Candidates in; the same, each name of a place linked to the listed one that is meant, or to none of these, out.
import { type Candidate, unlistedEntity } from '../../candidates/candidate.ts';
import type { Gazetteer, Position } from '../../gazetteer/gazetteer.ts';
import { type TextContext, textOf } from '../../text/context.ts';
import { findAlike } from './bearers.ts';
import { certaintyOf, type Sort } from './certainty.ts';
import { kmApart, kmBetween, nearness } from './distance.ts';
import { isFamous, knownness } from './fame.ts';
import { gatherNames, type PlaceName } from './names.ts';
import type { Called } from './nouns.ts';
import { type Scope, type Surroundings, Witnesses } from './witnesses.ts';

/** What one name is found to mean tells of the others: after so often nothing changes. */
const ROUNDS = 3;
/** Or once no chance changes by more than this. */
const SETTLED = 0.01;

/** What a name means, if it is a listed place at all. */
export type Weighed = {
  /** Numbers of its candidates. */
  uses: number[];
  entity: number;
  sort: Sort;
  /** How likely it is that one, and how likely that it is in no list. */
  share: number;
  none: number;
  /** Other places that it may as well be, the likeliest first. */
  rivals: number[];
};

/**
 * Every place that bears the name is weighed by how near it lies to what else the report names, by the governorates that
 * are spoken of and by what the text calls it, against the chance that the one meant is in no list.
 */
export function resolvePlaces(context: TextContext, candidates: Candidate[]): Candidate[] {
  const names = gatherNames(context, candidates);
  const linked = [...candidates];
  for (const weighed of weighNames(context, candidates, names))
    for (const index of weighed.uses) linked[index] = link(context, weighed, candidates[index]!);
  for (const { uses, bearers, called } of names)
    for (const index of called?.as === 'facility' ? uses : [])
      linked[index] = { ...candidates[index]!, entities: [bearers[0]!.entity], rule: 'context', certainty: 0.9 };
  return linked;
}

/** @returns what the names mean that may mean several places, or one that is not named often enough to be surely it */
export function weighPlaces(context: TextContext, candidates: readonly Candidate[]): Weighed[] {
  return weighNames(context, candidates, gatherNames(context, candidates));
}

function weighNames(context: TextContext, candidates: readonly Candidate[], names: readonly PlaceName[]): Weighed[] {
  const open = names.filter(({ isFixed }) => !isFixed);
  if (open.length === 0) return [];
  const witnesses = new Witnesses(context, candidates, names);
  for (let round = 0; round < ROUNDS; round++) {
    const weighed = open.map((name) => weigh(context.gazetteer, name, witnesses.around(name, round > 0)));
    const isSettled = weighed.every(({ none }, index) => Math.abs(none - open[index]!.none) < SETTLED);
    for (const [index, { shares, none }] of weighed.entries()) Object.assign(open[index]!, { shares, none });
    witnesses.forget(open);
    if (round === 0) for (const name of open) addAlike(context, candidates, name);
    else if (isSettled) break;
  }
  return open.filter(({ bearers }) => bearers.length > 0).map((name) => chooseBearer(context.gazetteer, name));
}

/** Where it is not clear which of those that are spelt so is meant, it may be one that only sounds so. */
function addAlike(context: TextContext, candidates: readonly Candidate[], name: PlaceName): void {
  if (name.shares.some((share) => share >= (name.isOther ? CLEAR_OTHER : CLEAR))) return;
  const uses = name.uses.map((index) => candidates[index]!);
  const alike = findAlike(context, uses, { ...name, none: name.prior });
  name.bearers.push(...alike);
  name.shares.push(...alike.map(() => 0));
}

const CLEAR = 0.99;
const CLEAR_OTHER = 0.999;

/** How likely each bearer and none of them is, all together 1. */
function weigh(gazetteer: Gazetteer, name: PlaceName, around: Surroundings): { shares: number[]; none: number } {
  const { bearers, called } = name;
  const weights = bearers.map(
    ({ entity, prior }) =>
      prior *
      likelihoodOf(gazetteer, entity, around) *
      inGovernorates(gazetteer.governorateOf(entity), around) *
      asCalled(gazetteer, entity, called, around.hasQuarters),
  );
  const none = Math.max(name.prior, called ? (UNLISTED[called.as] ?? 0) : 0);
  const sum = weights.reduce((total, weight) => total + weight, none);
  return { shares: weights.map((weight) => weight / sum), none: none / sum };
}

/** Of a place that lies far from all others: by the narrowest scope in which there are others. */
const FAR: Record<Scope, number> = { sentence: 0.12, passage: 0.15, report: 0.25 };
/** What everybody knows, and what is abroad, is named wherever the report is. */
const FAR_KNOWN = 0.8;
/** Where nothing else is named, the writer thinks that his readers know which. */
const ALONE_KNOWN = 8;
/** Every city has a quarter of that name. */
const FAR_QUARTER = 0.03;

function likelihoodOf(gazetteer: Gazetteer, entity: number, around: Surroundings): number {
  const { scope } = around;
  if (!scope) return gazetteer.tierOf(entity) === 1 ? ALONE_KNOWN : 1;
  const isQuarter = gazetteer.kindOf(entity) === 'neighbourhood';
  const here = gazetteer.positionOf(entity);
  const near = here ? nearnessTo(here, around) : 0;
  if (isQuarter) return FAR_QUARTER + near;
  return FAR[scope] + (FAR_KNOWN - FAR[scope]) * knownness(gazetteer, entity) + near;
}

/** Of how near it lies to the others, so much is how near to the nearest: one of a list may lie apart. */
const NEAREST = 0.2;

/** Any of the others may be the one that it is named beside: more than all of them is the nearest. */
function nearnessTo(here: Position, { witnesses }: Surroundings): number {
  let [nearest, sum, weights] = [0, 0, 0];
  for (const { at, weight, reach } of witnesses) {
    const near = weight * nearness(kmBetween(here, at), reach);
    nearest = Math.max(nearest, near);
    sum += near;
    weights += weight;
  }
  return weights === 0 ? 0 : NEAREST * nearest + ((1 - NEAREST) * sum) / weights;
}

/** What it is to lie in a governorate that is named, or not to. */
const GOVERNORATE: Record<Scope, { inside: number; outside: number }> = {
  sentence: { inside: 4, outside: 0.15 },
  passage: { inside: 3, outside: 0.3 },
  report: { inside: 2.5, outside: 0.5 },
};

function inGovernorates(slug: string, { governorates }: Surroundings): number {
  const scope = (['sentence', 'passage', 'report'] as const).find((one) => governorates[one].size > 0);
  if (!scope) return 1;
  return governorates[scope].has(slug) ? GOVERNORATE[scope].inside : GOVERNORATE[scope].outside;
}

/**
 * What the text calls a quarter is a village of that name less often than one that no list has. A suburb or a camp that
 * news names daily has become one.
 */
const QUARTER = { elsewhere: 0.0004, quarter: 20, swallowed: 0.4, other: 0.03 };
/** Kilometres from the middle of a city, within which its quarters lie. */
const CITY_KM = 15;
const ABROAD = { foreign: 20, home: 0.0004 };

/** How often what is called so is in no list, though places of that name are. */
const UNLISTED: Partial<Record<Called['as'], number>> = { quarter: 0.4, abroad: 0.3, street: 0.5 };
/** A street or a square bears the name of a town less often than that the town lies by. */
const STREET = 0.02;
const NO_SETTLEMENT = 0.002;
const BESIDE_QUARTERS = 0.4;

function asCalled(gazetteer: Gazetteer, entity: number, called: Called | undefined, besideQuarters: boolean): number {
  const kind = gazetteer.kindOf(entity);
  if (called?.as === 'quarter') {
    if (called.of !== undefined && (kmApart(gazetteer, entity, called.of) ?? 0) > CITY_KM) return QUARTER.elsewhere;
    if (kind === 'neighbourhood') return QUARTER.quarter;
    return gazetteer.tierOf(entity) === 1 ? QUARTER.swallowed : QUARTER.other;
  }
  if (called?.as === 'abroad') return gazetteer.governorateOf(entity) === '' ? ABROAD.foreign : ABROAD.home;
  if (called?.as === 'street') return kind === 'neighbourhood' ? 1 : STREET;
  if (called?.as === 'settlement') return SETTLEMENTS.has(kind) ? 1 : NO_SETTLEMENT;
  return besideQuarters && kind === 'village' && gazetteer.tierOf(entity) === 3 ? BESIDE_QUARTERS : 1;
}

const SETTLEMENTS = new Set(['village', 'town', 'city']);

/** Two entries so near are one place, or no reader minds which. */
const SAME_KM = 3;

/** What is less likely than this is not offered beside the likeliest. */
const RIVAL = 0.15;

function chooseBearer(gazetteer: Gazetteer, { uses, bearers, shares, none }: PlaceName): Weighed {
  const best = shares.indexOf(Math.max(...shares));
  const { entity, isSpeltSo } = bearers[best]!;
  const isSame = bearers.map(
    (other, at) => at === best || (kmApart(gazetteer, entity, other.entity) ?? SAME_KM) < SAME_KM,
  );
  const share = shares.reduce((sum, one, at) => sum + (isSame[at] ? one : 0), 0);
  const rivals = bearers.map((other, at) => ({ ...other, at })).filter(({ at }) => !isSame[at] && shares[at]! >= RIVAL);
  rivals.sort((a, b) => shares[b.at]! - shares[a.at]!);
  const sort = isSpeltSo ? sortOf(gazetteer, entity) : 'alike';
  return { uses, entity, sort, share, none, rivals: rivals.map((rival) => rival.entity) };
}

function sortOf(gazetteer: Gazetteer, entity: number): Sort {
  if (isFamous(gazetteer, entity)) return 'famous';
  return gazetteer.tierOf(entity) === 1 ? 'known' : 'spelt';
}

function link(context: TextContext, weighed: Weighed, candidate: Candidate): Candidate {
  const { entity, sort, share, none, rivals } = weighed;
  if (none >= share) {
    const unlisted = candidate.unlisted ?? unlistedEntity('place', textOf(context, candidate.from, candidate.to));
    return { ...candidate, entities: [], unlisted, rule: 'pattern', certainty: none };
  }
  const rule = sort === 'alike' ? 'folded' : candidate.entities.length > 1 ? 'context' : candidate.rule;
  return { ...candidate, entities: [entity, ...rivals], rule, certainty: certaintyOf(share, sort) };
}
