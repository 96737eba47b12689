// What a report is, once it has been read: the shapes that the rest of the program speaks of.
import type { Token } from 'marked';

/** A stretch of `Report.text`: half-open, in UTF-16 code units. Nothing else is ever measured. */
export type Span = { start: number; end: number };

export const KINDS = [
  'aircraft movements',
  'airstrikes',
  'drone strikes',
  'shelling',
  'ground fighting',
  'assault on protesters',
  'mass killing',
  'chemical attack',
  'executions',
  'assassination',
  'explosion',
  'siege',
  'displacement',
  'ceasefire',
  'prisoners',
  'prison break',
  'aid crossings',
  'mines',
  'incursion',
  'toll',
] as const;
export type Kind = (typeof KINDS)[number];

export type Confidence = 'high' | 'medium' | 'low';

/** `date` is of its publication, as precise as it is known. */
export type Source = { title: string; publisher?: string; date?: string; url?: string };

/** What is known of a report beside its words: the front matter of a file, or what a feed or a page says of itself. */
export type Meta = {
  id?: string;
  title?: string;
  /** As precise as it is known: `2014`, `2014-11` or `2014-11-03`. */
  date?: string;
  /** A date that stands there and cannot be read: to be told, and not kept. */
  unreadDate?: string | undefined;
  /** When it was last changed or added to, in the same form. */
  updated?: string;
  /** The day is a reader's conclusion, not the source's word. */
  dateInferred: boolean;
  /** Usual English names; empty when countrywide or unknown. */
  governorates: string[];
  kind?: string;
  /** Who says it, the main one first. */
  attribution: string[];
  sources: Source[];
  confidence?: Confidence;
  /** BCP 47, e.g. `en` or `ar`. */
  language: string;
};

/** What the archive knows of a report, and its text does not say. */
export type Provenance = {
  /** It came with the program, and its words are the program's own. */
  isBundled: boolean;
  /** The day on which it was found to have vanished from the site that it came from. */
  gone?: string;
  /** How often what it says has changed since it first came; absent: never. */
  edits?: number;
};

/** A token whose text stands in `Report.text` from `start` on. */
export type Leaf = { type: 'leaf'; raw: string; start: number; style: 'text' | 'code' };

/** The words of a report: its plain text, and marked's block tokens, in which every leaf knows its place in the text. */
export type Body = { text: string; tokens: Token[] };

/** A report: title and body as one text, NFC, free of control characters. */
export type Report = Meta &
  Body & {
    id: string;
    title: string;
    /** The cleaned markdown that `text` and `tokens` were made from. */
    markdown: string;
    /** Where it came from: a path as it was typed, or an address. */
    origin?: string;
  };
