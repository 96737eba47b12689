// A spelling of a name in; keys that other spellings of the same name share out.
/**
 * How much two spellings may differ and still share a key:
 * `plain` case, diacritics, apostrophes, hyphens, the Arabic article in all its forms (al, as, ad, ez, glued or not),
 *   what begins names of places in its usual spellings (deir/dayr, ain/ayn), and the ending -a (-ah, -eh);
 * `sounds` + first words (tel/tal, abu/abou), q and k, French and Turkish digraphs, doubled letters, endings, o and u;
 * `vowels` + a, e and i.
 */
export type Level = 'plain' | 'sounds' | 'vowels';

export const LEVELS: readonly Level[] = ['plain', 'sounds', 'vowels'];

const ASCII = /^[\0-\x7F]*$/;

/** Small letters without diacritics and apostrophes: `Dar’a` and `Darʿā` are both `dara`. */
export function bare(text: string): string {
  // To compile \p{} takes a search as long as to find something.
  if (ASCII.test(text)) return text.replace(/['`]/g, '').toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ıİøØßđĐłŁ]/g, (letter) => LETTERS[letter]!)
    .replace(/[‘’'`ʿʾʼ´ˈ]/g, '')
    .toLowerCase();
}

/** Words of a name as they are written. What stands in brackets is left out. */
export function nameWords(name: string): string[] {
  const words = name.replace(/\([^)]*\)/g, ' ');
  return (ASCII.test(words) ? words.match(/[A-Za-z0-9.&'`]+/g) : words.match(/[\p{L}\p{N}\p{M}.&‘’'`ʿʾʼ]+/gu)) ?? [];
}

/** The key of a whole name: its words' keys joined, articles left out unless one ends the name. */
export function foldName(name: string, level: Level): string {
  const words = nameWords(name);
  return words
    .map((word, index) => {
      const next = words[index + 1];
      if (isArticle(word) && next && !/^\d/.test(next)) return '';
      return foldWord(bare(word), level, index > 0);
    })
    .join('');
}

/**
 * The key of one bare word.
 *
 * @param inner not the first word of its name, so that a glued article goes too: `Ezzor` of `Deir Ezzor` is `zor`
 */
export function foldWord(word: string, level: Level, inner: boolean): string {
  if (/[\u0600-\u06FF]/.test(word)) return foldArabic(word);
  const stem = inner ? withoutGluedArticle(word) : word;
  if (level === 'plain') return HEADS.get(stem) ?? stem.replace(MARBUTA, 'a');
  const first = FIRST_WORDS.get(stem);
  if (first) return first;
  const sounds = foldGlides(foldDiphthongs(foldEnding(foldConsonants(stem)))).replace(/o/g, 'u');
  return level === 'sounds' ? sounds : foldVowels(sounds);
}

/** `Al-Hamidiyah`, `al-Hamidiyeh` and `al-Hamidiya` are spelt alike: nobody hears the last letter. */
const MARBUTA = /(?<=...)[ae]h$/;

/** North, south, east, west, big, small, upper, lower. */
const COMPASS = /^(?:[NSEW]|BIG|SML|UP|LO)$/;

export function isCompass(key: string): boolean {
  return COMPASS.test(key);
}

/**
 * The consonants of a word's `vowels` key, `gh`, `g` and `j` made one, `kh` and `k` too; `w` and `y` are consonants only
 * where a word begins with them. The points of the compass stay whole.
 */
export function consonantsOfKey(key: string): string {
  if (isCompass(key)) return ` ${key}`;
  return key
    .replace(/(?!^[wy])[aeiouyw]/gi, '')
    .replace(/[Gj]/g, 'g')
    .replace(/X/g, 'k');
}

/**
 * Vowel marks, hamza seats and the article dropped, alef maqsura and ta marbuta evened out. `ألغام`, mines, begins as the
 * article does once its hamza is gone, and is the same behind one: `الألغام`.
 */
function foldArabic(word: string): string {
  return word
    .normalize('NFKC')
    .replace(/[\u064B-\u065F\u0670\u0640]/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[ىئ]/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/ؤ/g, 'و')
    .replace(/ء/g, '')
    .replace(/^(?:ال)+(?=..)/, '');
}

/** The Arabic article before whichever letter, or the English one; `US` and `UN` are none. */
export function isArticle(word: string): boolean {
  const small = word.toLowerCase();
  return ARTICLES.has(small) && (word !== word.toUpperCase() || small === 'al' || small === 'el');
}

function withoutGluedArticle(word: string): string {
  const sun = /^[ae]([bcdfghjklmnpqrstwz])\1(?=.{2})/.exec(word);
  if (sun) return word.slice(2);
  return /^el(?=[a-z]{3})/.test(word) ? word.slice(2) : word;
}

/** `X`, `G` and `$` stand for kh, gh and sh. */
function foldConsonants(word: string): string {
  return word
    .replace(/qu(?=[aei])/g, 'q')
    .replace(/tch|dj/g, 'j')
    .replace(/ch/g, 'sh')
    .replace(/ck/g, 'k')
    .replace(/ph/g, 'f')
    .replace(/rh/g, 'gh')
    .replace(/kh/g, 'X')
    .replace(/gh/g, 'G')
    .replace(/sh/g, '$')
    .replace(/([td])h/g, '$1')
    .replace(/[qc]/g, 'k')
    .replace(/g(?=[ei])/g, 'j')
    .replace(/p/g, 'b')
    .replace(/v/g, 'w')
    .replace(/x/g, 'ks')
    .replace(/oo|ou/g, 'u')
    .replace(/ee/g, 'i')
    .replace(/([^aeiou])\1+/g, '$1');
}

/** The feminine and the nisba: -iyah, -iyeh, -eyah, -ieh, -ia; -ah, -eh, -e. */
function foldEnding(word: string): string {
  return word
    .replace(/(?:[ie]y+|i|y)[ae]h?$/, 'iya')
    .replace(/[ae]h$/, 'a')
    .replace(/y$/, 'i')
    .replace(/([^aeiou])e$/, '$1a');
}

/** `Y` stands for ay, ai, ei and ey; `W` for aw, au and ow. */
function foldDiphthongs(word: string): string {
  return word
    .replace(/[ae]{1,2}[iy](?![aeiou])/g, 'Y')
    .replace(/[ao]w(?![aeiou])|au(?![aeiou])/g, 'W')
    .replace(/([aiu])\1+/g, '$1')
    .replace(/iy/g, 'i');
}

function foldGlides(word: string): string {
  return word
    .replace(/u(?=[aeiY])/g, 'w')
    .replace(/uw/g, 'w')
    .replace(/w+/g, 'w')
    .replace(/i(?=[aouW])/g, 'y')
    .replace(/yy+/g, 'y');
}

function foldVowels(word: string): string {
  return word
    .replace(/[Yei]/g, 'a')
    .replace(/[Wo]/g, 'u')
    .replace(/([au])\1+/g, '$1')
    .replace(/aya$/, 'a');
}

const LETTERS: Record<string, string> = { ı: 'i', İ: 'i', ø: 'o', Ø: 'o', ß: 'ss', đ: 'd', Đ: 'd', ł: 'l', Ł: 'l' };

const ARTICLES = new Set(
  `al el ul il as ash ad ar an at az adh ath es esh ech ed er en et ez ett edh eth ach l us ush uz ud ur un ut the ess
  ell add att ass azz`.split(/\s+/),
);

/**
 * Words that begin Arabic place names, in spellings that nobody minds: `Ain al-Bayda` and `Ayn al-Bayda` are one. Not
 * `Sheikh`, which begins names of people too.
 */
const HEADS = new Map(
  `tal: tel tell tall
  ayn: ain ein
  dayr: deir
  abu: abou abo
  umm: um oum
  kafr: kafar kfar kufr
  jabal: jebel djebel
  khirbat: khirbet kherbet khurbet
  bayt: beit`
    .split('\n')
    .flatMap((line) => {
      const [key, forms] = line.trim().split(': ') as [string, string];
      return forms.split(' ').map((form) => [form, key] as const);
    }),
);

/** Words that begin Arabic place names, and the points of the compass, each with its many spellings. */
const FIRST_WORDS = new Map(
  `tal: tel tell tall til tal
  ayn: ain ein ayn aayn ayin aine eyn
  dayr: deir dair der dayr deyr
  abu: abu abo abou abi bu
  umm: um umm oum om omm oumm
  kafr: kafr kafar kfar kefr kufr kfr kafer
  jabal: jabal jebel jabel djebel djabal gebel
  khirbat: khirbet khirbat kherbet khurbat khrbet khirba kharbet kherbat khurbet khirbah
  wadi: wadi ouadi wady
  bayt: bayt beit bait bet beyt
  shaykh: shaykh sheikh cheikh sheik shaikh sheykh shekh
  qalat: qalat qalaat kalaat kalat qalet
  burj: burj borj bourj borg
  bir: bir beer ber
  jisr: jisr jisir djisr jesr
  mazrat: mazraat mazrat mazraet mezraat mazraah mezret mezreet
  qasr: qasr kasr kasir ksar
  marat: maarat maarrat maaret maarret marat maara maarra marrat marret maret
  ras: ras raas rass
  sayyida: sayyida sayyidah sayida saida
  sitt: set sett
  madinat: madinat medinet
  N: north northern shamali shamaliyah shimali shamaliya chemali chimali chamali
  S: south southern janubi janubiyah janoubi qibli qibliyah qebli kebli
  E: east eastern sharqi sharqiyah sharqiya charqi chargi charki charqiye charqui
  W: west western gharbi gharbiyah gharbiya rharbi gharbiye
  BIG: kabir kabirah kabira kebir kebire kubra big great
  SML: saghir saghirah sagir saghira srhir sghir sughra srhire little small
  UP: fawqani faouqani foqani fouqani faouqa fawqa foukani upper fawqaniyah
  LO: tahtani tahta tahtaniyah lower tehtani tahtania`
    .split('\n')
    .flatMap((line) => {
      const [key, spellings] = line.trim().split(': ') as [string, string];
      return spellings.split(' ').map((spelling) => [spelling, key] as const);
    }),
);
