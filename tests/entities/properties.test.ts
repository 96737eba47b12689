import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recognise } from '../../src/entities/recognise.ts';
import { runs } from '../runs.ts';
import { gazetteer } from './marked.ts';

const WORDS = `Syria Syrian US U.S. Al- al as-Suwayda Homs province regime forces the coalition led by US Abu Omar Tal
  Grad rockets Su-30SM surface-to-air missiles John Newman said Sheikh of and , . ( ) “ ” | \n\n \n SDF Front Ministry
  of Health Center for القامشلي وريف ’s Zarkan Turkish army 104th Brigade T-72 UN's ex-regime Dar’a`.split(/ +/);

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(' ')),
  fc
    .array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: 'grapheme', maxLength: 5 })), { maxLength: 60 })
    .map((words) => words.join('')),
);
const about = { date: '2025-01-01', governorates: ['Homs', 'nowhere'] };

describe('mentions of any text', () => {
  it('are sorted, apart, inside the text, not empty, and have an entity', () => {
    fc.assert(
      fc.property(text, (words) => {
        const { mentions, entities } = recognise(words, about, gazetteer);
        const made = new Set(entities.map(({ id }) => id));
        let last = 0;
        for (const { start, end, entity, certainty } of mentions) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(made.has(entity) || gazetteer.entity(entity) !== undefined).toBe(true);
          expect(certainty).toBeGreaterThan(0);
          expect(certainty).toBeLessThanOrEqual(1);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(words.length);
      }),
      { seed: 20241208, numRuns: runs(3000) },
    );
  });

  it('are the same each time', () => {
    fc.assert(
      fc.property(text, (words) => {
        expect(recognise(words, about, gazetteer)).toEqual(recognise(words, about, gazetteer));
      }),
      { seed: 20241208, numRuns: runs(300) },
    );
  });
});
