import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findEntities, nearestEntities } from '../../src/entities/gazetteer/find-name.ts';
import { gazetteer } from './marked.ts';

describe('findEntities', () => {
  it.each([
    ['qamishlo', 'Qamishli', 'alias'],
    ['Qamishli', 'Qamishli', 'name'],
    ['qamshlo', 'Qamishli', 'folded'],
    ['القامشلي', 'Qamishli', 'name'],
    ['Ain al-Arab', 'Kobani', 'alias'],
    ['SDF', 'Syrian Democratic Forces', 'alias'],
    ['josh earnest', 'Josh Earnest', 'name'],
    ['Idlib province', 'Idlib Governorate', 'name'],
    ['Harasta city', 'Harasta', 'name'],
  ])('%s is %s, by %s', (typed, name, rule) => {
    const [first] = findEntities(typed, gazetteer);
    expect(first).toMatchObject({ entity: { name }, rule });
  });

  it('finds nothing for a name that nobody bears, and the nearest ones', () => {
    expect(findEntities('Qamishlistan', gazetteer)).toEqual([]);
    expect(nearestEntities('Qamishlistan', gazetteer)[0]?.name).toBe('Qamishli');
    expect(nearestEntities('Idlibville', gazetteer)[0]?.name).toBe('Idlib');
    expect(nearestEntities('Rastann', gazetteer)[0]?.name).toBe('Al-Rastan');
  });

  it('takes letters that changed places for one slip, as the search does', () => {
    expect(nearestEntities('Aelppo', gazetteer)[0]?.name).toBe('Aleppo');
    expect(nearestEntities('Saraqbi', gazetteer)[0]?.name).toBe('Saraqib');
  });

  it('reaches the right place from 97 of 100 spellings of the press, a wrong one from at most one', () => {
    const lines = readFileSync(new URL('spellings.tsv', import.meta.url), 'utf8')
      .trim()
      .split('\n')
      .slice(1);
    let right = 0;
    let wrong = 0;
    for (const line of lines) {
      const [spelling, id] = line.split('\t');
      const found = findEntities(spelling!, gazetteer);
      if (found[0]?.entity.id === id) right++;
      else if (found.length > 0 && !found.some(({ entity }) => entity.id === id)) wrong++;
    }
    expect(right / lines.length).toBeGreaterThanOrEqual(0.97);
    expect(wrong / lines.length).toBeLessThanOrEqual(0.01);
  });
});
