// A spelling in; what the recogniser asks of it (its keys, its roles, its capitals), each found once, out.
import { bare, consonantsOfKey, foldWord, isArticle, type Level } from '../spelling/fold.ts';
import { ROLE, rolesOf } from './roles.ts';

/** What the gazetteer has under a word: names of this word alone, and whether longer ones begin with it. */
export type Start = { names: readonly number[] | undefined; begins: boolean };

/** A spelling, met once or a thousand times. */
export class Word {
  readonly surface: string;
  /** Without diacritics and apostrophes, in small letters. */
  readonly bare: string;
  /** Bits of `ROLE`. */
  readonly roles: number;
  readonly capital: boolean;
  readonly allCapitals: boolean;
  readonly digit: boolean;
  readonly arabic: boolean;
  readonly article: boolean;
  /** A mention may begin with it. */
  readonly mayBegin: boolean;
  /** A capital inside, as in `SouthFront`; not in `McGurk` or `DeMarco`. */
  readonly camel: boolean;
  /** Set by the gazetteer. */
  start: Start | undefined = undefined;
  /** By level, first and inner. */
  private readonly keys: (string | undefined)[] = [undefined, undefined, undefined, undefined, undefined, undefined];
  private readonly skeletons: (string | undefined)[] = [undefined, undefined];

  constructor(surface: string, lists: WordLists) {
    this.surface = surface;
    this.bare = bare(surface);
    this.roles = rolesOf(this.bare) | lists.rolesOf(this.bare);
    const first = surface.charCodeAt(0);
    this.digit = first >= 48 && first <= 57;
    this.arabic = first >= 0x0600 && first <= 0x06ff;
    this.allCapitals = surface === surface.toUpperCase() && surface !== surface.toLowerCase();
    this.capital = surface[0] !== surface[0]!.toLowerCase() || /^[dl]['’][A-Z]/.test(surface);
    this.article = isArticle(surface);
    this.camel = CAMEL.test(surface);
    this.mayBegin = this.capital || this.digit || this.arabic || this.article || this.is(STARTERS);
  }

  key(level: Level, inner: boolean): string {
    const slot = SLOTS[level] + (inner ? 1 : 0);
    const key = this.keys[slot] ?? foldWord(this.bare, level, inner);
    this.keys[slot] = key;
    return key;
  }

  /** What all romanised spellings of it share; see `consonantsOfKey`. */
  consonants(inner: boolean): string {
    const slot = inner ? 1 : 0;
    const found = this.skeletons[slot] ?? consonantsOfKey(this.key('vowels', inner));
    this.skeletons[slot] = found;
    return found;
  }

  is(role: number): boolean {
    return (this.roles & role) !== 0;
  }
}

const SLOTS: Record<Level, number> = { plain: 0, sounds: 2, vowels: 4 };

/** The gazetteer's lists of words; the names of one word that are written in small letters too. */
export type Lists = { common: string[]; given: string[]; small: string[] };

export class WordLists {
  private readonly common: Set<string>;
  private readonly given: Set<string>;
  private readonly small: Set<string>;

  constructor({ common, given, small }: Lists) {
    this.common = new Set(common);
    this.given = new Set(given.flatMap((name) => [bare(name), foldWord(bare(name), 'sounds', false)]));
    this.small = new Set(small);
  }

  rolesOf(word: string): number {
    if (word.charCodeAt(0) >= 0x0600 && word.charCodeAt(0) <= 0x06ff) return this.rolesOfArabic(word);
    const small = this.small.has(word) ? ROLE.smallName : 0;
    if (this.given.has(word)) return small | ROLE.given | (this.common.has(word) ? ROLE.common : 0);
    if (this.common.has(word)) return small | ROLE.common;
    return small | (word.length > 3 && this.given.has(foldWord(word, 'sounds', false)) ? ROLE.given : 0);
  }

  /** Common words are listed folded; a given name is not: `على` is on, `علي` is Ali. */
  private rolesOfArabic(word: string): number {
    const given = this.given.has(word) ? ROLE.given : 0;
    return given | (this.common.has(foldWord(word, 'plain', false)) ? ROLE.common : 0);
  }
}

/** Roles by which a word in small letters begins a mention. */
const STARTERS = ROLE.weapon | ROLE.weaponKind | ROLE.rule | ROLE.phrase | ROLE.smallName;

const CAMEL = /^(?!Mc|Mac|De|Le|La|O['’]|Al|El|Abd|Di|Van)(?=.{6})[A-Z][A-Za-z]*[a-z][A-Z][a-z]|^[A-Z]{2,}[a-z]{3}/;
