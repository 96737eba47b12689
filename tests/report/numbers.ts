// English text in; the numbers that it names, in digits or in words, as plain digits, out.

const UNITS = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
  'seventeen eighteen nineteen'
).split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS = 'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');
const VALUES = new Map([
  ...UNITS.map((word, value): [string, number] => [word, value]),
  ...ORDINALS.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, index): [string, number] => [word, (index + 2) * 10]),
  ['hundred', 100],
  ['thousand', 1000],
]);
const TENS_AND_UNITS = new RegExp(`\\b(${TENS.join('|')})[- ](${UNITS.slice(1, 10).join('|')})\\b`, 'gi');
const WORDS = new RegExp(`\\b(?:${[...VALUES.keys()].join('|')})\\b`, 'gi');

/** `1,234` is 1234, `06:00` is 6 and 0, `twenty-two` is 22; `one` and the ordinals up to twelfth count as well. */
export function numbersIn(text: string): string[] {
  const plain = text
    .replace(/(?<=\d),(?=\d{3}\b)/g, '')
    .replace(TENS_AND_UNITS, (_, tens, unit) => String(wordValue(tens) + wordValue(unit)));
  const digits = plain.match(/\d+(?:\.\d+)?/g) ?? [];
  const words = plain.match(WORDS) ?? [];
  return [...digits.map((number) => String(Number(number))), ...words.map((word) => String(wordValue(word)))];
}

function wordValue(word: string): number {
  return VALUES.get(word.toLowerCase())!;
}
