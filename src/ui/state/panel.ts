// The panels that stand over the page: what each holds.
import type { ListedEdition } from '../../archive/editions/listed.ts';
import type { Card, CardOrder } from '../../archive/names/card.ts';
import type { NameCount } from '../../archive/names/counts.ts';
import type { Meanings } from '../../archive/names/meanings.ts';
import type { MonthCount } from '../../base/months.ts';
import type { Correction, Scope } from '../../entities/corrections.ts';
import type { EntityType } from '../../entities/mention.ts';
import type { View } from '../../map/projection.ts';
import type { NumberedLink } from '../../page/links.ts';
import type { Citation } from '../../report/citation/citation.ts';
import type { FacetCount } from '../../search/facets.ts';
import type { ListedFacet } from './facets.ts';
import type { LedgerOrder, LedgerRow } from './ledger.ts';
import type { ListedNote } from './page.ts';
import type { Writing } from './writings.ts';

/** `filter`: what an entry must have to be listed; `cursor` counts those. */
type Listing = { filter?: string; cursor: number };

/** Which of the reports that name it, and whether the names that stand with it are chosen from, or the sentences. */
export type CardView = { order?: CardOrder; from?: number; isAmongNames?: boolean };

/** Whom or what a name means, and where it stands: Enter opens a sentence. */
export type CardPanel = Listing & CardView & { kind: 'card'; entity: string; card?: Card | 'unknown'; under?: Panel };

/** Whom the reports of the list name. `of` is the query that `names` answers. */
export type NamesPanel = Listing & { kind: 'names'; of?: string; names?: NameCount[]; type?: EntityType };

/** How many reports of the list bear what; last, the searches that were saved, with what each of them finds. */
export type FacetsPanel = Listing & {
  kind: 'facets';
  of?: string;
  facet: ListedFacet;
  counts?: Record<ListedFacet, FacetCount[]>;
};

/** How many reports of the list there are a month. */
export type TimelinePanel = Listing & { kind: 'timeline'; of?: string; months?: MonthCount[] };

/** What can be said of a name that is wrong. */
export type CorrectPanel = Listing & { kind: 'correct'; choices: Choice[] };
export type Choice = { words: string } & (
  | { correction: Correction }
  | { question: NameQuestion }
  | { opens: MeaningsPanel }
);

/** Whom the spelling at a place of a report may mean. `reach` is where a choice counts: one of `meanings.reaches`. */
export type MeaningsPanel = Listing & {
  kind: 'meanings';
  /** The archive's number of it. */
  report: number;
  start: number;
  surface: string;
  meanings?: Meanings;
  reach: number;
  under?: Panel;
};

/** What a line that is typed will mean: which name a spelling has, where a new place is, or a spelling that is a name. */
export type NameQuestion =
  | { kind: 'link'; surface: string; entity: string; type: EntityType; only?: Scope }
  | { kind: 'new-place'; surface: string; entity: string; only?: Scope }
  | { kind: 'merge'; surface: string; entity: string; type: EntityType }
  | { kind: 'add'; type: EntityType };

/** Where the sources and the words of the page lead to: see page/links.ts. */
export type LinksPanel = Listing & { kind: 'links'; links: NumberedLink[] };

/** In which form a citation is copied. */
export type CitePanel = Listing & { kind: 'cite'; citation: Citation };

/** Figures of harm, and who says them: of the report on the page, or of the reports that the list begins with. */
export type LedgerPanel = Listing & {
  kind: 'ledger';
  scope: 'report' | 'list';
  /** The query that `rows` answers; of a report they are there from the beginning. */
  of?: string;
  rows?: LedgerRow[];
  order: LedgerOrder;
  /** How many the list has. */
  reports: number;
};

/** The notes about the reports of the list. */
export type NotesPanel = Listing & { kind: 'notes'; of?: string; notes?: ListedNote[] };

/** Something that was done: when, in UTC. `change` is the act that is undone when it is chosen; absent: it stands for good. */
export type ListedAct = { when: string; words: string; state: 'stands' | 'taken back' | 'for good'; change?: string };

/** What was done with the archive, the last first. */
export type ActsPanel = Listing & { kind: 'acts'; of?: string; acts?: ListedAct[] };

/** What is written to a file, and in which form; `reports` is how many the list has. */
export type WritePanel = Listing & { kind: 'write'; writings: readonly Writing[]; reports: number };

/** What the report on the page said before, the newest first; `shown` is the number of the one that is read. */
export type EditionsPanel = Listing & { kind: 'editions'; report: number; editions?: ListedEdition[]; shown?: number };

/** Places of what is on the screen, of the report, or of all reports of the list. */
export const MAP_SCOPES = ['report', 'view', 'hits'] as const;
export type MapPanel = Listing & {
  kind: 'map';
  scope: (typeof MAP_SCOPES)[number];
  /** Absent: as near as shows all places. */
  view?: View;
  /** Of the reports of the list; `of` is the query that they answer. */
  of?: string;
  names?: NameCount[];
};

/** What the archive knows for a panel. `of` is the query of the list that it answers. */
export type PanelContent =
  | { kind: 'acts'; of: string; acts: ListedAct[] }
  | { kind: 'notes'; of: string; notes: ListedNote[]; cursor: number }
  | { kind: 'card'; entity: string; card: Card | 'unknown' }
  | { kind: 'names' | 'map'; of: string; names: NameCount[]; cursor: number }
  | { kind: 'facets'; of: string; counts: Record<ListedFacet, FacetCount[]>; cursor: number }
  | { kind: 'timeline'; of: string; months: MonthCount[]; cursor: number }
  | { kind: 'ledger'; of: string; rows: LedgerRow[]; cursor: number }
  | { kind: 'meanings'; report: number; start: number; meanings: Meanings }
  | { kind: 'editions'; report: number; editions: ListedEdition[] };

export type Panel =
  | CardPanel
  | NamesPanel
  | FacetsPanel
  | TimelinePanel
  | CorrectPanel
  | MeaningsPanel
  | MapPanel
  | LinksPanel
  | CitePanel
  | WritePanel
  | LedgerPanel
  | NotesPanel
  | ActsPanel
  | EditionsPanel;

/** A line of a panel, and the entry that it belongs to, if it can be chosen. Of many, `text` may be made when it is read. */
export type PanelLine = { readonly text: string; entry?: number };

/** A panel whose content is read from the archive. */
export type ArchivePanel = Exclude<Panel, CorrectPanel | LinksPanel | CitePanel | WritePanel>;

/** Whether a panel does not yet hold what it is to show. */
export function isUnfilled(panel: Panel, query: string): panel is ArchivePanel {
  if (
    panel.kind === 'correct' ||
    panel.kind === 'links' ||
    panel.kind === 'cite' ||
    panel.kind === 'write' ||
    (panel.kind === 'map' && panel.scope !== 'hits') ||
    (panel.kind === 'ledger' && panel.scope === 'report')
  )
    return false;
  if (panel.kind === 'meanings') return panel.meanings === undefined;
  if (panel.kind === 'editions') return panel.editions === undefined;
  return panel.kind === 'card' ? !isOfPart(panel) : panel.of !== query;
}

function isOfPart({ card, order = 'newest', from = 0 }: CardPanel): boolean {
  return card === 'unknown' || (card !== undefined && card.part.order === order && card.part.from === from);
}

/** What is read to fill it, as a word. */
export function panelKey(panel: ArchivePanel, query: string): string {
  if (panel.kind === 'meanings') return `${panel.kind} ${panel.report} ${panel.start}`;
  if (panel.kind === 'editions') return `${panel.kind} ${panel.report}`;
  return panel.kind === 'card' ? `card ${panel.entity} ${panel.order} ${panel.from}` : `${panel.kind} ${query}`;
}

/** The panel with what was read for it. Another one may stand there by now; what was chosen meanwhile stays. */
export function withContent(panel: Panel, content: PanelContent): Panel {
  if (panel.kind !== content.kind) return panel;
  if (panel.kind === 'card' && content.kind === 'card' && panel.entity !== content.entity) return panel;
  if (panel.kind === 'editions' && content.kind === 'editions' && panel.report !== content.report) return panel;
  if (panel.kind === 'meanings' && content.kind === 'meanings') {
    const isIt = panel.report === content.report && panel.start === content.start;
    return isIt ? { ...panel, meanings: content.meanings } : panel;
  }
  return { ...panel, ...content } as Panel;
}
