// The line that shows where a report matches, found without reading the whole of it: the same that the list shows.
import { expect, test } from 'vitest';
import { addCorrection } from '../../src/archive/names/correct-names.ts';
import { find } from '../../src/search/find.ts';
import { withSnippets } from '../../src/search/first-snippet.ts';
import { matchesOf } from '../../src/search/matches.ts';
import { archiveOf } from '../archive/make-report.ts';
import { fixtureArchive, fixtureQueries } from './fixture/evaluate.ts';

const LENGTH = 160;

test('of every query of the fixture', () => {
  const archive = fixtureArchive();
  let compared = 0;
  for (const { query } of fixtureQueries()) {
    const { numbers, terms } = find(archive, query)!;
    const found = [...withSnippets(archive, numbers, terms, LENGTH)];
    expect(found.map(({ row }) => row.number)).toEqual([...numbers]);
    for (const { row, snippet } of found) {
      const whole = matchesOf(archive, row, terms, LENGTH).snippet?.text;
      expect([query, row.id, snippet]).toEqual([query, row.id, whole]);
      if (whole !== undefined) compared++;
    }
  }
  expect(compared).toBeGreaterThan(1000);
  archive.close();
});

test.each(['qamshlo', '"words across"', 'nothing OR kamishli', 'élysée', '9889', 'title', 'place:kamishli', 'cor*'])(
  '%s, with corrections and without',
  (query) => {
    const archive = archiveOf([
      { id: 'a', title: 'Title', body: 'First line.\n\nOf Kamishli: the Elysee has 9,889 words.\n\nAcross Qamishli.' },
      { id: 'b', title: 'Kamishli', body: 'A title stands here too; corrected.' },
    ]);
    const expectTheSame = () => {
      const { numbers, terms } = find(archive, query)!;
      for (const { row, snippet } of withSnippets(archive, numbers, terms, 30))
        expect(snippet).toBe(matchesOf(archive, row, terms, 30).snippet?.text);
    };
    expectTheSame();
    addCorrection(archive, { kind: 'hide', surface: 'Kamishli', entity: 'gn:qamishli' });
    expectTheSame();
  },
);
