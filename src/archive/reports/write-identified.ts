// A report that comes in, by whatever way; the same in the archive, as itself, as what it was before, or not at all, out.
import type { Report } from '../../report/report.ts';
import type { Archive } from '../archive.ts';
import type { Fetched } from '../editions/present.ts';
import { type Columns, change, query, type RowOf } from '../statements.ts';
import type { Add, Added, Named } from './add-reports.ts';
import { bareAddress } from './address.ts';
import { contentKey, numberOfOrigin } from './content-key.ts';
import { type Candidates, type Held, type Identity, identify, idsOfSameGiver } from './identity.ts';
import { BUNDLED } from './origins.ts';
import { forgetRemoved, removedCandidates } from './removed.ts';
import { hashOf } from './report-hash.ts';

/** What is known of a report beside what it says. */
export type Coming = {
  report: Report;
  /** Its own, as it is compared: what is read from a feed and has none may still have the feed's in its origin. */
  address: string | undefined;
  /** See `sourceId`. */
  sourceId: string | undefined;
  /** Its origin is a place of its own, and not one among others in a file. */
  hasOwnPlace: boolean;
  /** How it came in. */
  fetched?: Fetched;
  /** It is taken although the reader removed it. */
  isWanted?: boolean;
  /** The archive's number of the report that its source knows as this one. */
  knownAs?: number | undefined;
};

/** The documents of one import or sync, one after the other, and which reports they claimed. */
export class Claimed {
  private readonly before = new Set<number>();
  private readonly here = new Set<number>();
  private document: string | undefined;
  /** Addresses in the document, and those at which more than one of its reports stands. */
  neighbours: ReadonlySet<string> = new Set();
  shared: ReadonlySet<string> = new Set();

  /** @param origins of the reports of the document, as far as they are known */
  enter(document: string, origins: Iterable<string>): void {
    if (document !== this.document) {
      for (const number of this.here) this.before.add(number);
      this.here.clear();
    }
    this.document = document;
    const addresses = [...origins].flatMap((origin) => bareAddress(origin) ?? []);
    this.neighbours = new Set(addresses);
    const counts = Map.groupBy(addresses, (address) => address);
    this.shared = new Set([...counts].flatMap(([address, all]) => (all.length > 1 ? [address] : [])));
  }

  add(number: number): void {
    this.here.add(number);
  }

  of(number: number): Held['claimed'] {
    return this.here.has(number) ? 'here' : this.before.has(number) ? 'before' : undefined;
  }
}

export type Written =
  | {
      number: number;
      /** `copy`: it was there, and has come from elsewhere. */
      became: Added | 'copy';
    }
  /** The reader had removed it, and it was left out. */
  | { became: 'removed' };

/** @param add see `addReports` */
export function writeIdentified(archive: Archive, coming: Coming, claimed: Claimed, add: Add, named?: Named): Written {
  const { report, address, sourceId, fetched } = coming;
  const { origin = report.id } = report;
  const found = identifyIn(archive, coming, claimed);
  const removed = found.is !== 'new' && found.number < 0 ? found.number : undefined;
  if (removed !== undefined && !coming.isWanted) {
    claimed.add(removed);
    return { became: 'removed' };
  }
  if (removed !== undefined) forgetRemoved(archive, -removed);
  const identity: Identity = removed === undefined ? found : { is: 'new' };
  const held = identity.is === 'new' ? undefined : archive.get(HELD_REPORT, identity.number)!;
  const isLeft = identity.is === 'copy' || held?.origin.startsWith(BUNDLED) === true;
  let number = held?.number;
  let became: Added | 'copy' = held?.origin === origin ? 'unchanged' : 'copy';
  if (!isLeft) {
    const hasMoved = held !== undefined && address !== undefined && held.address !== address;
    const place = held && !hasMoved ? held.origin : freeOrigin(archive, coming);
    became = add({ ...report, origin: place }, named, { ...fetched, ...(hasMoved && { movedFrom: held.origin }) });
    if (hasMoved) archive.run(SET_ADDRESS, address, held.number);
    number = numberOfOrigin(archive, place)!;
    if (!held && !address && bareAddress(place)) archive.run(SET_ADDRESS, null, number);
  }
  const learnsAddress = held !== undefined && held.address === null && address && !held.origin.startsWith(BUNDLED);
  if (learnsAddress) archive.run(SET_ADDRESS, address, held.number);
  // A source may give new ids to what it has; of two reports of a document that say the same, the first has its id.
  const isAtHome = held === undefined || !isLeft || held.address === address || learnsAddress;
  if (sourceId && isAtHome && held?.source_id !== sourceId && !claimed.of(number!)) {
    archive.run(SET_SOURCE_ID, sourceId, number!);
  }
  claimed.add(number!);
  return { number: number!, became };
}

const HELD = {
  number: 'integer',
  origin: 'text',
  address: 'text?',
  source_id: 'text?',
  date: 'text',
} as const satisfies Columns;
const SELECT = 'SELECT number, origin, address, source_id, date FROM reports';

const HELD_REPORT = query(HELD, `${SELECT} WHERE number = ?`);
// Two are enough to know that it is not clear which is meant: of thousands at one address no more are read.
const SAME_WORDS = query(
  HELD,
  `${SELECT} WHERE content = ? AND date = ? AND governorates = ? AND coalesce(address = ?, true)
   ORDER BY address IS NULL, number LIMIT 2`,
);
const SAME_WORDS_AT_PLACE = query(HELD, `${SELECT} WHERE origin = ? AND content = ?`);
const SAME_ID_AND_ADDRESS = query(HELD, `${SELECT} WHERE source_id = ? AND address IS ? ORDER BY number LIMIT 2`);
const SAME_ID = query(HELD, `${SELECT} WHERE source_id = ? ORDER BY number LIMIT 2`);
const SAME_ADDRESS = query(HELD, `${SELECT} WHERE address = ? ORDER BY number LIMIT 2`);
const SAME_ADDRESS_NO_ID = query(HELD, `${SELECT} WHERE address = ? AND source_id IS NULL LIMIT 2`);
const SAME_ADDRESS_LOWER_ID = query(HELD, `${SELECT} WHERE address = ? AND source_id < ? LIMIT 2`);
const SAME_ADDRESS_HIGHER_ID = query(HELD, `${SELECT} WHERE address = ? AND source_id > ? LIMIT 2`);
const SAME_ORIGIN = query(HELD, `${SELECT} WHERE origin = ?`);

const SET_ADDRESS = change('UPDATE reports SET address = ? WHERE number = ?');
const SET_SOURCE_ID = change('UPDATE reports SET source_id = ? WHERE number = ?');

function identifyIn(archive: Archive, coming: Coming, claimed: Claimed): Identity {
  const { report, address, sourceId, hasOwnPlace, knownAs } = coming;
  const { origin = report.id, date = '' } = report;
  const all = (rows: Row[]): Held[] => {
    const numbers = new Map(rows.map((row) => [row.number, row]));
    return [...numbers.values()].map(({ source_id, address: at, ...held }) => ({
      ...held,
      address: at ?? undefined,
      sourceId: source_id ?? undefined,
      claimed: claimed.of(held.number),
    }));
  };
  const words = contentKey(report);
  const places = JSON.stringify(report.governorates);
  const ofId = sourceId
    ? [...archive.all(SAME_ID_AND_ADDRESS, sourceId, address ?? null), ...archive.all(SAME_ID, sourceId)]
    : [];
  const known = knownAs === undefined ? [] : archive.all(HELD_REPORT, knownAs);
  const removed = removedCandidates(
    archive,
    { origin, address, sourceId, content: words, date, governorates: places },
    (number) => claimed.of(number),
  );
  const held: Candidates = {
    sameWords: all(archive.all(SAME_WORDS, words, date, places, address ?? null)),
    sameWordsUndated: all(archive.all(SAME_WORDS_AT_PLACE, origin, words)).filter((held) => !held.date || !date),
    sameId: all([...known, ...ofId]),
    sameAddress: address ? all(notToldApart(archive, address, sourceId)) : [],
    sameOrigin: all(archive.all(SAME_ORIGIN, origin)),
  };
  const candidates = removed ? joinedCandidates(held, removed) : held;
  const { neighbours, shared } = claimed;
  const isAddressShared = address !== undefined && shared.has(address);
  return identify({ origin, address, sourceId, hasOwnPlace, date, neighbours, isAddressShared }, candidates);
}

/** Those that are there come first. */
function joinedCandidates(one: Candidates, other: Candidates): Candidates {
  const kinds = Object.keys(one) as (keyof Candidates)[];
  return Object.fromEntries(kinds.map((kind) => [kind, [...one[kind], ...other[kind]]])) as Candidates;
}

type Row = RowOf<typeof HELD>;

/** The reports at an address that have no id, or one that says nothing of this one. */
function notToldApart(archive: Archive, address: string, sourceId: string | undefined): Row[] {
  if (!sourceId) return archive.all(SAME_ADDRESS, address);
  const { from, to } = idsOfSameGiver(sourceId);
  return [
    ...archive.all(SAME_ADDRESS_NO_ID, address),
    ...archive.all(SAME_ADDRESS_LOWER_ID, address, from),
    ...archive.all(SAME_ADDRESS_HIGHER_ID, address, to),
  ];
}

/** Its own, or with something after it where another report stands there: its id if that is plain, else of its hash. */
function freeOrigin(archive: Archive, { report, sourceId }: Coming): string {
  const { origin = report.id } = report;
  const isFree = (place: string) => numberOfOrigin(archive, place) === undefined;
  if (isFree(origin)) return origin;
  const base = bareAddress(origin) ? origin : origin.replace(/#[^#/]*$/, '');
  const id = sourceId?.slice(sourceId.indexOf('\t') + 1) ?? '';
  const hash = hashOf(report).slice(0, 12);
  const places = [...(/^[\w.:-]{1,80}$/.test(id) ? [`${base}#${id}`] : []), `${base}#${hash}`];
  for (let count = 2; ; count++) {
    const free = places.find(isFree);
    if (free) return free;
    places.push(`${base}#${hash}-${count}`);
  }
}
