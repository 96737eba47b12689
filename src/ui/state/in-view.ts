// What stands in the lines of the page that are shown: the names by type, most named first, and who says how many.
import { isDoubtful } from '../../base/certainty.ts';
import { ENTITY_TYPES, type Entity, type EntityType, type Mention } from '../../entities/mention.ts';
import { shownSpan } from '../../page/line.ts';
import type { Span } from '../../report/report.ts';
import { boundsWords, claimantName } from './ledger.ts';

import type { OpenReport } from './page.ts';

export type NameInView = { entity: Entity; count: number; isDoubtful: boolean };

/** A name counts that stands at least partly on the lines from `top` on. */
export function namesInView(report: OpenReport, top: number, height: number): [EntityType, NameInView[]][] {
  const mentions = shownOf(report.mentions, report, top, height);
  return ENTITY_TYPES.map((type) => [type, counted(report, mentions, type)]);
}

function counted(report: OpenReport, mentions: Mention[], type: EntityType): NameInView[] {
  const named = Map.groupBy(
    mentions.filter((mention) => mention.type === type),
    ({ entity }) => entity,
  );
  return [...named]
    .map(([id, here]) => ({
      entity: report.entities.get(id)!,
      count: here.length,
      isDoubtful: here.every(isDoubtful),
    }))
    .sort((a, b) => b.count - a.count);
}

export type SaidInView = { claimant?: string | undefined; figures: { words: string; index: number }[] };

/** Of each claimant the figures that stand there; not what is said again, nor the parts of another figure. */
export function saidInView(report: OpenReport, top: number, height: number): SaidInView[] {
  const claims = shownOf(report.claims(), report, top, height).filter(
    ({ repeats, partOf }) => repeats === undefined && partOf === undefined,
  );
  const said = Map.groupBy(claims, (claim) => claimantName(claim, report.claims()));
  return [...said].map(([claimant, all]) => ({
    claimant,
    figures: all.map((claim) => ({
      words: `${boundsWords(claim)} ${claim.effect}`,
      index: report.claims().indexOf(claim),
    })),
  }));
}

/** The foot of the page has none. */
function shownOf<One extends Span>(all: readonly One[], { lines }: OpenReport, top: number, height: number): One[] {
  const shown = shownSpan(lines, top, height);
  return shown ? all.filter(({ start, end }) => start < shown.end && end > shown.start) : [];
}
