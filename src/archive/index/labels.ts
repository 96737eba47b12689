// What a report is filed under in; the archive's numbers of these labels out.
import type { Report } from '../../report/report.ts';
import { change, query, type Statements } from '../statements.ts';

/** Kinds of labels, as the query language names them. */
export const LABEL_FACETS = ['gov', 'kind', 'source'] as const;
export type LabelFacet = (typeof LABEL_FACETS)[number];

export type Label = { facet: LabelFacet; value: string };

/** Each once. Its sources are who is named as such, and who published it. */
export function labelsOf({
  governorates,
  kind,
  attribution,
  sources,
}: Pick<Report, 'governorates' | 'kind' | 'attribution' | 'sources'>): Label[] {
  const label = (facet: LabelFacet) => (value: string) => ({ facet, value });
  const publishers = sources.flatMap(({ publisher }) => publisher ?? []);
  return [
    ...[...new Set(governorates)].map(label('gov')),
    ...(kind ? [{ facet: 'kind' as const, value: kind }] : []),
    ...[...new Set([...attribution, ...publishers])].map(label('source')),
  ];
}

const NUMBER_OF_LABEL = query({ number: 'integer' }, 'SELECT number FROM labels WHERE facet = ? AND value = ?');

const ADD_LABEL = change('INSERT INTO labels (facet, value) VALUES (?, ?)');

/** It is written where the archive does not have it yet. */
export function numberOfLabel(archive: Statements, { facet, value }: Label): number {
  const known = archive.get(NUMBER_OF_LABEL, facet, value);
  return known?.number ?? archive.run(ADD_LABEL, facet, value).number;
}
