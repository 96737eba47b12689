// Kinds and eras: a class is no model, a body is no other one of a like name, a government is that of its country and day.
import { describe, expect, it } from 'vitest';
import { links, mark, source } from './marked.ts';

const bareOf = (marked: string) => marked.replace(/\[\[([^|]+)\|[a-z]+\]\]/g, '$1');
const ids = (text: string, date?: string) => links(text, { date, governorates: [] }).map(([, id]) => id);

describe('kinds', () => {
  it.each([
    [
      'A surface-to-air missile; the nerve agent VX and a nerve agent.',
      'surface-to-air-missile nerve-agent vx nerve-agent',
    ],
    ['A BTR, a BTR-80, a BTR-60; a quadcopter; a cruise missile.', 'btr btr-80 btr-60 quadcopter cruise-missile'],
    [
      'Unexploded ordnance, anti-tank mines, naval mines and landmines.',
      'unexploded-ordnance anti-tank-mine naval-mine landmine',
    ],
    ['An RPG, an RPG-7 and an RPG-29; a GBU-39; an M4 rifle; an AK-74.', 'rpg rpg-7 rpg-29 gbu-39 m4-carbine ak-74'],
  ])('%s', (text, weapons) => {
    expect(ids(text).map((id) => id.replace('WEAPON:', ''))).toEqual(weapons.split(' '));
  });

  it('every weapon says what it is, in twelve words', () => {
    for (const { id, who = '' } of source.rows.filter(({ type }) => type === 'weapon')) {
      expect(who, id).not.toBe('');
      expect(who.split(' ').length, id).toBeLessThanOrEqual(12);
    }
  });

  it.each([
    'The [[Syrian Coalition|group]] and the [[Syrian opposition coalition|group]] left the [[US-led coalition|group]].',
    'The [[People’s Protection Units|group]] and the [[Kurdistan Workers’ Party|group]]; [[Syria|state]]’s [[People’s Assembly|org]].',
    'The [[U.S|state]] and [[Russia|state]]; the [[U.N|org]] and the [[U.K|state]] said so. In the [[U.S|state]], it rained.',
    'They left the village of [[Abu Hamza|place]] and the town of [[Sheikh Qubtan|place]]. [[Abu Hamza|person]], a commander, left.',
    'It rained in [[Homs|place]], [[Tariq al-Bab|place]] and [[Aleppo|place]].',
    'It rained in [[al-Romaniya|place]]. He left [[Romania|state]].',
    '[[Jordan Peterson|person]] spoke. [[Jordan|state]] closed its border; the [[Jordan|state]] team lost.',
  ])('%s', (marked) => {
    expect(mark(bareOf(marked))).toBe(marked);
  });

  it('takes no common word at the start of a headline for a town', () => {
    for (const text of ['Amid shelling, civilians flee', 'Militia kills five', 'Will the talks go on'])
      expect(mark(text)).toBe(text);
  });
});

describe('governments', () => {
  it('are those of the country that the words before them name, and nobody’s in a text about other states', () => {
    const text = 'Libya’s government forces advanced, and government forces left. The regime in Libya fell.';
    expect(mark(text)).toBe(text.replaceAll('Libya', '[[Libya|state]]'));
    expect(ids('Syria said that Yemen’s government forces and government forces met.')).toEqual([
      'STATE:SY',
      'STATE:YE',
      'GROUP:regime-forces',
    ]);
  });

  it('are, where there is no date, of the time that the text tells', () => {
    expect(ids('Government forces entered Homs.')[0]).toBe('GROUP:regime-forces');
    for (const text of [
      'Government forces entered Homs in July 2025.',
      'Government forces entered Homs, months after the fall of Assad.',
      'Government forces entered Homs, said Murhaf Abu Qasra.',
    ])
      expect(ids(text)[0], text).toBe('GROUP:gov-2024-forces');
    expect(ids('In 2013 government forces entered Homs.')[0]).toBe('GROUP:regime-forces');
  });

  it('are Assad’s where the text says whose, in 2025 too', () => {
    expect(ids('Assad’s regime fell, and the Assad regime left.', '2025-03-01')).toEqual([
      'PERSON:bashar-al-assad',
      'GROUP:assad-government',
      'GROUP:assad-government',
    ]);
  });
});
