// Figures that a reader checked: each is an act, stays with its words, and outlives what recognised it.
import { describe, expect, test } from 'vitest';
import { actWords } from '../../../src/archive/acts/act-words.ts';
import { readActs } from '../../../src/archive/acts/log.ts';
import { readState, rebuild, undo } from '../../../src/archive/acts/project.ts';
import type { Archive } from '../../../src/archive/archive.ts';
import { checkArchive } from '../../../src/archive/check/check.ts';
import { type ClaimValues, VERDICTS, type Verdict } from '../../../src/archive/checks/check.ts';
import { checkedClaims, claimantIn, valuesOf } from '../../../src/archive/checks/checked-claims.ts';
import { addCheck, changeCheck, readChecks } from '../../../src/archive/checks/checks.ts';
import { readTypedValues, typedValues } from '../../../src/archive/checks/typed-values.ts';
import { addReport } from '../../../src/archive/reports/add-reports.ts';
import { removeReports } from '../../../src/archive/reports/remove-reports.ts';
import { readListed } from '../../../src/archive/reports/stored-report.ts';
import { sentenceAt } from '../../../src/claims/text/sentences.ts';
import { anchorOf } from '../../../src/report/anchor/anchor.ts';
import { hashOfText } from '../../../src/report/citation/citation.ts';
import { find } from '../../../src/search/find.ts';
import { archiveOf, makeReport, namer } from '../make-report.ts';
import { runSql } from '../sql.ts';

/** Invented. */
const BODY =
  'A raid on the market killed 12 civilians on Monday, the Tarn Monitor said. Later 30 soldiers were wounded.';

const filled = () =>
  archiveOf([
    { id: 'one', body: BODY },
    { id: 'two', body: 'Other words.' },
  ]);
const figures = (archive: Archive) => checkedClaims(archive, readListed(archive, 1));
const told = (archive: Archive) =>
  figures(archive).claims.map(({ min, max, effect, class: of, claimant, state }) => [
    min,
    max,
    effect,
    of,
    claimant?.name ?? null,
    state,
  ]);
const faults = (archive: Archive) => [...checkArchive(archive, 'test')].flat();
const comes = (archive: Archive, body: string) => addReport(archive, makeReport({ id: 'one', body }), namer);

/** Of the first figure. */
function check(archive: Archive, verdict: Verdict, values?: ClaimValues): void {
  const { report } = readListed(archive, 1);
  const claim = figures(archive).claims[0]!;
  const { text } = report;
  const sentence = sentenceAt(text, claim.start);
  const about = { report: 'one', edition: hashOfText(text), anchor: anchorOf(text, claim), sentence };
  addCheck(archive, { ...about, verdict, found: valuesOf(claim), ...(values && { values }) });
}

const CORRECTED: ClaimValues = { min: 12, max: 15, effect: 'killed', class: 'mixed', claimant: null };
const SECOND = [30, 30, 'wounded', 'soldiers', null, 'proposed'];

describe('a figure', () => {
  test('is proposed until somebody accepts, corrects or rejects it', () => {
    const archive = filled();
    expect(told(archive)).toEqual([[12, 12, 'killed', 'civilians', 'Tarn Monitor', 'proposed'], SECOND]);
    check(archive, 'accepted');
    expect(told(archive)[0]).toEqual([12, 12, 'killed', 'civilians', 'Tarn Monitor', 'accepted']);
    changeCheck(archive, readChecks(archive)[0]!, { verdict: 'corrected', values: CORRECTED });
    expect(told(archive)[0]).toEqual([12, 15, 'killed', 'mixed', null, 'corrected']);
    changeCheck(archive, readChecks(archive)[0]!, { verdict: 'rejected' });
    expect(told(archive)[0]).toEqual([12, 12, 'killed', 'civilians', 'Tarn Monitor', 'rejected']);
    changeCheck(archive, readChecks(archive)[0]!, { verdict: null });
    expect([told(archive)[0]?.at(-1), readChecks(archive)]).toEqual(['proposed', []]);
    expect(faults(archive)).toEqual([]);
  });

  test('is an act each time, told in words, and taken back one by one', () => {
    const archive = filled();
    check(archive, 'accepted');
    changeCheck(archive, readChecks(archive)[0]!, { verdict: 'corrected', values: CORRECTED });
    changeCheck(archive, readChecks(archive)[0]!, { verdict: 'rejected' });
    expect(readActs(archive).map(actWords)).toEqual([
      'accept the figure “12” of one',
      'correct the figure “12” of one: killed 12..15 mixed',
      'reject the figure “12” of one',
    ]);
    const states = ['corrected', 'accepted', 'proposed'].map((state) => {
      undo(archive);
      return [state, told(archive)[0]?.at(-1)];
    });
    expect(states.filter(([wanted, is]) => wanted !== is)).toEqual([]);
    expect(faults(archive)).toEqual([]);
  });

  test('that was checked stays with its words when the text changes', () => {
    const archive = filled();
    check(archive, 'corrected', CORRECTED);
    comes(archive, `The day was calm at first.\n\n${BODY}`);
    expect(told(archive)).toEqual([[12, 15, 'killed', 'mixed', null, 'corrected'], SECOND]);
  });

  test.each([
    ['another figure', ['12 civilians', '13 civilians']],
    ['another effect', ['killed 12', 'wounded 12']],
    ['another claimant', ['Tarn Monitor', 'Haven Office']],
    ['other people', ['12 civilians', '12 soldiers']],
    ['a denial', ['A raid', 'No raid']],
  ])('whose sentence says %s now is lost: nobody found that', (_, [before, after]) => {
    for (const verdict of ['accepted', 'rejected'] as const) {
      const archive = filled();
      check(archive, verdict);
      comes(archive, BODY.replace(before!, after!));
      const { claims, lost } = figures(archive);
      expect([claims.filter(({ state }) => state !== 'proposed'), lost.length]).toEqual([[], 1]);
    }
  });

  test('that was accepted says what it said then, however it is read now', () => {
    const archive = filled();
    const { report } = readListed(archive, 1);
    const claim = figures(archive).claims[0]!;
    const found: ClaimValues = { ...valuesOf(claim), effect: 'wounded', claimant: null };
    const sentence = sentenceAt(report.text, claim.start);
    const about = { report: 'one', edition: hashOfText(report.text), anchor: anchorOf(report.text, claim), sentence };
    addCheck(archive, { ...about, verdict: 'accepted', found });
    expect(told(archive)[0]).toEqual([12, 12, 'wounded', 'civilians', null, 'accepted']);
  });

  test('whose words are gone is lost, and said with them', () => {
    const archive = filled();
    check(archive, 'accepted');
    comes(archive, 'Nobody was hurt on Monday.');
    const { claims, lost } = figures(archive);
    expect([claims, lost.map(({ anchor, verdict }) => [anchor.exact, verdict])]).toEqual([[], [['12', 'accepted']]]);
  });

  test('that is not recognised any more stays as it was checked', () => {
    const archive = filled();
    const { report } = readListed(archive, 1);
    const start = report.text.indexOf('Monday');
    const anchor = anchorOf(report.text, { start, end: start + 6 });
    const found: ClaimValues = { min: 1, max: 1, effect: 'missing', class: 'women', claimant: 'Tarn Monitor' };
    const sentence = sentenceAt(report.text, start);
    addCheck(archive, {
      report: 'one',
      edition: hashOfText(report.text),
      anchor,
      sentence,
      verdict: 'accepted',
      found,
    });
    expect(told(archive)).toContainEqual([1, 1, 'missing', 'women', 'Tarn Monitor', 'accepted']);
    expect(figures(archive).claims.map((claim) => claim.start)).toEqual(
      figures(archive)
        .claims.map((claim) => claim.start)
        .toSorted((a, b) => a - b),
    );
  });

  test('a part points to its whole, whatever was kept between them', () => {
    const archive = archiveOf([{ id: 'one', body: 'On Monday a raid killed 12 people, including two girls.' }]);
    const { report } = readListed(archive, 1);
    const start = report.text.indexOf('Monday');
    const found: ClaimValues = { min: 1, max: 1, effect: 'missing', class: 'women', claimant: null };
    const anchor = anchorOf(report.text, { start, end: start + 6 });
    const sentence = sentenceAt(report.text, start);
    addCheck(archive, {
      report: 'one',
      edition: hashOfText(report.text),
      anchor,
      sentence,
      verdict: 'accepted',
      found,
    });
    const { claims } = figures(archive);
    const part = claims.find(({ min }) => min === 2)!;
    expect(claims[part.partOf!]?.min).toBe(12);
  });

  test('goes with its report, and its acts say no more', () => {
    const archive = filled();
    check(archive, 'accepted');
    removeReports(archive, [1]);
    expect([readChecks(archive), readActs(archive)[0]?.payload]).toEqual([[], undefined]);
  });

  test('the table follows from the log', () => {
    const archive = filled();
    check(archive, 'corrected', CORRECTED);
    const before = readState(archive);
    runSql(archive, 'DELETE FROM checks');
    expect(faults(archive).map(({ what }) => what)).toEqual(['the checked figures are not what was done']);
    rebuild(archive);
    expect([readState(archive), faults(archive)]).toEqual([before, []]);
  });

  test('what cannot be read of a check is said, not shown', () => {
    const archive = filled();
    check(archive, 'accepted');
    runSql(archive, `UPDATE checks SET found = '{"id": 1}'`);
    expect(() => readChecks(archive)).toThrow('what was checked of a figure cannot be read');
  });
});

test('claim:accepted, claim:corrected and claim:rejected find the reports with such figures', () => {
  const archive = filled();
  const found = () => VERDICTS.map((verdict) => [...(find(archive, `claim:${verdict}`)?.numbers ?? [])]);
  expect(found()).toEqual([[], [], []]);
  check(archive, 'corrected', CORRECTED);
  expect(found()).toEqual([[], [1], []]);
  changeCheck(archive, readChecks(archive)[0]!, { verdict: 'rejected' });
  expect([found(), [...find(archive, '-claim:rejected')!.numbers]]).toEqual([[[], [], [1]], [2]]);
});

test('whoever says it is found nearest to the figure, or nowhere', () => {
  const text = 'SOHR. A figure: 12. SOHR';
  expect(claimantIn(text, 'SOHR', 16)).toEqual({ start: 20, end: 24, name: 'SOHR' });
  expect(claimantIn(text, 'SOHR', 2)).toEqual({ start: 0, end: 4, name: 'SOHR' });
  expect([claimantIn(text, 'SANA', 2), claimantIn(text, null, 2)]).toEqual([null, null]);
});

describe('what is typed of a figure', () => {
  test.each<[string, ClaimValues]>([
    ['killed 12', { min: 12, max: 12, effect: 'killed', class: 'unknown', claimant: null }],
    [
      'Killed 12..15 civilians by the Tarn Monitor',
      { min: 12, max: 15, effect: 'killed', class: 'civilians', claimant: 'the Tarn Monitor' },
    ],
    ['wounded >=1,200 soldiers', { min: 1200, max: null, effect: 'wounded', class: 'soldiers', claimant: null }],
    [
      'killed+wounded <=40 by SOHR',
      { min: null, max: 40, effect: 'killed+wounded', class: 'unknown', claimant: 'SOHR' },
    ],
  ])('%s', (typed, values) => {
    expect(readTypedValues(typed)).toEqual(values);
    expect(readTypedValues(typedValues(values))).toEqual(values);
  });

  test.each([
    '',
    '12',
    'killed',
    'hurt 12',
    'killed twelve',
    'killed 15..12',
    'killed >=3..4',
    'killed 12 people',
    'killed 1234567890',
  ])('%j says none, and is told how to', (typed) => {
    expect(() => readTypedValues(typed)).toThrow('says no figure of harm');
  });
});
