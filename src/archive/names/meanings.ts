// A name in a report in; whom else it may mean, and how many mentions a correction of it changes, out.
import { isDoubtful } from '../../base/certainty.ts';
import { directionTo } from '../../base/direction.ts';
import { kilometresBetween, type Position } from '../../base/distance.ts';
import { isMeant, type Scope } from '../../entities/corrections.ts';
import { bearersIn, governorateCalled, peopleOfSurname } from '../../entities/gazetteer/bearers.ts';
import type { Gazetteer } from '../../entities/gazetteer/gazetteer.ts';
import type { Entity, EntityType, Mention } from '../../entities/mention.ts';
import { LEVEL, searchKeys } from '../../entities/spelling/search-keys.ts';
import { sourceNames } from '../../report/source-names.ts';
import type { Archive } from '../archive.ts';
import { entitiesByKey, reportsNaming, reportsWith } from '../index/full-text.ts';
import { wordsOf } from '../index/index-words.ts';
import { has, setOf } from '../index/report-set.ts';
import { readListed, type StoredReport } from '../reports/stored-report.ts';
import type { Changed } from './correct-names.ts';
import { entityOf, numberOfEntity } from './entities.ts';

export type Bearer = {
  entity: Entity;
  /** How many reports of the archive name it. */
  reports: number;
  /** Of a place: how far it lies from the nearest other place of the report, to 100 m, and which that is. */
  near?: { name: string; km: number };
  /** How far, and whither, the pin moves that the mention has now. */
  moved?: { km: number; direction: string };
};

/** What a correction within a scope changes; everywhere, without one. `isMore`: at least that. */
export type Reach = Changed & { only?: Scope; isMore?: true };

export type Meanings = {
  /** Whom it means now. */
  entity: Entity;
  /** Those of its type first, places by their distance from the report's, others by how often they are named. */
  bearers: Bearer[];
  /** In the report, in its source if it has one, everywhere. */
  reaches: Reach[];
};

/** More are never offered: who wants another types its name. */
const MOST_BEARERS = 30;

export function readMeanings(archive: Archive, gazetteer: Gazetteer, stored: StoredReport, mention: Mention): Meanings {
  const entity = stored.entities.get(mention.entity)!;
  const surface = stored.report.text.slice(mention.start, mention.end);
  const found = candidates(archive, gazetteer, { stored, mention, surface });
  const landmarks = landmarksOf(stored, new Set(found.map(({ id }) => id)));
  const bearers = found.map((one) => bearerOf(archive, one, entity, landmarks));
  return {
    entity,
    bearers: bearers.sort((a, b) => order(a, b, entity.type)).slice(0, MOST_BEARERS),
    reaches: reachesOf(archive, stored, { surface, entity: entity.id }),
  };
}

type Named = { stored: StoredReport; mention: Mention; surface: string };

/** Each once: whom it means now and may as well mean, who bears the name, and people who share the surname. */
function candidates(archive: Archive, gazetteer: Gazetteer, { stored, mention, surface }: Named): Entity[] {
  const keys = searchKeys(surface).filter(({ level }) => level <= LEVEL.vowels);
  const known = keys.flatMap((key) => entitiesByKey(archive, key));
  const ids = [mention.entity, ...(mention.others ?? [])];
  const all = [
    ...ids.flatMap((id) => stored.entities.get(id) ?? gazetteer.entity(id) ?? []),
    ...(mention.type === 'person' ? namesakes(stored, gazetteer, surface) : []),
    ...(mention.type === 'place' ? [governorateCalled(gazetteer, surface) ?? []].flat() : []),
    ...bearersIn(gazetteer, surface),
    ...known.map((number) => entityOf(archive, number)),
  ];
  return [...new Map(all.map((one) => [one.id, one])).values()];
}

/** People of the report one of whose names is the last word of the spelling, then those of the gazetteer. */
function namesakes({ entities }: StoredReport, gazetteer: Gazetteer, surface: string): Entity[] {
  const last = wordsOf(surface).at(-1)?.word;
  if (last === undefined) return [];
  const here = [...entities.values()].filter(
    ({ type, name }) => type === 'person' && wordsOf(name).some(({ word }) => word === last),
  );
  return [...here, ...peopleOfSurname(gazetteer, last)];
}

type Landmark = Position & { name: string };

/** Governorates and countries are everywhere. */
const WIDE_KINDS = new Set(['governorate', 'region', 'river', 'road', 'zone', 'district', 'subdistrict']);

/** Places of the report that are not in question, the sure ones if there are any. */
function landmarksOf({ mentions, entities }: StoredReport, inQuestion: ReadonlySet<string>): Landmark[] {
  const places = mentions.filter(({ type, entity }) => type === 'place' && !inQuestion.has(entity));
  const sure = places.filter((mention) => !isDoubtful(mention));
  return [...new Set((sure.length > 0 ? sure : places).map(({ entity }) => entity))].flatMap((id) => {
    const { name, kind = '', lat, lon } = entities.get(id)!;
    return lat === undefined || lon === undefined || WIDE_KINDS.has(kind) ? [] : [{ name, lat, lon }];
  });
}

function bearerOf(archive: Archive, entity: Entity, now: Entity, landmarks: Landmark[]): Bearer {
  const number = numberOfEntity(archive, entity.id);
  const reports = number === undefined ? 0 : reportsNaming(archive, number).length;
  const place = positionOf(entity);
  if (!place) return { entity, reports };
  const distances = landmarks.map((landmark) => ({
    name: landmark.name,
    km: tenths(kilometresBetween(landmark, place)),
  }));
  const [near] = distances.sort((a, b) => a.km - b.km);
  const from = entity.id === now.id ? undefined : positionOf(now);
  const moved = from && { km: tenths(kilometresBetween(from, place)), direction: directionTo(from, place) };
  return { entity, reports, ...(near && { near }), ...(moved && { moved }) };
}

function tenths(km: number): number {
  return Math.round(km * 10) / 10;
}

function positionOf({ lat, lon }: Entity): Position | undefined {
  return lat === undefined || lon === undefined ? undefined : { lat, lon };
}

function order(a: Bearer, b: Bearer, type: EntityType): number {
  const isOther = (one: Bearer) => Number(one.entity.type !== type);
  const far = (one: Bearer) => one.near?.km ?? Infinity;
  const nearer = far(a) === far(b) ? 0 : far(a) - far(b);
  return isOther(a) - isOther(b) || nearer || b.reports - a.reports;
}

/** So many reports are read; of a name that more of them bear it is said that there are more. */
const MOST_READ = 200;

/** The report is counted first, and so its count is always whole. */
function reachesOf(archive: Archive, stored: StoredReport, about: { surface: string; entity: string }): Reach[] {
  const { report, row } = stored;
  const [source] = sourceNames(report);
  const reaches: Reach[] = [{ only: { report: report.id } }, ...(source ? [{ only: { source } }] : []), {}].map(
    (reach) => ({ ...reach, mentions: 0, reports: 0 }),
  );
  const others = reportsMeaning(archive, about).filter((number) => number !== row.number);
  const isMore = others.length > MOST_READ;
  const read = [stored, ...others.slice(0, MOST_READ).map((number) => readListed(archive, number))];
  for (const one of read) {
    for (const reach of reaches) {
      const { only } = reach;
      const scoped = { ...about, ...(only && { only }) };
      const count = one.mentions.filter((mention) => isMeant(one.report, mention, scoped)).length;
      reach.mentions += count;
      if (count > 0) reach.reports++;
    }
  }
  return reaches.map((reach, index) => (isMore && index > 0 ? { ...reach, isMore } : reach));
}

/** Reports that name the entity and have the words, newest numbers last, in no order. */
function reportsMeaning(archive: Archive, { surface, entity }: { surface: string; entity: string }): number[] {
  const number = numberOfEntity(archive, entity);
  if (number === undefined) return [];
  const words = wordsOf(surface).map(({ word }) => word);
  const naming = [...reportsNaming(archive, number)];
  if (words.length === 0) return naming;
  const having = setOf(reportsWith(archive, words));
  return naming.filter((one) => has(having, one));
}
