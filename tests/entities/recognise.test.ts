import { describe, expect, it } from 'vitest';
import { recognise } from '../../src/entities/recognise.ts';
import { gazetteer, links, mark } from './marked.ts';

/** A marked sentence tells what is recognised in it without its marks. */
const bareOf = (marked: string) => marked.replace(/\[\[([^|]+)\|[a-z]+\]\]/g, '$1');

describe('span policy', () => {
  it.each([
    // States and their armies
    '[[Turkish|state]] forces and [[Russian|state]] troops met near the [[Syria|state]]-[[Turkey|state]] border.',
    'The [[Syrian|state]] opposition and [[Syrian|state]] state TV agreed.',
    'A [[U.S.|state]] envoy left; [[Syrias|state]] army stayed in north-east [[Syria|state]].',
    'The [[Turkish Armed Forces|org]] ([[TSK|org]]) said so.',
    // Places
    'Fire fell on [[Homs|place]] province, [[Hama|place]] countryside and [[Idlib|place]] city.',
    'They left [[Kweiris airbase|place]] for [[Hama Airport|place]] and [[Adra prison|place]].',
    'On the [[Damascus|place]]-[[Aleppo|place]] road and the [[M4 highway|place]] in [[Eastern Ghouta|place]].',
    'Shelling near “[[Peace Spring|place]]” areas; operation “Peace Spring” began; the Sochi agreement held.',
    'They fled the village of [[Tal Khoshan|place]], [[al-Harbiyat|place]] and [[Saraqib|place]].',
    'They raided [[al-Quimbliyah|place]] in the eastern countryside of [[Hama|place]] and [[Brimbah|place]], north of [[Homs|place]].',
    'Hit were [[Nahr Aisha|place]], [[al-Qadam|place]], [[Tal al-Quimbah|place]], [[Tel Abu al-Nada|place]] and [[al-Midan|place]].',
    'Corridor north of the road: they went to [[Saraqib|place]] and [[Wadi Hamid|place]] near [[Idlib|place]].',
    // Groups
    'He was held in [[Branch 227|group]] and [[Branch 215|group]]; the bank has a Branch 12.',
    '[[Regime forces|group]] and [[government troops|group]] fought; [[regime|group]] soldiers fled; the government held.',
    'The [[Assad regime|group]], the [[Syrian government|group]] and [[Assad|person]]’s [[regime|group]].',
    'The Iranian regime spoke of the pro-government side.'.replace('Iranian', '[[Iranian|state]]'),
    'The [[US-led coalition|group]], the [[international coalition|group]] and the [[coalition led by US|group]] met.',
    'The [[Al-Akidat|group]] tribe, [[Kurdish|group]] fighters and [[Arab|group]] tribes, but Arab states.',
    '[[Liwa Shuhada Balda|group]] joined the [[Sultan Osman Brigade|group]] and the [[104th Brigade|group]].',
    'The [[SDF Liaison Office|group]] told the [[SDF|group]]-held town.',
    // People
    'Spokesman [[John Newman|person]] said it. [[Newman|person]] left.',
    'Sheikh [[Rafaa Aakla al-Raju|person]] and Gen. [[Ahmad Sawfan|person]] met [[J.J. Harder|person]], an envoy.',
    'This was written in the morning; reporting by [[Anna Kowal|person]] and [[Sven Tagert|person]].',
    // Bodies
    'The [[Violations Observation Center|org]] and the [[Ministry of Health|org]]; the ministry was silent.',
    'The [[Russian defence ministry|org]] and [[Russia|state]]’s [[Defence Ministry|org]] differ.',
    '[[SOHR|org]] activists and [[UN|org]] envoys spoke to [[SouthernLens|org]], according to [[Zintra|org]].',
    // Weapons
    '[[Heavy machine guns|weapon]], [[surface-to-air missiles|weapon]] and a [[Kh-101|weapon]].',
    'Two new [[Russian|state]] [[fighter jets|weapon]], a [[Su-30SM|weapon]] and [[Grad rockets|weapon]].',
    'A [[car bomb|weapon]], [[rocket|weapon]] and [[mortar shells|weapon]]; a [[drone|weapon]] attack, [[artillery|weapon]] fire.',
    'A suicide bomber hid in a water tank after the airstrikes and the barrage.',
  ])('%s', (marked) => {
    expect(mark(bareOf(marked))).toBe(marked);
  });

  it('marks nothing in ordinary words', () => {
    for (const text of [
      'On Friday, 4 March 2016, at least 76,021 people left. By night the rain had stopped.',
      'Will May be cold? We hope so. In April it was.',
      'The Old man and the Sea View',
    ]) {
      expect(mark(text)).toBe(text);
    }
  });
});

describe('links', () => {
  it.each([
    ['Al-Dirbasiyah, Al-Darbasiyah and Al-Darbasiyyah', ['gn:170887', 'gn:170887', 'gn:170887']],
    ['Abo Rasen and Abu Rasin (Zarkan)', ['gn:163755', 'gn:163755', 'gn:163755']],
    ['Ain al-Arab (Kobani) is not far', ['gn:172256', 'gn:172256']],
    ['Homs province and Homs', ['gov:homs', 'gn:169577']],
    ['the provinces of Idlib and Aleppo', ['gov:idlib', 'gov:aleppo']],
    ['in Kamishlie and Qamishlo', ['gn:173377', 'gn:173377']],
    ['في القامشلي وريف حلب', ['gn:173377', 'gov:aleppo']],
  ])('%s', (text, ids) => {
    expect(links(text).map(([, id]) => id)).toEqual(ids);
  });

  it('reads the same words by their date', () => {
    const text = 'The Syrian government and government forces; the former Syrian government.';
    const ids = (date: string) => links(text, { date, governorates: [] }).map(([, id]) => id);
    expect(ids('2024-12-07')).toEqual(['GROUP:assad-government', 'GROUP:regime-forces', 'GROUP:assad-government']);
    expect(ids('2025-03-01')).toEqual([
      'GROUP:transitional-government',
      'GROUP:gov-2024-forces',
      'GROUP:assad-government',
    ]);
  });

  it('tells homonyms by the governorate, and says so where it cannot', () => {
    const inHama = recognise('in Suran', { governorates: ['Hama'] }, gazetteer).mentions[0]!;
    const inAleppo = recognise('in Suran', { governorates: ['Aleppo'] }, gazetteer).mentions[0]!;
    const somewhere = recognise('in Suran', { governorates: [] }, gazetteer).mentions[0]!;
    expect(inHama.entity).not.toBe(inAleppo.entity);
    expect(inHama.others).toBeUndefined();
    expect(somewhere.others).toBeDefined();
    expect(somewhere.certainty).toBeLessThan(0.6);
  });

  it('gives names that no list has an entity with a stable id', () => {
    const { mentions, entities } = recognise('Spokesman John Newman left.', { governorates: [] }, gazetteer);
    expect(mentions[0]).toMatchObject({ entity: 'person:john-newman', rule: 'pattern', type: 'person' });
    expect(entities).toEqual([{ id: 'person:john-newman', type: 'person', name: 'John Newman' }]);
  });

  it('remembers an acronym that brackets give', () => {
    const found = links('The Red Hill Front (RHF) spoke. The RHF left.');
    expect(found.map(([words]) => words)).toEqual(['Red Hill Front', 'RHF', 'RHF']);
    expect(new Set(found.map(([, id]) => id)).size).toBe(1);
  });
});
