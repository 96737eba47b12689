import { describe, expect, it } from 'vitest';
import { recognise } from '../../src/entities/recognise.ts';
import { gazetteer, links } from './marked.ts';

/** The names of the entities that the places of a text are linked to, in order. */
function linked(text: string, ...governorates: string[]): string[] {
  const { mentions, entities } = recognise(text, { governorates }, gazetteer);
  const made = new Map(entities.map((entity) => [entity.id, entity]));
  return mentions
    .filter(({ type }) => type === 'place')
    .map(({ entity }) => (gazetteer.entity(entity) ?? made.get(entity)!).name);
}

const distinct = (text: string, ...governorates: string[]) => [...new Set(linked(text, ...governorates))];

describe('spellings of one report', () => {
  it.each([
    ['In the villages of Mazlafat and Mazlefet near Raqqa; the village of Mizlafat.', 'Raqqa', ['Mazlafat', 'Raqqa']],
    ['Shells hit the village of Qanbush. In Qunbesh and near Qunbesh people fled.', 'Raqqa', ['Qunbesh']],
    ['In Quneitra, then in Qnetra and Qunaitera.', 'Quneitra', ['Quneitra']],
    ['In Hamidiya, in Al-Hamidiyah.', 'Quneitra', ['Al-Hamidiyah']],
    ['Konayres airbase and Kunayris military airport were hit, then Konayres airbase.', 'Aleppo', ['Konayres airbase']],
    ['They took Jubata al-Khashab. In Jubata and near Jabata they stayed.', 'Quneitra', ['Jubata al-Khashab']],
    ['They took al-Soura al-Kabira and later Soura.', 'Suwayda', ['Al-Surah al-Kabirah']],
    ['The village of Qanbush fell. People fled from Qunbesh.', 'Raqqa', ['Qanbush']],
  ])('%s', (text, governorate, names) => {
    expect(distinct(text, governorate)).toEqual(names);
  });

  it('leaves two exact names apart, and what shares no more than two consonants', () => {
    expect(distinct('In Sarmin and in Sarmaniyah.', 'Idlib')).toHaveLength(2);
    expect(distinct('In the village of Talu and the village of Tali.', 'Homs')).toHaveLength(2);
  });

  it('links a homonym to the one in the governorate, whatever its spelling', () => {
    expect(
      new Set(links('In Qahtaniya. In Al-Qahtaniyah it rained.', { governorates: ['Quneitra'] }).map(([, id]) => id)),
    ).toEqual(new Set(['gn:173387']));
  });
});

describe('directions', () => {
  it.each([
    ['in western Ghariyah and eastern Ghariyah', ['Al-Ghariyah al-Gharbiyah', 'Al-Ghariyah al-Sharqiyah']],
    ['in Al-Ghariyah al-Gharbiyah, and in Ghariyah', ['Al-Ghariyah al-Gharbiyah', 'Al-Ghariyah al-Gharbiyah']],
    ['in eastern Daraa and western Izra', ['Daraa Governorate', 'Izraa']],
  ])('%s', (text, names) => {
    expect(linked(text, 'Daraa')).toEqual(names);
  });

  it('leaves the direction outside the mention, but for the Ghouta', () => {
    expect(links('in western Samdaniyah', { governorates: ['Quneitra'] })[0]![0]).toBe('Samdaniyah');
    expect(links('in eastern Ghouta')).toEqual([['eastern Ghouta', 'cur:region/eastern-ghouta']]);
  });

  it('says that a bare name is one of two where the report names both', () => {
    const text = 'in western Ghariyah and eastern Ghariyah; in Ghariyah';
    const bare = recognise(text, { governorates: ['Daraa'] }, gazetteer).mentions[2]!;
    expect([bare.entity, ...bare.others!].toSorted()).toEqual(['gn:170252', 'gn:170253']);
    expect(bare.certainty).toBeLessThan(0.5);
  });
});

describe('governorates', () => {
  it.each([
    ['in all governorates: Homs, Hama and Daraa', 3],
    ['in the governorates of Idlib (23), Aleppo (12), and Hama (4)', 3],
    ['in Homs, Hama and Idlib provinces', 3],
    ['the countryside of Hama and Idlib', 2],
    ['Governorate | Dead\nHoms | 3\nHama | 4', 2],
    ['Dead by governorate:\n\nHoms: 3\nHama: 4', 2],
    ['Place | Dead\nHoms | 3\nHama | 4', 0],
    ['in Homs, Hama and Idlib', 0],
  ])('%s', (text, count) => {
    expect(linked(text).filter((name) => name.endsWith('Governorate'))).toHaveLength(count);
  });
});

describe('governorates, said another way', () => {
  it.each([
    ['Fire spread in rural Tartus.', ['Tartus Governorate']],
    ['He feared that conscripts from Homs would be sent out of the governorate.', ['Homs Governorate']],
    ['They drove to Homs. The governorate was quiet.', ['Homs']],
    [
      'It lists Rif Dimashq, Homs and Hama. In Hama it was quiet.\n\nIn Hama it rained.',
      ['Rif Dimashq', 'Homs Governorate', 'Hama Governorate', 'Hama Governorate', 'Hama'],
    ],
  ])('%s', (text, names) => {
    expect(linked(text)).toEqual(names);
  });
});

describe('short names', () => {
  it('are the facility only where the sentence speaks of it', () => {
    const text = 'Sednaya prison was opened. Sednaya lies north of Damascus. Inmates were moved from Sednaya.';
    expect(linked(text)).toEqual(['Saydnaya prison', 'Saidnaya', 'Damascus', 'Saydnaya prison']);
  });

  it('are the one facility whose noun they repeat', () => {
    expect(distinct('Suwayda National Hospital was hit. The National Hospital closed.')).toEqual([
      'Suwayda National Hospital',
    ]);
  });

  it('are places where a kunya would make a person', () => {
    expect(distinct('They left Umm al-Zaytoun, Um Zaytun and Shahba.', 'Suwayda')).toEqual(['Umm al-Zaytun', 'Shahba']);
  });
});

describe('a village that is called after what its last word names', () => {
  it.each<[text: string, places: string[]]>([
    ['Shells fell on Madhamiyat el-Sham and Darayya.', ['Moadamiyah', 'Darayya']],
    ['Troops entered Sahem al-Golan and Tasil.', ['Sahem al-Jolan', 'Tasil']],
    ['Families of Zor Shammar, east of Raqqa city, fled.', ['Zawr Shammar', 'Raqqa']],
    ['Fire from the other bank hit Jadidat Khabur and Tal Tamr.', ['Jadidat Khabur', 'Tel Tamr']],
    ['Clashes reached Hawaij Thiban near Al-Tayyana.', ['Al-Hawayij', 'Al-Tayyana']],
    // An unlisted one is not what it is called after.
    ['Shells fell on Qanbushat al-Sham.', ['Qanbushat al-Sham']],
    // Nor is it whatever stands before an article: a common word, a country's adjective, the end of a clause.
    ['Police in al-Bab, and later Syrian al-Bab.', ['Al-Bab', 'Al-Bab']],
    ['They left Qanbush, al-Bab and Manbij.', ['Qanbush', 'Al-Bab', 'Manbij']],
    ['They held the Yarmouk basin and Tasil.', ['Yarmouk Basin', 'Tasil']],
    ['Shells fell on Yarmouk camp.', ['Yarmouk camp']],
  ])('%s', (text, names) => {
    expect(linked(text)).toEqual(names);
  });

  it('leaves the tribe a tribe', () => {
    expect(links('Families of the Shammar tribe fled.')).toEqual([['Shammar', 'GROUP:shammar']]);
  });
});
