// Who and what an expert of the war looks for: listed, under the usual spelling and a second one, as what it is.
import { describe, expect, it } from 'vitest';
import { findEntities } from '../../src/entities/gazetteer/find-name.ts';
import { gazetteer, links } from './marked.ts';

describe('listed', () => {
  it.each([
    ['Karm al-Zeitoun', 'Karm al-Zaytoun', 'neighbourhood'],
    ['Bab Sbaa', 'Bab al-Sibaa', 'neighbourhood'],
    ['السكري', 'Al-Sukkari', 'neighbourhood'],
    ['Taiz', 'Taiz', 'foreign city'],
    ['Severodonetsk', 'Sievierodonetsk', 'foreign city'],
    ['Sheikh Issa', 'Sheikh Issa', 'village'],
    ['Givat Yoav', 'Givat Yoav', 'Israeli settlement'],
    ['Tadmur prison', 'Tadmor prison', 'prison'],
    ['Farouq al-Sharaa', 'Farouk al-Sharaa', 'person'],
    ['عاطف نجيب', 'Atef Najib', 'person'],
    ['Razan Zeitouneh', 'Razan Zaitouneh', 'person'],
    ['King Abdullah', 'Abdullah II', 'person'],
    ['Katibat Imam al-Bukhari', 'Imam al-Bukhari Brigade', 'jihadist group'],
    ['Iran International', 'Iran International', 'media'],
    ['Msta-S', 'Msta howitzer', 'artillery'],
    ['صاروخ باليستي', 'Ballistic missile', 'missile'],
  ])('%s is %s, %s', (typed, name, kind) => {
    expect(findEntities(typed, gazetteer)[0]?.entity).toMatchObject({ name, kind });
  });

  it('has the quarter in its city where several have one of this name', () => {
    const ids = links('In Homs, shells fell on Karm al-Zaytoun and on the quarter of al-Qusour.').map(([, id]) => id);
    expect(ids).toContain('cur:nbhd/karm-al-zaytoun');
  });

  it('says offices and groups as of their dates', () => {
    for (const [name, words] of [
      ['Hadi al-Bahra', '2025'],
      ['Ahmad al-Awda', 'dissolved in April 2025'],
      ['Hay’at Tahrir al-Sham', 'dissolved in January 2025'],
      ['Syrian National Army', '2017-2025'],
    ] as const)
      expect(findEntities(name, gazetteer)[0]?.entity.who, name).toContain(words);
  });
});
