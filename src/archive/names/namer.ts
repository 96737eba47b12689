// The gazetteer's file in; a Namer, which finds the names of a report as it goes into the archive, out.
import { entityOf, type Gazetteer, loadGazetteer } from '../../entities/gazetteer/gazetteer.ts';
import type { Entity, Mention } from '../../entities/mention.ts';
import { recognise } from '../../entities/recognise.ts';
import { LEVELS } from '../../entities/spelling/fold.ts';
import { arabicPartKeys, type SearchKey, searchKeys, skeletonOf } from '../../entities/spelling/search-keys.ts';
import type { Report } from '../../report/report.ts';

/** Finds and explains the names of a report. */
export type Namer = {
  /** The mentions in order, and every entity that they name, certainly or perhaps. */
  recognise(report: Report): { mentions: Mention[]; entities: Entity[] };
  /** An entity of the gazetteer, by its id or one that it had before. */
  entity(id: string): Entity | undefined;
  /** Every known spelling of an entity, folded: what a search word is compared with. */
  keys(entity: Entity): SearchKey[];
  /** Changes when the same report would be read otherwise than before. */
  version: string;
};

/** @param version of the recogniser and its gazetteer */
export function makeNamer(gazetteerFile: string | URL, version: string): Namer {
  const gazetteer = loadGazetteer(gazetteerFile);
  let known: Map<number, SearchKey[]> | undefined;
  return {
    version,
    entity: (id) => gazetteer.entity(id),
    recognise: ({ text, date, governorates }) => {
      const { mentions, entities } = recognise(text, { date, governorates }, gazetteer);
      const all = new Map(entities.map((entity) => [entity.id, entity]));
      for (const { entity, others = [] } of mentions) {
        for (const id of [entity, ...others]) if (!all.has(id)) all.set(id, gazetteer.entity(id)!);
      }
      return { mentions, entities: [...all.values()] };
    },
    keys: (entity) => {
      const index = gazetteer.indexOf(entity.id);
      const parts = entity.type === 'person' && entity.arabic ? arabicPartKeys(entity.arabic) : [];
      if (index === undefined) return [...searchKeys(entity.name), ...parts];
      known ??= keysByEntity(gazetteer);
      return [...(known.get(index) ?? []), ...parts];
    },
  };
}

function keysByEntity(gazetteer: Gazetteer): Map<number, SearchKey[]> {
  const byEntity = new Map<number, SearchKey[]>();
  const add = (index: number, key: SearchKey) => {
    const keys = byEntity.get(index);
    if (keys) keys.push(key);
    else byEntity.set(index, [key]);
  };
  LEVELS.forEach((strength, level) => {
    const isLoosest = level === LEVELS.length - 1;
    for (const [key, names] of gazetteer.keys(strength)) {
      const skeleton = isLoosest ? skeletonOf(key) : undefined;
      for (const name of names) {
        add(entityOf(name), { key, level });
        if (skeleton) add(entityOf(name), skeleton);
      }
    }
  });
  return byEntity;
}
