// Corrections that count somewhere only: at one place, in one report, in the reports of a source, everywhere.
import { describe, expect, test } from 'vitest';
import { correct, type Scope, scopeWords } from '../../src/entities/corrections.ts';
import type { Entity, Mention } from '../../src/entities/mention.ts';
import { makeReport } from '../archive/make-report.ts';

const FAR: Entity = { id: 'gn:far', type: 'place', name: 'Florn in the desert' };
const NEAR: Entity = { id: 'gn:near', type: 'place', name: 'Florn by the river' };

function mention(start: number, entity = FAR.id): Mention {
  return { start, end: start + 5, type: 'place', entity, rule: 'name', certainty: 0.4, others: [NEAR.id] };
}

const report = makeReport({
  id: 'a',
  title: 'Florn',
  body: 'Florn and Florn.',
  attribution: ['Monitor'],
  sources: [{ title: 'A page', publisher: 'Agency' }],
});
const starts = [...report.text.matchAll(/Florn/g)].map(({ index }) => index);
const mentions = starts.map((start) => mention(start));

describe.each<[Scope | undefined, words: string, changed: number]>([
  [undefined, 'everywhere', 3],
  [{ report: 'a' }, 'this report', 3],
  [{ report: 'a', start: starts[1]! }, 'here', 1],
  [{ report: 'b' }, 'this report', 0],
  [{ source: 'Monitor' }, 'Monitor', 3],
  [{ source: 'Agency' }, 'Agency', 3],
  [{ source: 'Moni' }, 'Moni', 0],
])('%o, %s', (only, words, changed) => {
  const about = { surface: 'Florn', entity: FAR.id, ...(only && { only }) };

  test('a link', () => {
    const linked = correct(report, mentions, [{ kind: 'link', ...about, to: NEAR }]);
    const other = linked.filter(({ entity }) => entity === NEAR.id);
    expect(other).toHaveLength(changed);
    expect(other.every(({ rule, certainty, others }) => rule === 'correction' && certainty === 1 && !others)).toBe(
      true,
    );
  });

  test('a name that is none', () => {
    expect(correct(report, mentions, [{ kind: 'hide', ...about }])).toHaveLength(3 - changed);
  });

  test('its words', () => {
    expect(scopeWords(only)).toBe(words);
  });
});

test('what is doubtful can be said to be right', () => {
  const [first] = correct(report, mentions, [{ kind: 'link', surface: 'Florn', entity: FAR.id, to: FAR }]);
  expect(first).toMatchObject({ entity: FAR.id, certainty: 1 });
});

test('another spelling of the same place stays', () => {
  const other = correct(report, mentions, [{ kind: 'link', surface: 'florn', entity: FAR.id, to: NEAR }]);
  expect(other).toEqual(mentions);
});
