// Claims annotated by hand in; how well the recogniser finds them, and whom it takes for who says so, out.
//   npm run score:claims -- [--set develop|bundled|held-out] [--totals]
// Of the held-out half, which nobody tunes to, only the totals are looked at.
import { parseArgs } from 'node:util';
import { type Claim, EFFECTS } from '../../src/claims/claim.ts';
import { recogniseClaims } from '../../src/claims/recognise.ts';
import { compact } from '../../src/entities/gazetteer/compact.ts';
import { entityOf, type Gazetteer, openGazetteer } from '../../src/entities/gazetteer/gazetteer.ts';
import { readSource } from '../../src/entities/gazetteer/rows.ts';
import { recognise } from '../../src/entities/recognise.ts';
import { foldName } from '../../src/entities/spelling/fold.ts';
import { type AnnotatedClaims, type GoldClaim, readClaimAnnotations } from './claim-annotations.ts';

/** `found` ours, `gold` the reader's, `right` those of both with the same effect and least. */
export type Counts = { found: number; gold: number; right: number };
/** Of those that are right and of which it was judged. */
export type Share = { right: number; of: number };
export type ClaimScore = {
  byEffect: Record<string, Counts>;
  claimant: Share;
  /** Where the text surely names who says it. */
  named: Share;
  scope: Share;
  class: Share;
  errors: string[];
};

export function scoreClaims(reports: AnnotatedClaims[], gazetteer: Gazetteer): ClaimScore {
  const share = (): Share => ({ right: 0, of: 0 });
  const byEffect: ClaimScore['byEffect'] = { all: { found: 0, gold: 0, right: 0 } };
  const score: ClaimScore = { byEffect, claimant: share(), named: share(), scope: share(), class: share(), errors: [] };
  const count = (effect: string, what: keyof Counts) => {
    byEffect[effect] ??= { found: 0, gold: 0, right: 0 };
    byEffect[effect][what]++;
    byEffect.all![what]++;
  };
  for (const { id, text, gold } of reports) {
    const { mentions } = recognise(text, { governorates: [] }, gazetteer);
    const claims = recogniseClaims(text, {}, mentions);
    const pairs = pair(claims, gold);
    for (const one of gold) {
      const claim = pairs.get(one);
      if (one.isOptional && !claim) continue;
      count(one.effect, 'gold');
      if (claim) count(one.effect, 'right');
      else score.errors.push(`${id}: missed ${one.effect} ${wordsAt(text, one)}`);
      if (claim) judge(score, id, text, claim, one, gazetteer);
    }
    const paired = new Set(pairs.values());
    for (const claim of claims) {
      // What may be a claim, or not, is no mistake, however it is read.
      if (!paired.has(claim) && gold.some((one) => one.isOptional && overlap(one, claim))) continue;
      count(claim.effect, 'found');
      if (!paired.has(claim))
        score.errors.push(`${id}: extra ${claim.effect} ${claim.min}..${claim.max} ${wordsAt(text, claim)}`);
    }
  }
  return score;
}

/** Each claim stands for one of the reader's at most. */
function pair(claims: Claim[], gold: GoldClaim[]): Map<GoldClaim, Claim> {
  const free = new Set(claims);
  const pairs = new Map<GoldClaim, Claim>();
  for (const one of gold) {
    const claim = [...free].find(
      (other) => overlap(one, other) && other.effect === one.effect && isLeastRight(one, other),
    );
    if (!claim) continue;
    pairs.set(one, claim);
    free.delete(claim);
  }
  return pairs;
}

function overlap(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}

/** `dozens` may stand for half or double; `more than 12` for 13 at least. Others are exact. */
function isLeastRight(gold: GoldClaim, { min }: Claim): boolean {
  if (min === gold.min) return true;
  if (min === null || gold.min === null) return false;
  const isOpen = gold.max === null;
  return isOpen && (min === gold.min + 1 || (gold.min >= 20 && min >= gold.min / 2 && min <= gold.min * 2));
}

function judge(score: ClaimScore, id: string, text: string, claim: Claim, gold: GoldClaim, gazetteer: Gazetteer): void {
  const { claimants, isSilenceRight, scopes, classes, effect } = gold;
  if (claimants) {
    const isRight = isClaimantRight(claim, claimants, isSilenceRight, gazetteer);
    add(score.claimant, isRight);
    if (!isSilenceRight) add(score.named, isRight);
    if (!isRight)
      score.errors.push(
        `${id}: claimant ${claim.claimant?.name ?? '-'} for ${claimants.join('/') || '-'} ${wordsAt(text, gold)}`,
      );
  }
  if (!scopes.includes('.')) {
    add(score.scope, scopes.includes(claim.scope));
    if (!scopes.includes(claim.scope)) score.errors.push(`${id}: scope ${claim.scope} ${wordsAt(text, gold)}`);
  }
  if (effect !== 'attacks' && !classes.includes('.')) {
    add(score.class, classes.includes(claim.class));
    if (!classes.includes(claim.class))
      score.errors.push(`${id}: class ${claim.class} for ${classes.join('/')} ${wordsAt(text, gold)}`);
  }
}

/** A body by another of its names is right: SOHR, where the text says `the Observatory`. */
function isClaimantRight({ claimant }: Claim, names: string[], isSilenceRight: boolean, gazetteer: Gazetteer): boolean {
  if (!claimant) return isSilenceRight;
  const said = wordsOf(claimant.name);
  return names.some(
    (name) =>
      wordsOf(name).some((word) => said.includes(word)) ||
      (claimant.entity !== undefined && isNameOf(gazetteer, name, claimant.entity)),
  );
}

function isNameOf(gazetteer: Gazetteer, name: string, entity: string): boolean {
  const names = gazetteer.names('plain', foldName(name, 'plain')) ?? [];
  return names.some((packed) => gazetteer.idOf(entityOf(packed)) === entity);
}

/** Words that many bodies share tell nobody. */
const GENERIC = ['the', 'of', 'for', 'and', 'syrian', 'human', 'rights', 'national', 'local'];

function wordsOf(name: string): string[] {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = words.filter((word) => !GENERIC.includes(word));
  return telling.length > 0 ? telling : words;
}

function add(share: Share, isRight: boolean): void {
  share.of++;
  if (isRight) share.right++;
}

function wordsAt(text: string, { start, end }: { start: number; end: number }): string {
  const around = text.slice(Math.max(0, start - 50), start);
  return `${around}[${text.slice(start, end)}]${text.slice(end, end + 50)}`.replace(/\n/g, ' / ');
}

export const precisionOf = ({ found, right }: Counts): number => (found === 0 ? 1 : right / found);
export const recallOf = ({ gold, right }: Counts): number => (gold === 0 ? 1 : right / gold);
export const partOf = ({ right, of }: Share): number => (of === 0 ? 1 : right / of);

/** What the README says of a half. */
export function scoreWords({ byEffect, named, scope }: ClaimScore): string {
  const figures = [precisionOf(byEffect.all!), recallOf(byEffect.all!), partOf(named), partOf(scope)].map(hundredths);
  const [precision, recall, claimant, rightScope] = figures;
  return `precision ${precision}, recall ${recall}; who says it, where that is surely named, ${claimant}; scope ${rightScope}`;
}

function hundredths(share: number): string {
  return share.toFixed(2).replace(/^0/, '');
}

/** @param sets names of folders of tests/annotations/claims */
export function printClaims(sets: readonly string[], gazetteer: Gazetteer, totals: boolean): void {
  for (const set of sets) {
    const reports = readClaimAnnotations(set);
    const { byEffect, claimant, named, scope, class: people, errors } = scoreClaims(reports, gazetteer);
    console.log(`\nclaims, ${set}: ${reports.length} texts`);
    for (const effect of ['all', ...EFFECTS].filter((one) => byEffect[one])) {
      const counts = byEffect[effect]!;
      const { found, gold, right } = counts;
      const figures = `precision ${precisionOf(counts).toFixed(3)}  recall ${recallOf(counts).toFixed(3)}`;
      console.log(`${effect.padEnd(14)} ${figures}  (${right} right, ${found} found, ${gold} marked)`);
    }
    const shares = { claimant, 'claimant that is surely named': named, scope, class: people };
    for (const [what, one] of Object.entries(shares))
      console.log(`${what.padEnd(30)} ${partOf(one).toFixed(3)}  (${one.right} of ${one.of})`);
    if (!totals && set !== 'held-out') for (const error of errors) console.log(error);
  }
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { set: { type: 'string' }, totals: { type: 'boolean', default: false } } });
  const sets = values.set ? [values.set] : ['develop', 'bundled', 'held-out'];
  printClaims(sets, openGazetteer(compact(readSource())), values.totals);
}
