// What a row of the table of keys is.

export const PANELS = [
  'card',
  'names',
  'facets',
  'timeline',
  'correct',
  'meanings',
  'map',
  'links',
  'editions',
  'cite',
  'write',
  'ledger',
  'notes',
  'acts',
] as const;

/** Where a key can mean something of its own: in a pane, or in a panel that stands over the page. */
export const CONTEXTS = ['list', 'page', ...PANELS] as const;
export type KeyContext = (typeof CONTEXTS)[number];

/** What a key does somewhere, and what is said of it. */
export type KeyBinding = {
  command: string;
  /** The first one is named in the footer. */
  keys: readonly string[];
  /** What it does, for the help. */
  words: string;
  group: 'Move' | 'Reports' | 'Search' | 'Names' | 'Page' | 'Program';
  /** Absent: everywhere. */
  contexts?: readonly KeyContext[];
  /** A word for the footer, in the places where it stands there. */
  footer?: Partial<Record<KeyContext, string>>;
};

/** The same word in the footer of each. */
export function inAll(contexts: readonly KeyContext[], word: string): NonNullable<KeyBinding['footer']> {
  return Object.fromEntries(contexts.map((context) => [context, word]));
}
