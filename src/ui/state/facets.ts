// The facets that the panel lists, in their order: what they are called, and how one becomes a condition of a search.

type FacetWords = {
  words: string;
  /** What is said where there are none. */
  none: string;
  /** A value as a condition of a query. */
  condition: (value: string) => string;
  /** Searching for it takes the place of what was searched for. */
  isWholeQuery?: boolean;
};

const quoted = (name: string) => (value: string) => `${name}:"${value}"`;

const FACETS = {
  gov: { words: 'governorates', none: 'No report here has a governorate.', condition: quoted('gov') },
  kind: { words: 'kinds', none: 'No report here has a kind.', condition: quoted('kind') },
  source: { words: 'sources', none: 'No report here has a source.', condition: quoted('source') },
  year: { words: 'years', none: 'No report here has a date.', condition: (value) => `on:${value}` },
  saved: {
    words: 'saved searches',
    none: 'None is saved: search for something, then press S.',
    condition: (value) => `saved:${value}`,
    isWholeQuery: true,
  },
  effect: { words: 'harm', none: 'No figure of harm was found here.', condition: quoted('effect') },
  claimant: { words: 'who says', none: 'Nobody is named here who says a figure.', condition: quoted('claimant') },
  tag: { words: 'tags', none: 'No report here has a tag: T gives one.', condition: quoted('tag') },
} as const satisfies Record<string, FacetWords>;

export type ListedFacet = keyof typeof FACETS;
export const LISTED_FACETS: Record<ListedFacet, FacetWords> = FACETS;
export const FACET_ORDER = Object.keys(FACETS) as ListedFacet[];
