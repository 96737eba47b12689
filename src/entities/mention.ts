// What a mention is: a name in a report, whom it names, and why we think so.
import type { Span } from '../report/report.ts';

export const ENTITY_TYPES = ['place', 'state', 'group', 'person', 'org', 'weapon'] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

/** What a reader calls them. */
export const TYPE_WORDS: Record<EntityType, { one: string; many: string }> = {
  place: { one: 'a place', many: 'places' },
  state: { one: 'a state', many: 'states' },
  group: { one: 'a group', many: 'groups' },
  person: { one: 'a person', many: 'people' },
  org: { one: 'a body', many: 'bodies' },
  weapon: { one: 'a weapon', many: 'arms' },
};

/** By which rule a mention was linked to its entity. */
export const RULES = ['name', 'alias', 'folded', 'pattern', 'context', 'correction'] as const;
export type Rule = (typeof RULES)[number];

/** Somebody or something that can be named. */
export type Entity = {
  /** Stable: a gazetteer id such as `gn:173811`, or `person:josh-earnest` for one that no list has. */
  id: string;
  type: EntityType;
  /** The usual English name. */
  name: string;
  arabic?: string;
  /** What sort of its type: `town`, `militia`, `fighter aircraft`. */
  kind?: string;
  /** Usual English name of the governorate, for places. */
  governorate?: string;
  /** Degrees, WGS 84. */
  lat?: number;
  lon?: number;
  /** The coordinates are within some 5 km. */
  approximate?: boolean;
  /** A few words: who or what it is. */
  who?: string;
};

export type Mention = Span & {
  type: EntityType;
  /** An `Entity.id`. */
  entity: string;
  rule: Rule;
  /** 0 to 1: of so many links like this one so many are right; of a name that no list has, that it is one. */
  certainty: number;
  /** Other entities that it may as well be: true homonyms. */
  others?: string[];
};
