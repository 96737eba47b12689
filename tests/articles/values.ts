// English text in; the values that it names, numbers and dates in digits or in words, in order, out.

/** `1234` for "1,234", "51st" and "twelve"; `2014-11-03`, `2014-11` and `11-03` for dates; `06:45` for a time. */
export type Value = string;

const UNITS = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
  'seventeen eighteen nineteen'
).split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
/** "First" and "second" only say in which order something is told. */
const ORDINALS = 'third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const WORDS = new Map([
  ...UNITS.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, index): [string, number] => [word, (index + 2) * 10]),
  ...ORDINALS.map((word, index): [string, number] => [word, index + 3]),
  ['first', 1],
  ['hundred', 100],
  ['thousand', 1000],
]);

const month = `(?<month>${MONTHS.join('|')})`;
const tens = TENS.join('|');
const PATTERN = new RegExp(
  [
    `(?<day>\\d{1,2})(?:[-–](?<last>\\d{1,2}))? ${month}(?: (?<year>\\d{4}))?`,
    `${month.replace('month', 'only')} (?<of>\\d{4})`,
    `(?<time>\\d{1,2}:\\d{2})`,
    `(?<digits>\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?)(?<million> million)?(?:st|nd|rd|th)?`,
    `(?<tens>${tens})[- ](?<unit>${[...UNITS.slice(1, 10), 'first', ...ORDINALS].join('|')})`,
    `(?<!no )(?<word>${[...UNITS, ...TENS, ...ORDINALS, 'hundred', 'thousand'].join('|')})`,
  ]
    .map((one) => `(?:${one})`)
    .join('|')
    .replace(/^(.*)$/s, '(?<![\\p{L}\\d.]|\\p{L}-|France |Kurdistan )(?:$1)(?![\\p{L}\\d])'),
  'giu',
);

/** Digits that are part of a name (M4, Su-30SM, Sweida24, France 24) are none. */
export function valuesIn(text: string): { value: Value; start: number; end: number }[] {
  return [...text.matchAll(PATTERN)].map((match) => ({
    value: readValue(match.groups!),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function readValue(groups: Record<string, string | undefined>): Value {
  const { day, last, month, year, only, of, time, digits, million, tens, unit, word } = groups;
  if (month) return [year, numberOf(month), [day, last].filter(Boolean).map(pad).join('/')].filter(Boolean).join('-');
  if (only) return `${of}-${numberOf(only)}`;
  if (time) return time;
  if (digits) return String(Math.round(Number(digits.replaceAll(',', '')) * 1e6) / (million ? 1 : 1e6));
  if (tens) return String(WORDS.get(tens.toLowerCase())! + WORDS.get(unit!.toLowerCase())!);
  return String(WORDS.get(word!.toLowerCase()));
}

function numberOf(name: string): string {
  return pad(String(MONTHS.findIndex((month) => month.toLowerCase() === name.toLowerCase()) + 1));
}

function pad(digits: string | undefined): string {
  return digits!.padStart(2, '0');
}
