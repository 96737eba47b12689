// Claims of annotated texts are found no worse than before, and the README says how well.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readClaimAnnotations } from '../../scripts/score/claim-annotations.ts';
import { partOf, precisionOf, recallOf, scoreClaims, scoreWords } from '../../scripts/score/claims.ts';
import { EFFECTS, PEOPLE_CLASSES, SCOPES } from '../../src/claims/claim.ts';
import { gazetteer } from '../entities/marked.ts';

/** Raised as the recogniser gets better. */
const FLOORS = {
  develop: { precision: 0.98, recall: 0.89, claimant: 0.97, scope: 0.92, class: 0.82 },
  bundled: { precision: 0.98, recall: 0.92, claimant: 0.9, scope: 0.96, class: 0.95 },
};

describe.each(['develop', 'bundled', 'held-out'])('the annotated claims of %s', (set) => {
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

test.each(['develop', 'bundled'] as const)('those of %s are recognised no worse than before', (set) => {
  const floors = FLOORS[set];
  const { byEffect, named, scope, class: people } = scoreClaims(readClaimAnnotations(set), gazetteer);
  expect(precisionOf(byEffect.all!)).toBeGreaterThanOrEqual(floors.precision);
  expect(recallOf(byEffect.all!)).toBeGreaterThanOrEqual(floors.recall);
  expect(partOf(named)).toBeGreaterThanOrEqual(floors.claimant);
  expect(partOf(scope)).toBeGreaterThanOrEqual(floors.scope);
  expect(partOf(people)).toBeGreaterThanOrEqual(floors.class);
});

test.each(['held-out', 'bundled'])('the README says how well those of %s are', (set) => {
  const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8').replace(/\s+/g, ' ');
  expect(readme).toContain(scoreWords(scoreClaims(readClaimAnnotations(set), gazetteer)));
});
