// The open report and the lines that are shown in; the names in view, by kind, most named first, out.
import type { Entity, EntityType, Mention } from '../../entities/mention.ts';
import { shownSpan } from '../../page/line.ts';
import type { OpenReport } from './page.ts';

export type NameInView = { entity: Entity; count: number; isDoubtful: boolean };

export const KIND_WORDS: Record<EntityType, string> = {
  place: 'places',
  state: 'states',
  group: 'groups',
  person: 'people',
  org: 'bodies',
  weapon: 'arms',
};

/** One of them. */
export const TYPE_WORDS: Record<EntityType, string> = {
  place: 'a place',
  state: 'a state',
  group: 'a group',
  person: 'a person',
  org: 'a body',
  weapon: 'a weapon',
};

/** In the order in which they are listed. */
export const TYPE_ORDER = Object.keys(KIND_WORDS) as EntityType[];

/** A name counts that stands at least partly on the lines from `top` on. */
export function namesInView(report: OpenReport, top: number, height: number): [EntityType, NameInView[]][] {
  const shown = shownSpan(report.lines, top, height);
  if (!shown) return [];
  const mentions = report.mentions.filter(({ start, end }) => start < shown.end && end > shown.start);
  return TYPE_ORDER.map((type) => [type, counted(report, mentions, type)]);
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
      isDoubtful: here.every(({ certainty }) => certainty < 0.5),
    }))
    .sort((a, b) => b.count - a.count);
}
