// Makes reports of a site's entries, with the names in them, in a thread that can be ended: no entry, however large,
// keeps the program from stopping.
import type { Named } from '../../archive/reports/add-reports.ts';
import { UserError } from '../../base/user-error.ts';
import type { Report } from '../../report/report.ts';
import { type ParseItems, ToldEntities } from '../import/parse-items.ts';
import type { FeedEntry } from '../records/feeds/feed.ts';
import { recordOfEntry } from '../records/record.ts';
import { unlessStopped } from '../unless-stopped.ts';

export type ReadEntry =
  | {
      report: Report;
      named: Named;
      /** SHA-256 of what it came as. */
      hash: Uint8Array;
      /** What may be wrong with it, though it is kept. */
      doubts: string[];
    }
  | { problem: UserError };

export class EntryReader {
  private readonly parse: ParseItems;
  private readonly told = new ToldEntities();

  constructor(parse: ParseItems) {
    this.parse = parse;
  }

  /**
   * @param url of the site
   * @returns one of each entry, in their order; nothing when it was stopped meanwhile
   */
  async read(url: string, entries: FeedEntry[], stop: AbortSignal): Promise<ReadEntry[] | undefined> {
    const items = entries.map((entry) => ({ path: `${url}#${entry.id}`, place: '', record: recordOfEntry(entry) }));
    const parsed = await unlessStopped(this.parse(items), stop);
    return parsed?.map((one): ReadEntry => {
      if ('problem' in one) return { problem: new UserError(one.problem, one.advice) };
      const { unreadDate, sourceHash: hash, doubts = [] } = one.about;
      const unread = unreadDate ? [`its date cannot be read: ${unreadDate}`] : [];
      return {
        report: { ...one.report, tokens: [] },
        named: this.told.namedIn(one),
        hash,
        doubts: [...unread, ...doubts],
      };
    });
  }
}
