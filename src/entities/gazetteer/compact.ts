// The gazetteer's rows in; one text that loads fast, every name already folded, out.
import type { Country } from '../../countries/country.ts';
import { ENTITY_TYPES } from '../mention.ts';
import { bare, foldName, isArticle, LEVELS, type Level, nameWords } from '../spelling/fold.ts';
import type { Row, Source } from './rows.ts';

/** Bits that follow the entity's number in a `Packed` name. */
export const NAME = {
  /** Needs a cue beside it. */
  guarded: 1,
  /** An abbreviation: its capitals must be the same in the text. */
  exactCase: 2,
  /** Its last word is in small letters: `oil field`. */
  smallEnd: 4,
  /** The usual name, not an alias. */
  usual: 8,
  /** Common English in small letters, as weapons are. */
  small: 16,
  /** Without its article it is an English word: `Al-Monitor`, `The Times`. */
  needsArticle: 32,
  /** One Arabic word with the article: `الباب`, where `باب` is a door. */
  arabicArticle: 64,
  /** One Arabic word without it: `حمص`, where `الحمص` is chickpeas. */
  arabicBare: 128,
} as const;
export const NAME_BITS = 8;

/** What the file holds: entities in columns, and for each level the keys with the names that share them. */
export type Packed = {
  entities: PackedEntity[];
  /** Ids that entities had before, with their numbers. */
  formerIds: [id: string, entity: number][];
  keys: Record<Level, { keys: string; names: number[][] }>;
  /** Keys of what names begin with, word by word: where a scan need not go on. */
  beginnings: string;
  commonWords: string;
  givenNames: string;
  /** Names that are written in small letters too. */
  smallNames: string;
  countries: Country[];
};
export type PackedEntity = [
  id: string,
  type: number,
  name: string,
  arabic: string,
  kind: string,
  governorate: string,
  lat: number,
  lon: number,
  approximate: 0 | 1,
  who: string,
  tier: number,
  mentions: number,
];

export function compact(source: Source): string {
  const tables = Object.fromEntries(LEVELS.map((level) => [level, new Map<string, number[]>()])) as Record<
    Level,
    Map<string, number[]>
  >;
  const beginnings = new Set<string>();
  const ordinary = new Set([...source.commonWords, ...source.givenNames.map(bare)]);
  source.rows.forEach((row, index) => {
    const guarded = new Set(row.guarded);
    for (const name of new Set([row.name, ...(row.aliases ?? [])])) {
      const flags =
        flagsOf(name, row, guarded) |
        (isOrdinary(name, row, ordinary) ? NAME.guarded : 0) |
        (isWordWithArticle(name, ordinary) ? NAME.needsArticle : 0);
      for (const level of LEVELS) {
        if (level !== 'plain' && flags & NAME.exactCase) continue;
        add(tables[level], foldName(name, level), (index << NAME_BITS) | flags);
      }
      addBeginnings(beginnings, name);
    }
    for (const name of [row.ar, ...(row.ar_alt ?? [])]) {
      if (!name) continue;
      const flags = arabicFlagsOf(name, row, guarded, ordinary);
      add(tables.plain, foldName(name, 'plain'), (index << NAME_BITS) | flags);
      addBeginnings(beginnings, name);
    }
  });
  const packed: Packed = {
    entities: source.rows.map(packEntity),
    formerIds: source.rows.flatMap(({ formerly = [] }, index) => formerly.map((id): [string, number] => [id, index])),
    keys: Object.fromEntries(
      LEVELS.map((level) => [
        level,
        { keys: [...tables[level].keys()].join('\n'), names: [...tables[level].values()] },
      ]),
    ) as Packed['keys'],
    beginnings: [...beginnings].join('\n'),
    commonWords: source.commonWords.join('\n'),
    givenNames: source.givenNames.join('\n'),
    smallNames: source.rows
      .flatMap((row) => row.small ?? [])
      .map(bare)
      .join('\n'),
    countries: source.countries,
  };
  return JSON.stringify(packed);
}

function flagsOf(name: string, row: Row, guarded: Set<string>): number {
  const last = name.split(/[\s-]+/).at(-1)!;
  return (
    (guarded.has(name) ? NAME.guarded : 0) |
    (/^[A-Z0-9.]{2,6}$/.test(name) && /[A-Z]/.test(name) ? NAME.exactCase : 0) |
    (/^[a-z]/.test(last) && nameWords(name).length > 1 ? NAME.smallEnd : 0) |
    (name === row.name ? NAME.usual : 0) |
    (/^[a-z]/.test(name) && row.id.startsWith('WEAPON:') ? NAME.small : 0)
  );
}

/** Of one word: a village's, and a common word that is no main town's, need a cue; its article is said or left out. */
function arabicFlagsOf(name: string, row: Row, guarded: Set<string>, ordinary: Set<string>): number {
  const usual = name === row.ar ? NAME.usual : 0;
  if (/\s/.test(name)) return usual | (guarded.has(name) ? NAME.guarded : 0);
  const isMain = row.tier === 1 && usual !== 0;
  const common = row.tier !== undefined && !isMain && ordinary.has(foldName(name, 'plain'));
  const guard = guarded.has(name) || row.tier === 3 || common ? NAME.guarded : 0;
  // A common noun and an adjective may have it or not: `صاروخ` and `الصاروخ`, `تركي` and `التركي`.
  if (row.id.startsWith('WEAPON:')) return usual | guard;
  if (name.startsWith('ال')) return usual | guard | NAME.arabicArticle;
  return usual | guard | (row.id.startsWith('STATE:') || row.kind === 'community' ? 0 : NAME.arabicBare);
}

/** A place's name that is an English word or a person's: only towns that news names daily bear such one unguarded. */
function isOrdinary(name: string, row: Row, ordinary: Set<string>): boolean {
  const settlement = row.kind === 'village' || row.kind === 'town' || row.kind === 'neighbourhood';
  if (!settlement && row.tier !== 3) return false;
  return (row.tier !== 1 || name !== row.name) && (ordinary.has(bare(name)) || foldName(name, 'plain').length < 3);
}

function isWordWithArticle(name: string, ordinary: Set<string>): boolean {
  const words = nameWords(name);
  return words.length === 2 && isArticle(words[0]!) && ordinary.has(bare(words[1]!));
}

function addBeginnings(beginnings: Set<string>, name: string): void {
  const words = nameWords(name);
  for (let count = 1; count < words.length; count++)
    beginnings.add(foldName(`${words.slice(0, count).join(' ')} x`, 'plain').slice(0, -1));
}

/** Spellings of one entity that share a key: what any of them may do, the key may. */
function add(table: Map<string, number[]>, key: string, name: number): void {
  const names = table.get(key);
  if (!names) {
    table.set(key, [name]);
    return;
  }
  const same = names.findIndex((other) => other >> NAME_BITS === name >> NAME_BITS);
  if (same < 0) names.push(name);
  else names[same] = (names[same]! & name & STRICT) | ((names[same]! | name) & ~STRICT);
}

const STRICT = NAME.guarded | NAME.exactCase | NAME.small | NAME.needsArticle | NAME.arabicArticle | NAME.arabicBare;

function packEntity(row: Source['rows'][number]): PackedEntity {
  return [
    row.id,
    ENTITY_TYPES.indexOf(row.type),
    row.name,
    row.ar ?? '',
    row.kind,
    row.governorate ?? '',
    row.lat ?? 0,
    row.lon ?? 0,
    row.approx ? 1 : 0,
    row.who ?? '',
    row.tier ?? 0,
    row.mentions ?? 0,
  ];
}
