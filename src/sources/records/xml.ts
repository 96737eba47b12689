// Reads the records of RSS, Atom or a WordPress export, each with its number.
import { UserError } from '../../base/user-error.ts';
import { readEntry } from './feed.ts';
import { type ReadRecord, recordOfEntry } from './record.ts';
import { isPost, recordOfPost } from './wordpress-export.ts';
import { childrenOf, readXmlItems } from './xml-items.ts';

/**
 * Of a WordPress export only what was published as a post: pages, pictures, drafts and menus are no reports.
 *
 * @throws UserError when it is no feed
 */
export async function* readXml(blocks: AsyncIterable<string>): AsyncGenerator<ReadRecord> {
  let found: ReadRecord[] = [];
  const reader = readXmlItems((item, number) => {
    const place = `item ${number}`;
    if (item instanceof UserError) found.push({ place, error: item });
    else if (childrenOf(item, 'wp:post_type').length === 0) {
      found.push({ place, record: recordOfEntry(readEntry(item, reader.head)) });
    } else if (isPost(item)) found.push({ place, record: recordOfPost(item, reader.head) });
  });
  for await (const block of blocks) {
    reader.write(block);
    yield* found;
    found = [];
  }
  reader.end();
  yield* found;
}
