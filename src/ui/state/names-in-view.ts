// Counts the names in the lines of the page that are shown, by type, most named first.
import { isDoubtful } from '../../base/certainty.ts';
import { ENTITY_TYPES, type Entity, type EntityType, type Mention } from '../../entities/mention.ts';
import { shownSpan } from '../../page/line.ts';

import type { OpenReport } from './page.ts';

export type NameInView = { entity: Entity; count: number; isDoubtful: boolean };

/** A name counts that stands at least partly on the lines from `top` on. */
export function namesInView(report: OpenReport, top: number, height: number): [EntityType, NameInView[]][] {
  const shown = shownSpan(report.lines, top, height);
  // The foot of the page names nobody.
  const mentions = shown ? report.mentions.filter(({ start, end }) => start < shown.end && end > shown.start) : [];
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
