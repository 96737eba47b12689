// Claims of annotated texts are found no worse than before, and the README says how well.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readClaimAnnotations } from '../../scripts/score/claim-annotations.ts';
import { partOf, precisionOf, recallOf, scoreClaims, scoreWords } from '../../scripts/score/claims.ts';
import { EFFECTS, PEOPLE_CLASSES, SCOPES } from '../../src/claims/claim.ts';
import { gazetteer } from '../entities/marked.ts';

/** Raised as the recogniser gets better. */
const FLOORS = { precision: 0.96, recall: 0.74, claimant: 0.89, scope: 0.88, class: 0.86 };

describe.each(['develop', 'held-out'])('the annotated claims of %s', (set) => {
  const reports = readClaimAnnotations(set);
  const gold = reports.flatMap((report) => report.gold);

  test('say values that there are, and leave no half of a mark in a text', () => {
    expect(gold.filter(({ effect }) => !EFFECTS.some((one) => one === effect))).toEqual([]);
    const classes = gold.filter(({ effect }) => effect !== 'attacks').flatMap((one) => one.classes);
    expect(
      [...new Set(classes)].filter((one) => one !== '.' && !PEOPLE_CLASSES.some((known) => known === one)),
    ).toEqual([]);
    const scopes = gold.flatMap((one) => one.scopes);
    expect([...new Set(scopes)].filter((one) => one !== '.' && !SCOPES.some((known) => known === one))).toEqual([]);
    expect(gold.filter(({ min, max }) => Number.isNaN(min) || Number.isNaN(max))).toEqual([]);
    expect(reports.filter(({ text }) => /\[\[|\]\]/.test(text)).map(({ id }) => id)).toEqual([]);
  });
});

test('they are recognised no worse than before', () => {
  const { byEffect, named, scope, class: people } = scoreClaims(readClaimAnnotations('develop'), gazetteer);
  expect(precisionOf(byEffect.all!)).toBeGreaterThanOrEqual(FLOORS.precision);
  expect(recallOf(byEffect.all!)).toBeGreaterThanOrEqual(FLOORS.recall);
  expect(partOf(named)).toBeGreaterThanOrEqual(FLOORS.claimant);
  expect(partOf(scope)).toBeGreaterThanOrEqual(FLOORS.scope);
  expect(partOf(people)).toBeGreaterThanOrEqual(FLOORS.class);
});

test('the README says how well, on the half that nobody tunes to', () => {
  const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8').replace(/\s+/g, ' ');
  expect(readme).toContain(scoreWords(scoreClaims(readClaimAnnotations('held-out'), gazetteer)));
});
