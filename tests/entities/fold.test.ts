import { describe, expect, it } from 'vitest';
import { foldName, isArticle, type Level } from '../../src/entities/spelling/fold.ts';

describe('foldName', () => {
  it.each<[Level, string, string]>([
    ['plain', 'Dar’a', 'Dara'],
    ['plain', 'Al-Qamishly', 'qamishly'],
    ['plain', 'Deir ez-Zor', 'Deir Ezzor'],
    ['plain', 'As-Suwayda', 'Suwayda'],
    ['plain', 'Hesekê', 'heseke'],
    ['plain', 'Ein El-Bayda', 'Ayn al-Bayda'],
    ['plain', 'Al-Hamidiyah', 'Hamidiya'],
    ['plain', 'القامشلي', 'القامشلى'],
    ['plain', 'إدلب', 'ادلب'],
    ['sounds', 'Qamishli', 'Kamishly'],
    ['sounds', 'Tall Abyad', 'Tel Abyad'],
    ['sounds', 'Abou Kamal', 'Abu Kamal'],
    ['sounds', 'Al-Darbasiyah', 'Darbasiyyeh'],
    ['vowels', 'Manbij', 'Minbej'],
    ['vowels', 'Taldou', 'Taldaou'],
  ])('%s: %s is %s', (level, one, other) => {
    expect(foldName(one, level)).toBe(foldName(other, level));
  });

  it.each<[Level, string, string]>([
    ['vowels', 'Hama', 'Hamas'],
    ['vowels', 'Homs', 'Hama'],
    ['plain', 'US Central Command', 'Central Command'],
    ['plain', 'An-26', '26'],
  ])('%s: %s is not %s', (level, one, other) => {
    expect(foldName(one, level)).not.toBe(foldName(other, level));
  });
});

describe('isArticle', () => {
  it.each([
    ['al', true],
    ['As', true],
    ['AL', true],
    ['US', false],
    ['Tal', false],
  ])('%s: %s', (word, article) => {
    expect(isArticle(word)).toBe(article);
  });
});
