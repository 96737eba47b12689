// What a report is filed under in; the archive's numbers of these labels out.
import type { Report } from '../../report/report.ts';
import { sourceNames } from '../../report/source-names.ts';
import { change, query, type Statements } from '../statements.ts';
import { namesOfPublisher, publisherOf } from './publishers.ts';

type Labelled = Pick<Report, 'governorates' | 'kind' | 'attribution' | 'sources'>;

/**
 * The facets whose values a report bears as labels, as the query language names them, and where they stand in a report:
 * its sources each under one name, however it is written. Conditions, counts and completions follow from this.
 */
const FACETS = {
  gov: ({ governorates }: Labelled) => governorates,
  kind: ({ kind }: Labelled) => (kind ? [kind] : []),
  source: (report: Labelled) => sourceNames(report).map(publisherOf),
};
/** Of its figures of harm: see claim-labels.ts. */
const CLAIM_FACETS = ['effect', 'claimant', 'claim'] as const;

export const LABEL_FACETS = [...(Object.keys(FACETS) as (keyof typeof FACETS)[]), ...CLAIM_FACETS];
/** `toll` holds figures, which are asked for by ranges, and is no list that one reads. */
export type LabelFacet = (typeof LABEL_FACETS)[number] | 'toll';

export type Label = { facet: LabelFacet; value: string };

/** Each once, whatever its capitals: what the report is counted under, beside its claims. */
export function labelsOf(report: Labelled): Label[] {
  return (Object.keys(FACETS) as (keyof typeof FACETS)[]).flatMap((facet) => {
    const values = new Map(FACETS[facet](report).map((value) => [value.toLowerCase(), value]));
    return [...values.values()].map((value) => ({ facet, value }));
  });
}

/** What it is found by: more than its labels, for a publisher has several names. */
export function foundByOf(report: Labelled): Label[] {
  const names = new Set(sourceNames(report).flatMap(namesOfPublisher));
  const others = labelsOf(report).filter(({ facet }) => facet !== 'source');
  return [...others, ...[...names].map((value): Label => ({ facet: 'source', value }))];
}

/** A source of it was counted as it is written, before publishers had one name each. */
export function isLabelledAnew(report: Labelled): boolean {
  return sourceNames(report).some((written) => namesOfPublisher(written).length > 1);
}

const NUMBER_OF_LABEL = query({ number: 'integer' }, 'SELECT number FROM labels WHERE facet = ? AND value = ?');

/** The same in other capitals; asked only for what is not there as it is. */
const NUMBER_OF_LIKE = query(
  { number: 'integer' },
  'SELECT number FROM labels WHERE facet = ? AND value = ? COLLATE NOCASE ORDER BY number LIMIT 1',
);

const ADD_LABEL = change('INSERT INTO labels (facet, value) VALUES (?, ?)');

/** It is written where the archive does not have it yet. Of several ways to write it the first one stays. */
export function numberOfLabel(archive: Statements, { facet, value }: Label): number {
  const known = archive.get(NUMBER_OF_LABEL, facet, value) ?? archive.get(NUMBER_OF_LIKE, facet, value);
  return known?.number ?? archive.run(ADD_LABEL, facet, value).number;
}

const VALUES_HELD = query({ value: 'text' }, 'SELECT value FROM labels WHERE facet = ? AND reports > 0');

/** The figures of an effect that some report has. */
export function tollsHeld(archive: Statements, effect: string): number[] {
  const start = `${effect} `;
  const held = archive.all(VALUES_HELD, 'toll').map(({ value }) => value);
  return held.filter((value) => value.startsWith(start)).map((value) => Number(value.slice(start.length)));
}
