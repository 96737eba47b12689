import { describe, expect, it } from 'vitest';
import { isDoubtful } from '../../src/base/certainty.ts';
import { recognise } from '../../src/entities/recognise.ts';
import { gazetteer } from './marked.ts';

/** What a name of an invented text is linked to: `governorate lat lon`, with a question mark where that is doubtful. */
function whereIs(name: string, text: string, ...governorates: string[]): string {
  const mention = recognise(text, { governorates }, gazetteer).mentions.find(
    ({ start, end }) => text.slice(start, end) === name,
  );
  if (!mention) return 'no mention';
  const entity = gazetteer.entity(mention.entity);
  if (!entity) return 'in no list';
  const doubt = isDoubtful(mention) ? '?' : '';
  return `${entity.governorate ?? 'abroad'} ${entity.lat?.toFixed(1)} ${entity.lon?.toFixed(1)}${doubt}`;
}

describe('a name that several places bear', () => {
  it.each<[what: string, name: string, text: string, where: string]>([
    [
      'is the one near the sure places of its list',
      'al-Malikiyah',
      'Shells fell on al-Malikiyah, Maranaz and Ain Daqna near Tal Rifaat.',
      'Aleppo 36.5 37.0',
    ],
    [
      'is the well known one elsewhere',
      'al-Malikiyah',
      'A drone struck al-Malikiyah, Rmelan and al-Jawadiyah.',
      'Al-Hasakah 37.2 42.1',
    ],
    [
      'is in the governorate that the sentence names',
      'al-Hamidiyah',
      'Soldiers entered al-Hamidiyah and al-Rafid in the countryside of Quneitra.',
      'Quneitra 33.2 35.8',
    ],
    [
      'is another one by the sea',
      'al-Hamidiyah',
      'Fishermen of al-Hamidiyah and Arwad in the countryside of Tartus are missing.',
      'Tartus 34.7 36.0',
    ],
    [
      'is the near one though another is spelt so',
      'al-Koum',
      'Patrols entered al-Koum, al-Rafid and Kudna in the countryside of Quneitra.',
      'Quneitra 33.0 35.9',
    ],
    [
      'is the far one where the report is there',
      'al-Koum',
      'Cells attacked al-Koum and al-Sukhnah in the desert of Homs.',
      'Homs 35.2 38.9',
    ],
    [
      'is the near one, though a far one is spelt with that Ain',
      'Ain al-Bayda',
      'Barrel bombs fell around Kinsabba, Salma and Ain al-Bayda.',
      'Latakia 35.8 36.2',
    ],
    [
      'is not one whose other name sounds so',
      'Adraa',
      'Shells fell on Adraa and Douma in the Eastern Ghouta.',
      'Rif Dimashq 33.6 36.5',
    ],
    [
      'lies beyond the border if that is nearer',
      'Hermel',
      'Rockets fell on Hermel, Hawik and Zita, near al-Qusayr.',
      'abroad 34.4 36.4',
    ],
    [
      'is the quarter that the text calls one, in Arabic too',
      'الحميدية',
      'قصف طال حي الحميدية في مدينة حمص.',
      'Homs 34.7 36.7',
    ],
    [
      'is called by its noun what it is',
      'al-Rai',
      'Lorries crossed by the crossings of Bab al-Salama, al-Rai and Bab al-Hawa.',
      'Aleppo 36.6 37.5',
    ],
  ])('%s', (_, name, text, where) => {
    expect(whereIs(name, text).replace('?', '')).toBe(where);
  });
});

describe('a name that news names daily', () => {
  it.each<[what: string, name: string, text: string, where: string]>([
    [
      'is a village of that name where the report is',
      'Nawa',
      'Residents of the village of Nawa, of al-Saan and of al-Sabburah east of Salamiyah fled.',
      'Hama 35.2 37.1?',
    ],
    [
      'is the known one where it lies beside its neighbours',
      'Nawa',
      'Gunmen killed two men in Nawa and in Tasil, in the countryside of Daraa.',
      'Daraa 32.9 36.0',
    ],
    [
      'is not surely the known one in another governorate',
      'al-Hader',
      'Gunmen attacked al-Hader and Taybat al-Imam in the countryside of Hama.',
      'Quneitra 33.3 35.8?',
    ],
    [
      'is not surely the known one, a hundred kilometres from its list',
      'Jasim',
      'Raids struck houses in Jasim, al-Shuhayl and Dhiban.',
      'Daraa 33.0 36.1?',
    ],
    [
      'is in no list where it is called a quarter of another city',
      'al-Yarmouk',
      'A bomb was found in the al-Yarmouk quarter of Raqqa city.',
      'in no list',
    ],
    [
      'is the known quarter where its own city is named',
      'al-Yarmouk',
      'Rebels left the al-Yarmouk neighbourhood, south of Damascus.',
      'Damascus 33.5 36.3',
    ],
  ])('%s', (_, name, text, where) => {
    expect(whereIs(name, text)).toBe(where);
  });
});

describe('the name of a city after a direction', () => {
  it.each<[what: string, name: string, text: string, where: string]>([
    ['is doubtfully its governorate', 'Hama', 'Warplanes bombed villages of northern Hama.', 'Hama 35.2 37.2?'],
    ['is the city, where it is called one', 'Hama', 'A mine exploded in northern Hama city.', 'Hama 35.1 36.8'],
    ['is the city, where its halves are known', 'Aleppo', 'Families left eastern Aleppo.', 'Aleppo 36.2 37.2'],
    ['is the city, where that is a governorate', 'Damascus', 'Shells fell on southern Damascus.', 'Damascus 33.5 36.3'],
    ['is the city it lies north of', 'Hama', 'A mine exploded north of Hama.', 'Hama 35.1 36.8'],
  ])('%s', (_, name, text, where) => {
    expect(whereIs(name, text)).toBe(where);
  });
});

describe('the name of a city after an Arabic noun', () => {
  it.each<[what: string, name: string, text: string, where: string]>([
    ['is its governorate', 'حماة', 'غارات على بلدات بريفي حماة الشمالي وإدلب الجنوبي.', 'Hama 35.2 37.2'],
    [
      'is one with the next of two countrysides',
      'إدلب',
      'غارات على بلدات بريفي حماة الشمالي وإدلب الجنوبي.',
      'Idlib 35.8 36.7',
    ],
    ['is one in a list of governorates', 'السويداء', 'اشتباكات في محافظتي درعا والسويداء.', 'Suwayda 32.8 36.9'],
    [
      'is the city behind the countryside of Damascus, which is a name',
      'درعا',
      'قتل شخص في ريف دمشق ودرعا.',
      'Daraa 32.6 36.1',
    ],
    ['is the city without one', 'إدلب', 'خرجت مظاهرات في حلب وإدلب.', 'Idlib 35.9 36.6'],
  ])('%s', (_, name, text, where) => {
    expect(whereIs(name, text)).toBe(where);
  });
});

describe('none of those that bear the name', () => {
  it.each<[what: string, name: string, text: string]>([
    [
      'is meant where all lie far from the list',
      'Zakiyah',
      'Raids struck Zakiyah, al-Shuhayl and Dhiban in the countryside of Deir Ezzor.',
    ],
    [
      'is a quarter of a city, where the text calls it one',
      'al-Mansoura',
      'Shells fell on the quarters of al-Waer, al-Mansoura and Akrama in Homs city.',
    ],
    [
      'is in a list of quarters, whatever has its name abroad',
      'Haditha',
      'Shells fell on the neighbourhoods of Sheikh Maqsoud, al-Ashrafieh and Haditha in Aleppo.',
    ],
    [
      'is a town abroad, where the text says so',
      'al-Hamidiyah',
      'Shells from Zita near al-Qusayr fell on the Lebanese border town of al-Hamidiyah.',
    ],
    [
      'lies in another country',
      'al-Burhaniyah',
      'From al-Qusayr and Zita they fled to al-Burhaniyah in northern Lebanon.',
    ],
    [
      'is a quarter of the city behind it, whichever is named beside',
      'al-Yarmouk',
      'A bomb was found in the al-Yarmouk quarter of Raqqa city, and another in Damascus.',
    ],
    ['is a street', 'al-Thawra', 'A bomb went off on al-Thawra street near the citadel of Damascus.'],
    [
      'is a quarter of another city',
      'Jobar',
      'Shells fell on the neighbourhoods of Salaheddine, Jobar and Bustan al-Qasr in Aleppo city.',
    ],
  ])('%s', (_, name, text) => {
    expect(whereIs(name, text)).toBe('in no list');
  });
});

describe('a link is doubtful', () => {
  it.each<[what: string, name: string, text: string]>([
    ['where nothing tells which of two is meant', 'Suran', 'In Suran it rained.'],
    [
      'where the place lies a hundred kilometres from all others of its paragraph',
      'al-Shuhayl',
      'In Tafas, in Nawa and then in al-Rafid. Later in Sabburah, in al-Kasra.',
    ],
  ])('%s', (_, name, text) => {
    expect(whereIs(name, text)).not.toMatch(/\d$/);
  });

  it('is not one of a town that news names daily', () => {
    expect(whereIs('Suwayda', 'Families left many districts of Suwayda.')).toBe('Suwayda 32.7 36.6');
    expect(whereIs('Manbij', 'From Tafas and Nawa they went to Manbij.')).toBe('Aleppo 36.5 38.0');
  });
});

it('what is told by its form is not in doubt for that', () => {
  const { mentions } = recognise('Shells fell on Aleppo city.', { governorates: [] }, gazetteer);
  expect(mentions.map(isDoubtful)).toEqual([false, false]);
});

it('a district of the same name is no other place than its town', () => {
  expect(whereIs('Uqayribat', 'Strikes hit Uqayribat, al-Saan and al-Sabburah near Salamiyah.')).toBe('Hama 35.0 37.5');
});

describe('a prison', () => {
  const words =
    'Inmates and detainees were hanged; prisoners were tortured in detention, a prisoner said, and in prison cells.';

  it('is meant by the name of its town in a report on prisons', () => {
    expect(whereIs('Sednaya', `${words} More than a thousand died in Sednaya.`)).toBe('Rif Dimashq 33.7 36.3');
  });

  it('is not meant where the town is called one', () => {
    expect(whereIs('Sednaya', `${words} The town of Sednaya was quiet.`)).toBe('Rif Dimashq 33.7 36.4');
  });
});
