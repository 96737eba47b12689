// One card for one person: spellings, noms de guerre and given names of one report. The people are invented.
import { describe, expect, it } from 'vitest';
import { links } from './marked.ts';

/** The ids of the people of a text, each with the words that name them. */
function people(text: string): [id: string, words: string[]][] {
  const named = links(text).filter(([, id]) => /^person:|^PERSON:/.test(id));
  return [...Map.groupBy(named, ([, id]) => id)].map(([id, same]) => [id, same.map(([words]) => words)]);
}

describe('one person', () => {
  it.each<[what: string, text: string, words: string[]]>([
    [
      'in two spellings',
      'Samir Darwish spoke in Homs. Later Sameer Darweesh said no more, and Darwish left.',
      ['Samir Darwish', 'Sameer Darweesh', 'Darwish'],
    ],
    [
      'with a nom de guerre in brackets',
      'Mahmoud al-Sattam (Abu Yusuf) died. Abu Yusuf was 40.',
      ['Mahmoud al-Sattam', 'Abu Yusuf', 'Abu Yusuf'],
    ],
    [
      'known by another name',
      'Fawaz al-Shurti, better known as “Abu Tayba”, left. Abu Tayba and his men fought.',
      ['Fawaz al-Shurti', 'Abu Tayba', 'Abu Tayba'],
    ],
    [
      'whose real name is told',
      'Abu Hamza al-Karbalai, whose real name is Qasim Dawoud, spoke. Qasim Dawoud left.',
      ['Abu Hamza al-Karbalai', 'Qasim Dawoud', 'Qasim Dawoud'],
    ],
    [
      'by the given name alone',
      'Layla Hamdan was taken in Douma. Her brother said that Layla had called; Layla’s husband left.',
      ['Layla Hamdan', 'Layla', 'Layla'],
    ],
    [
      'in Arabic',
      'اعتقل القيادي سامر خليل الملقب أبو طيبة في حمص، وكان أبو طيبة قد غادر.',
      ['سامر خليل', 'أبو طيبة', 'أبو طيبة'],
    ],
  ])('%s', (_, text, words) => {
    expect(people(text).map(([, same]) => same)).toEqual([words]);
  });

  it('is the listed one where a spelling is', () => {
    expect(people('Rami Abdel Rahmane spoke; Rami Abdulrahman spoke.').map(([id]) => id)).toEqual([
      'PERSON:rami-abdulrahman',
    ]);
  });

  it('is not another one of a like name', () => {
    for (const text of [
      'Samir Darwish and Sameer Darweesh spoke.',
      'Omar Haddad left. Amr Haddad stayed.',
      'Samir Darwish left. Nadir Darwish stayed.',
      'Layla Hamdan left, and Layla Khoury stayed.',
    ])
      expect(people(text), text).toHaveLength(2);
  });
});
