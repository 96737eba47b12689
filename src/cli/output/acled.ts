// A claim in; the cells of a row in the columns of ACLED, out, and beside them what ACLED does not keep: who says it, the
// injured, and the sentence. What a claim does not tell stays empty: ACLED's people code it by hand.
// Columns: https://acleddata.com/acleddatanew/wp-content/uploads/dlm_uploads/2023/01/ACLED_Codebook_2023.pdf
import type { CheckedClaim } from '../../archive/checks/checked-claims.ts';
import type { StoredReport } from '../../archive/reports/stored-report.ts';
import { sentenceAt } from '../../claims/text/sentences.ts';
import type { Cell } from '../../exports/table-row.ts';

export const ACLED_COLUMNS =
  `event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1
  assoc_actor_1 inter1 actor2 assoc_actor_2 inter2 interaction civilian_targeting iso region country admin1 admin2 admin3
  location latitude longitude geo_precision source source_scale notes fatalities tags timestamp
  claimant effect min max class injured scope sentence report address state`.split(/\s+/);

/** 1: the day is known; 2: the month; 3: the year. */
const PRECISION: Record<number, number> = { 10: 1, 7: 2, 4: 3 };

export function acledCells({ report, row, entities }: StoredReport, claim: CheckedClaim): Cell[] {
  const { text, sources, attribution } = report;
  const date = claim.date ?? row.date ?? '';
  const place = claim.place === null ? undefined : entities.get(claim.place);
  const least = claim.min ?? 0;
  const known: Record<string, Cell> = {
    event_date: date,
    year: date.slice(0, 4),
    time_precision: PRECISION[date.length],
    admin1: place?.governorate,
    location: place?.name,
    latitude: place?.lat,
    longitude: place?.lon,
    geo_precision: place?.lat === undefined ? undefined : place.approximate ? 2 : 1,
    source: sources[0]?.publisher ?? attribution[0],
    notes: report.title,
    fatalities: claim.effect === 'killed' ? least : undefined,
    claimant: claim.claimant?.name,
    effect: claim.effect,
    min: claim.min,
    max: claim.max,
    class: claim.class,
    injured: claim.effect === 'wounded' ? least : undefined,
    scope: claim.scope,
    sentence: sentenceAt(text, claim.start),
    report: report.id,
    address: sources[0]?.url ?? report.origin,
    state: claim.state,
  };
  return ACLED_COLUMNS.map((column) => known[column]);
}
