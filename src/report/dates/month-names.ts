// The months and weekdays as people write them: in English, in both kinds of Arabic, and in other languages of the news.

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Of Egypt and the Gulf, of Syria and Iraq, of the Maghreb: a line a month, from January. */
const ARABIC = `
  يناير|كانون الثاني|كانون ثاني|كانون2|جانفي
  فبراير|شباط|فيفري
  مارس|آذار|اذار
  أبريل|إبريل|نيسان|أفريل
  مايو|أيار|ماي
  يونيو|يونيه|حزيران|جوان
  يوليو|يوليه|تموز|جويلية|يوليوز
  أغسطس|آب|أوت|غشت
  سبتمبر|أيلول|شتنبر
  أكتوبر|تشرين الأول|تشرين أول|تشرين1
  نوفمبر|تشرين الثاني|تشرين ثاني|تشرين2|نونبر
  ديسمبر|كانون الأول|كانون أول|كانون1|دجنبر`
  .trim()
  .split('\n')
  .map((line) => line.trim().split('|'));

const ARABIC_DAYS = ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'];

/** Kurdish and Hebrew have months of their own in no list of ICU that fits; the others come from it. */
const LANGUAGES = [
  'fr',
  'de',
  'es',
  'it',
  'pt',
  'tr',
  'ru',
  'uk',
  'nl',
  'sv',
  'pl',
  'el',
  'fa-u-ca-gregory',
  'he',
  'id',
];

/** Without case, dots, accents, vowel signs and the forms of alef. */
export function foldName(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\p{M}\u0640.]/gu, '')
    .replace(/[ىی]/g, 'ي')
    .replace(/ة/g, 'ه')
    .toLowerCase();
}

/** Months from 1, weekdays from Sunday, 0. */
type Names = { months: Map<string, number>; days: Map<string, number> };

let near: Names | undefined;

function nearNames(): Names {
  near ??= makeNames((add) => {
    MONTHS.forEach((name, index) => {
      for (const word of [name, name.slice(0, 3), ...(name === 'September' ? ['Sept'] : [])])
        add('months', word, index + 1);
    });
    ARABIC.forEach((names, index) => {
      for (const word of names) add('months', word.replaceAll(' ', ''), index + 1);
    });
    ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'].forEach((name, index) => {
      for (const word of [name, name.slice(0, 3), name.slice(0, 4), name.slice(0, 5)]) add('days', word, index);
    });
    ARABIC_DAYS.forEach((name, index) => {
      for (const word of [name, name.replace(/^ال/, '')]) add('days', word, index);
    });
  });
  return near;
}

let far: Names | undefined;

/** Of all the languages: made when a name is neither English nor Arabic. */
function farNames(): Names {
  far ??= makeNames((add) => {
    for (const language of LANGUAGES) {
      for (const style of ['long', 'short'] as const) {
        const alone = new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' });
        const within = new Intl.DateTimeFormat(language, { month: style, day: 'numeric', timeZone: 'UTC' });
        const days = new Intl.DateTimeFormat(language, { weekday: style, timeZone: 'UTC' });
        for (let month = 0; month < 12; month++) {
          const date = Date.UTC(2012, month, 15);
          add('months', alone.format(date), month + 1);
          const part = within.formatToParts(date).find(({ type }) => type === 'month');
          add('months', part?.value ?? '', month + 1);
        }
        // The first of January 2012 was a Sunday.
        for (let day = 0; day < 7; day++) add('days', days.format(Date.UTC(2012, 0, day + 1)), day);
      }
    }
  });
  return far;
}

/** A word that means different months in different languages means none. */
function makeNames(fill: (add: (what: keyof Names, word: string, number: number) => void) => void): Names {
  const names: Names = { months: new Map(), days: new Map() };
  fill((what, word, number) => {
    const folded = foldName(word).replace(/\P{L}+$/u, '');
    const known = names[what].get(folded);
    if (/^\p{L}{2,}\d?$/u.test(foldName(word)) || known === undefined) {
      names[what].set(
        /\d$/.test(word) ? foldName(word) : folded,
        known !== undefined && known !== number ? Number.NaN : number,
      );
    }
  });
  return names;
}

/** @returns 1 to 12 */
export function monthNumber(word: string): number | undefined {
  return lookUp('months', word);
}

/** @returns 0, Sunday, to 6 */
export function dayNumber(word: string): number | undefined {
  return lookUp('days', word);
}

function lookUp(what: keyof Names, word: string): number | undefined {
  const folded = foldName(word);
  const number =
    nearNames()[what].get(folded) ?? (/^\p{L}{3,}$/u.test(folded) ? farNames()[what].get(folded) : undefined);
  return number === undefined || Number.isNaN(number) ? undefined : number;
}
