// What a report is filed under in; the archive's numbers of these labels out.
import type { Report } from '../../report/report.ts';
import { sourceNames } from '../../report/source-names.ts';
import { change, query, type Statements } from '../statements.ts';

type Labelled = Pick<Report, 'governorates' | 'kind' | 'attribution' | 'sources'>;

/**
 * The facets whose values a report bears as labels, as the query language names them, and where they stand in a report.
 * Conditions, counts and completions follow from this.
 */
const FACETS = {
  gov: ({ governorates }: Labelled) => governorates,
  kind: ({ kind }: Labelled) => (kind ? [kind] : []),
  source: sourceNames,
};
export type LabelFacet = keyof typeof FACETS;
export const LABEL_FACETS = Object.keys(FACETS) as LabelFacet[];

export type Label = { facet: LabelFacet; value: string };

/** Each once. */
export function labelsOf(report: Labelled): Label[] {
  return LABEL_FACETS.flatMap((facet) => [...new Set(FACETS[facet](report))].map((value) => ({ facet, value })));
}

const NUMBER_OF_LABEL = query({ number: 'integer' }, 'SELECT number FROM labels WHERE facet = ? AND value = ?');

const ADD_LABEL = change('INSERT INTO labels (facet, value) VALUES (?, ?)');

/** It is written where the archive does not have it yet. */
export function numberOfLabel(archive: Statements, { facet, value }: Label): number {
  const known = archive.get(NUMBER_OF_LABEL, facet, value);
  return known?.number ?? archive.run(ADD_LABEL, facet, value).number;
}
