// RSS, Atom or a WordPress export in, as it comes; its items as records out, each with its number.
import { UserError } from '../../base/user-error.ts';
import { feedRecord } from './feed.ts';
import { type Read, recordOfFeed } from './record.ts';
import { isPost, recordOfPost } from './wordpress-export.ts';
import { childrenOf, readXmlItems } from './xml-items.ts';

/**
 * Of a WordPress export only what was published as a post: pages, pictures, drafts and menus are no reports.
 *
 * @throws UserError when it is no feed
 */
export async function* readXml(blocks: AsyncIterable<string>): AsyncGenerator<Read> {
  let found: Read[] = [];
  const reader = readXmlItems((item, number) => {
    const place = `item ${number}`;
    if (item instanceof UserError) found.push({ place, error: item });
    else if (childrenOf(item, 'wp:post_type').length === 0) {
      found.push({ place, record: recordOfFeed(feedRecord(item, reader.head)) });
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
