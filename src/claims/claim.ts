// What a claim is: a figure of harm in a report, what it counts, and who says so.
import type { Span } from '../report/report.ts';

/** `killed+wounded` is one figure for both: "nine killed and wounded". */
export const EFFECTS = ['killed', 'wounded', 'killed+wounded', 'missing', 'detained', 'displaced', 'attacks'] as const;
export type Effect = (typeof EFFECTS)[number];

/** Of whom it tells: `mixed` is two of these in one figure, `unknown` people of whom no more is said. */
export const PEOPLE_CLASSES = ['civilians', 'children', 'women', 'fighters', 'soldiers', 'mixed', 'unknown'] as const;
export type PeopleClass = (typeof PEOPLE_CLASSES)[number];

/** `incident`: one attack or clash, or several in a day; `running`: over days, or a window such as "since May". */
export const SCOPES = ['incident', 'running'] as const;
export type Scope = (typeof SCOPES)[number];

/** What a figure stands for; null where that end is open: `at least 12` has no most. */
export type Bounds = { min: number | null; max: number | null };

/** Who says it, by the words that name them: where they stand, and without what is around the name. */
export type Claimant = Span & { name: string; entity?: string };

/** The span is the words of the figure, with its qualifier: "at least 12", "up to 40 others". */
export type Claim = Span &
  Bounds & {
    effect: Effect;
    /** The words of whom or what it counts; null where the sentence leaves them out. */
    whom: Span | null;
    class: PeopleClass;
    /** Null where it is the text's own voice. */
    claimant: Claimant | null;
    scope: Scope;
    /** An `Entity.id`. */
    place: string | null;
    /** As precise as it is known. */
    date: string | null;
    /** The index, in the same report, of the claim that this one says again, or is a part of. */
    repeats?: number;
    partOf?: number;
    /** 0 to 1. */
    certainty: number;
    /** By what it was told: see effects/. */
    rule: Rule;
  };

/**
 * By what the figure is known for one: its own noun, a verb before or behind it, a list, a table, what it goes on from;
 * or by a reader who checked it.
 */
export const RULES = ['noun', 'object', 'subject', 'toll', 'goes on', 'part', 'list', 'table', 'checked'] as const;
export type Rule = (typeof RULES)[number];
