// A report that comes in and what the archive holds that may be the same one; whether it is, and what is done with it, out.
// Pure, so that `import` and `sync` decide alike and one table of cases says how.

/** What a report is known by, beside its words. */
export type Claims = {
  /** Its address as it is compared: see address.ts. */
  address: string | undefined;
  /** What its source knows it by: see `sourceId`. */
  sourceId: string | undefined;
};

/** A report that comes in. */
export type Incoming = Claims & {
  origin: string;
  /** Its origin is a place of its own, as a file is, and not a place among others in a file. */
  hasOwnPlace: boolean;
  /** As precise as it is known; empty when unknown. */
  date: string;
  /** Addresses of the other reports of the same document: whoever stands there has not moved. */
  neighbours: ReadonlySet<string>;
  /** Another report of the same document stands at its address: that says nothing of which it is. */
  isAddressShared: boolean;
};

/** A report that the archive holds. */
export type Held = Claims & {
  number: number;
  origin: string;
  date: string;
  /** Another report was found to be this one: in the same document, or before it in the same import. */
  claimed?: 'here' | 'before' | undefined;
};

/** What is held and may be the same, by what speaks for it; two of a kind are as good as many. */
export type Candidates = {
  /** The very same words of the same day and governorates, at the same address or where one has none. */
  sameWords: Held[];
  /** The same words at the same place, where one has no date. */
  sameWordsUndated: Held[];
  sameId: Held[];
  /** At the same address, and no id tells them apart. */
  sameAddress: Held[];
  sameOrigin: Held[];
};

export type Identity =
  | { is: 'new' }
  /** It is this one, come again: what has changed in it is written. */
  | { is: 'known'; number: number }
  /** It says word for word what this one says, and came from elsewhere: nothing is written. */
  | { is: 'copy'; number: number };

/**
 * The same words come first, whatever else has changed. Then the source's own id at the same address, the file, the
 * address, the id alone (the report has moved). Where two could be meant, or the one that is meant is another report
 * of the same document, it is a report of its own: rather one too many than one written over.
 */
export function identify(report: Incoming, candidates: Candidates): Identity {
  const { sameWords, sameWordsUndated, sameId, sameAddress, sameOrigin } = candidates;
  const copy = sameWords.find((held) => isSamePlace(report, held)) ?? sameWords[0];
  if (copy) return { is: isSamePlace(report, copy) ? 'known' : 'copy', number: copy.number };
  const stays = sameId.filter(({ address }) => address === report.address);
  const moved = sameId.filter((held) => !stays.includes(held) && !stands(held, report.neighbours));
  const place = report.hasOwnPlace ? sameOrigin : [];
  const atAddress = report.isAddressShared ? [] : sameAddress;
  const found = [stays, place, atAddress, moved, sameWordsUndated].find(({ length }) => length > 0);
  const [held, other] = found ?? [];
  if (!held || other || held.claimed === 'here') return { is: 'new' };
  // Of one command an id may be met again in the next file; two files that name one address may both be meant.
  if (held.claimed === 'before' && !stays.includes(held)) return { is: 'new' };
  return { is: 'known', number: held.number };
}

function isSamePlace(report: Incoming, held: Held): boolean {
  return (
    held.origin === report.origin ||
    (report.sourceId !== undefined && held.sourceId === report.sourceId) ||
    // Two at one address are kept apart by what follows it.
    held.origin.startsWith(`${report.origin}#`)
  );
}

function stands({ address }: Held, neighbours: ReadonlySet<string>): boolean {
  return address !== undefined && neighbours.has(address);
}

/** Ids of one kind from one place can be compared: others say nothing of each other. */
export type IdGiver = {
  kind: 'guid' | 'post' | 'id';
  /** The host of the report's address; the document and who publishes it where there is none. */
  of: string;
};

/**
 * @param document that the report stands in: its path, or the address of the feed
 * @returns who gives its id
 */
export function giverOf(address: string | undefined, document: string, publisher = ''): string {
  return address ? address.split('/', 1)[0]! : `${document} ${publisher}`.trim();
}

/** What an id is told apart from by: what stands before the tab. */
const TAB = '\t';

/** @returns how the archive writes it */
export function sourceId({ kind, of }: IdGiver, id: string): string {
  return `${kind} ${of}${TAB}${id}`;
}

/** @returns what all ids of the same giver begin with */
export function giverOfId(id: string): string {
  return id.slice(0, id.indexOf(TAB) + 1);
}

/** @returns the bounds between which all ids of the same giver lie */
export function idsOfSameGiver(id: string): { from: string; to: string } {
  const giver = giverOfId(id);
  return { from: giver, to: `${giver}\u{10FFFF}` };
}
