// A letter that a Cyrillic, Greek or Arabic layout gives, or a full-width one, in; the key of a Latin keyboard at its place out.

/** Row by row, as they lie beside each other. Arabic layouts give marks with Shift: their capitals stand for no keys. */
const LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const LATIN_SHIFTED = 'QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>';
const ROWS: [layout: string, latin: string][] = [
  ['йцукенгшщзхъфывапролджэячсмитьбю', LATIN],
  ['ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ', LATIN_SHIFTED],
  ['ςερτυθιοπασδφγηξκλζχψωβνμ', 'wertyuiopasdfghjklzxcvbnm'],
  ['ΕΡΤΥΘΙΟΠΑΣΔΦΓΗΞΚΛΖΧΨΩΒΝΜ', 'ERTYUIOPASDFGHJKLZXCVBNM'],
  ['ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظ', "qwertyuiop[]asdfghjkl;'zxcvnm,./"],
];

const PLACES = new Map(ROWS.flatMap(([layout, latin]) => [...layout].map((letter, at) => [letter, latin[at]!])));

/** For keys that are commands; what is typed stays what it is. Any other key is returned as it is. */
export function atItsPlace(key: string): string {
  const plain = /^[\uFF01-\uFF5E]$/.test(key) ? key.normalize('NFKC') : key;
  return PLACES.get(plain) ?? plain;
}
