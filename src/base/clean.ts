// Cleans hostile text, so that no terminal can be hurt by it and no reader fooled.

/**
 * Drop what could command a terminal or disguise words: controls, bidirectional marks, overrides and isolates,
 * invisible characters, tags, piles of accents. Line breaks stay, tabs and odd spaces become spaces. The joiners
 * and variation selectors that Persian, Hindi or an emoji cannot be written without stay, there and nowhere else.
 * The result is NFC; cleaning it again changes nothing.
 */
export function clean(text: string): string {
  if (SOUND.test(text)) return text;
  const spaced = text
    .toWellFormed()
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, '    ')
    .replace(/[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g, ' ');
  unwanted ??= patternsOfUnwanted();
  const visible = unwanted.reduce((rest, pattern) => rest.replace(pattern, ''), spaced);
  // More marks than vocalised Arabic (4), pointed Hebrew (5), Thai (3) or Hindi (4) ever pile up on a letter.
  return visible.normalize('NFC').replace(/(\p{M}{6})\p{M}+/gu, '$1');
}

/** Made for the first text that is not sound: they hold many of Unicode's classes, and most starts need none of them. */
let unwanted: RegExp[] | undefined;

/** Cleaned, on one line, without outer spaces: for titles and other values. */
export function cleanLine(text: string): string {
  return squeeze(clean(text)).trim();
}

/**
 * Of text that was cleaned when it came in, or that the program wrote: the same, unless something in it is to be cleaned
 * all the same. An archive may come from anywhere, and this takes one look at it.
 */
export function ensureClean(text: string): string {
  return SUSPECT.test(text) ? clean(text) : text;
}

/** Of JSON: nothing is dropped, but what `clean` judges is written as an escape, and is the same when it is read. */
export function escapeUnclean(json: string): string {
  return json.replace(ALL_SUSPECT, (character) =>
    Array.from({ length: character.length }, (_, at) => `\\u${hexOf(character.charCodeAt(at))}`).join(''),
  );
}

function hexOf(unit: number): string {
  return unit.toString(16).padStart(4, '0');
}

/** Of cleaned text: each run of spaces and line breaks becomes one space. No other white space is left in it. */
export function squeeze(text: string): string {
  return text.replace(/\n/g, ' ').replace(/ {2,}/g, ' ');
}

/** Most English texts: nothing in them is ever dropped or composed, and to know this takes a tenth of the time. */
const SOUND = /^[\n\x20-\x7E\u00A1-\u00AC\u00AE-\u024F\u2010-\u2027\u2030-\u205E]*$/;

/** All that `clean` judges, but for what only looks odd: spaces, and accents. */
const SUSPECT =
  /[^\P{Cc}\n]|[\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\p{Cs}\u2028\u2029\uFFF9-\uFFFB]/u;
const ALL_SUSPECT = new RegExp(SUSPECT, 'gu');

/** Scripts whose letters join or stack, so that keeping two apart (Persian, Urdu, Hindi) is spelling. */
const JOINING = `Arabic Bengali Devanagari Gujarati Gurmukhi Kannada Khmer Malayalam Mongolian Myanmar Nko Oriya Sinhala
  Syriac Tamil Telugu`;
/** After one of these a joiner makes a half form: Sinhala, Malayalam, Hindi. */
const VIRAMAS = '\\u094D\\u09CD\\u0A4D\\u0ACD\\u0B4D\\u0BCD\\u0C4D\\u0CCD\\u0D4D\\u0DCA';

/** One after the other: each judges what those before it left. */
function patternsOfUnwanted(): RegExp[] {
  const joining = JOINING.split(/\s+/)
    .map((script) => `\\p{Script=${script}}`)
    .join('');
  const picture = '\\p{Extended_Pictographic}';
  return [
    // Controls, noncharacters, annotations, and all that Unicode draws as nothing; joiners are judged below.
    /(?!\n|\u200C|\u200D|[\uFE0E\uFE0F]|[\u180B-\u180D]|\u180F)[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\uFFF9-\uFFFB]/gu,
    // Kept: the emoji or text style of an emoji, a keycap's, and the letter forms of Mongolian.
    /(?<!(?![#*\d])\p{Emoji})(?!(?<=[#*\d])\uFE0F\u20E3)[\uFE0E\uFE0F]|(?<![\u1820-\u18AA])[\u180B-\u180D\u180F]/gu,
    // Of several joiners the first is judged.
    /(?<=[\u200C\u200D])[\u200C\u200D]+/g,
    // Kept: between two letters of a joining script (the first may carry marks, such as a virama).
    new RegExp(`(?<![${joining}]\\p{M}*)\\u200C|\\u200C(?![${joining}])`, 'gu'),
    // Kept: after a virama before a letter, and within an emoji.
    new RegExp(
      `(?<![${VIRAMAS}]|${picture}[\\uFE0F\\p{Emoji_Modifier}]?)\\u200D|\\u200D(?!${picture}|[${joining}])`,
      'gu',
    ),
  ];
}

const MARKUP: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** As words of HTML or XML, also within quotation marks. What is clean has no character that XML 1.0 forbids. */
export function escapeMarkup(text: string): string {
  return ensureClean(text).replace(/[&<>"']/g, (sign) => MARKUP[sign]!);
}
