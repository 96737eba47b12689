// Reads the records of RSS, Atom or a WordPress export, each with its number.
import { UserError } from '../../../base/user-error.ts';
import { DOUBTS } from '../doubts.ts';
import { type ReadRecord, type ReportRecord, recordOfEntry } from '../record.ts';
import { tryToRead } from './feed.ts';
import type { FeedHead } from './feed-head.ts';
import { isPost, recordOfPost } from './wordpress-export.ts';
import { readXmlItems } from './xml-items.ts';
import { childrenOf, type XmlElement } from './xml-tree.ts';

/**
 * Of a WordPress export only what was published as a post: pages, pictures, drafts and menus are no reports.
 *
 * @throws UserError when it is no feed
 */
export async function* readXml(blocks: AsyncIterable<string>): AsyncGenerator<ReadRecord> {
  let found: ReadRecord[] = [];
  const reader = readXmlItems((item, number, doubt) => {
    const place = `item ${number}`;
    const record = item instanceof UserError ? item : recordIn(item, reader.head);
    if (record instanceof UserError) found.push({ place, error: record });
    else if (record) found.push({ place, record: doubt ? { ...record, doubt: DOUBTS[doubt] } : record });
  });
  for await (const block of blocks) {
    reader.write(block);
    yield* found;
    found = [];
  }
  reader.end();
  yield* found;
}

/** @returns nothing for what WordPress keeps beside its posts; why not, for what cannot be read */
function recordIn(item: XmlElement, head: FeedHead): ReportRecord | UserError | undefined {
  const isExported = childrenOf(item, 'wp:post_type').length > 0;
  if (isExported && !isPost(item)) return undefined;
  const entry = tryToRead(item, head);
  if (entry instanceof UserError) return entry;
  return isExported ? recordOfPost(item, entry) : recordOfEntry(entry);
}
