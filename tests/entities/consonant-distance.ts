// A romanised name and an Arabic label in; how far their consonants differ, 0 (not at all) to 1, out.
import { editDistance } from '../../src/base/spelling/edit-distance.ts';
import { isArticle, nameWords } from '../../src/entities/spelling/fold.ts';

export function consonantDistance(romanised: string, arabic: string): number {
  const [a, b] = [ofRomanised(romanised), ofArabic(arabic)].map((letters) => letters.replace(/(.)\1+/g, '$1'));
  return editDistance(a!, b!) / Math.max(1, a!.length, b!.length);
}

function ofRomanised(name: string): string {
  return nameWords(name)
    .filter((word) => !isArticle(word))
    .map((word) =>
      word
        .normalize('NFKD')
        .toLowerCase()
        .replace(/[^a-z]/g, '')
        .replace(/kh/g, 'x')
        .replace(/sh|ch/g, '$')
        .replace(/([tdg])h/g, '$1')
        .replace(/[qc]/g, 'k')
        .replace(/p/g, 'b')
        .replace(/v/g, 'f')
        .replace(/e?h$/, '')
        .replace(/[aeiouwy]/g, ''),
    )
    .join('');
}

function ofArabic(label: string): string {
  return label
    .split(/[\s-]+/)
    .map((word) =>
      [...word.replace(/^ال(?=..)/, '').replace(/[هة]$/, '')].map((letter) => LETTERS[letter] ?? '').join(''),
    )
    .join('');
}

const LETTERS: Record<string, string> = Object.fromEntries(
  [
    'ب b',
    'تثط t',
    'ج j',
    'حه h',
    'خ x',
    'دذض d',
    'ر r',
    'زظ z',
    'سص s',
    'ش $',
    'غ g',
    'ف f',
    'قك k',
    'ل l',
    'م m',
    'ن n',
  ].flatMap((pair) => {
    const [arabic, latin] = pair.split(' ') as [string, string];
    return [...arabic].map((letter) => [letter, latin]);
  }),
);
