// A seed in; the same numbers, choices and spoilt texts every time out.

export type Random = {
  /** From 0 to under `most`, whole. */
  below(most: number): number;
  pick<Value>(values: readonly Value[]): Value;
  /** One in so many times. */
  oneIn(times: number): boolean;
};

/** Source: T. Ettinger, mulberry32, public domain. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (most: number) => Math.floor(next() * most);
  return { below, pick: (values) => values[below(values.length)]!, oneIn: (times) => below(times) === 0 };
}

/** Pieces that formats, terminals and languages care about. */
const PIECES = [
  ...[
    '\u001B]0;x\u0007',
    '\u001B[31m',
    '\u009B5m',
    '\u202E',
    '\u200B',
    '\u0000',
    '\uFEFF',
    '\uD800',
    'e\u0301\u0301\u0301',
  ],
  ...[
    '<',
    '>',
    '</p>',
    '<p>',
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '&amp;',
    '&#x1F600;',
    '&',
    '<table><td>',
    '<a href="',
  ],
  ...[
    '"',
    "'",
    ',',
    ';',
    '\t',
    '\n',
    '\r\n',
    '\n\n',
    ' ',
    '{',
    '}',
    '[',
    ']',
    ':',
    '- ',
    '---\n',
    '# ',
    '> ',
    '|',
    '*',
    '_',
    '`',
    '~~',
  ],
  ...[
    '0',
    '-1',
    '1e309',
    '99999999999999999999',
    'null',
    'true',
    '2012-02-31',
    '2012-13',
    '05/04/2012',
    'نوفمبر',
    '٢٠١٩',
  ],
  ...[
    'Homs',
    'Qamishli',
    'القامشلي',
    '漢',
    '👍🏽',
    'village of ',
    'http://x.example/',
    'javascript:',
    'www.',
    '@',
    '\\',
    '%',
    '=',
  ],
];

/** A text with some of it cut out, doubled, moved, or replaced by pieces. */
export function spoil(text: string, { below, pick, oneIn }: Random): string {
  let spoilt = text;
  for (let times = 1 + below(6); times > 0; times--) {
    const at = below(spoilt.length + 1);
    const end = Math.min(spoilt.length, at + below(oneIn(4) ? 400 : 12));
    const part = spoilt.slice(at, end);
    const piece = oneIn(3) ? pick(PIECES).repeat(1 + below(oneIn(10) ? 2000 : 4)) : part.repeat(below(3));
    spoilt = spoilt.slice(0, at) + piece + spoilt.slice(oneIn(2) ? at : end);
  }
  return spoilt;
}

/** Bytes with some of them changed. */
export function spoilBytes(bytes: Uint8Array, { below, oneIn }: Random): Uint8Array {
  const spoilt = Uint8Array.from(oneIn(8) ? bytes.subarray(0, below(bytes.length)) : bytes);
  for (let times = 1 + below(20); times > 0 && spoilt.length > 0; times--) spoilt[below(spoilt.length)] = below(256);
  return spoilt;
}

/** Words that may be anything, of some length. */
export function wordsOf(random: Random): string {
  return Array.from({ length: 1 + random.below(8) }, () => random.pick(PIECES)).join(random.oneIn(2) ? ' ' : '');
}

/** Any value of JSON, shallow or deep. */
export function jsonOf(random: Random, depth = 3): unknown {
  switch (random.below(depth > 0 ? 8 : 5)) {
    case 0:
      return random.pick([null, true, false, 0, -1, 1e300, 36.5]);
    case 5:
      return Array.from({ length: random.below(4) }, () => jsonOf(random, depth - 1));
    case 6:
    case 7:
      return Object.fromEntries(
        Array.from({ length: random.below(5) }, () => [wordsOf(random), jsonOf(random, depth - 1)]),
      );
    default:
      return wordsOf(random);
  }
}
