// Reads the records of RSS, Atom or a WordPress export, each with its number.
import { UserError } from '../../../base/user-error.ts';
import { DOUBTS } from '../doubts.ts';
import { type ReadRecord, type ReportRecord, recordOfEntry } from '../record.ts';
import { readEntry } from './feed.ts';
import { isPost, recordOfPost } from './wordpress-export.ts';
import { type Doubt, readXmlItems } from './xml-items.ts';
import { childrenOf } from './xml-tree.ts';

/**
 * Of a WordPress export only what was published as a post: pages, pictures, drafts and menus are no reports.
 *
 * @throws UserError when it is no feed
 */
export async function* readXml(blocks: AsyncIterable<string>): AsyncGenerator<ReadRecord> {
  let found: ReadRecord[] = [];
  const reader = readXmlItems((item, number, doubt) => {
    const place = `item ${number}`;
    if (item instanceof UserError) found.push({ place, error: item });
    else if (childrenOf(item, 'wp:post_type').length === 0) {
      found.push({ place, record: doubted(recordOfEntry(readEntry(item, reader.head)), doubt) });
    } else if (isPost(item)) found.push({ place, record: doubted(recordOfPost(item, reader.head), doubt) });
  });
  for await (const block of blocks) {
    reader.write(block);
    yield* found;
    found = [];
  }
  reader.end();
  yield* found;
}

function doubted(record: ReportRecord, doubt: Doubt | undefined): ReportRecord {
  return doubt ? { ...record, doubt: DOUBTS[doubt] } : record;
}
