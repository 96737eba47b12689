// Reads a Word document (.docx): its XML is unpacked here, and made a report of in the thread for pages.
import { UserError } from '../../base/user-error.ts';
import { type Page, readWordElsewhere } from '../../report/html/page-thread.ts';
import { Unpacking } from '../packed/unpacking.ts';
import { zipMembers } from '../packed/zip.ts';

/** In bytes, of all its XML together: more than any report has. */
const MOST_XML = 24 * 1024 * 1024;

/** Pictures and fonts are not unpacked. */
const XML = /\.(?:xml|rels)$/i;

/** @throws UserError when it is broken, too large, takes too long, or has no words */
export async function readDocx(bytes: Uint8Array): Promise<Page> {
  const parts = new Map<string, string>();
  let size = 0;
  const zip = { bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length) };
  for await (const member of zipMembers(zip, new Unpacking())) {
    if ('error' in member || !XML.test(member.name)) continue;
    const chunks: Uint8Array[] = [];
    for await (const chunk of member.chunks()) {
      size += chunk.length;
      if (size > MOST_XML) throw new UserError('is a Word document that is too large', 'Split it, or save it as HTML.');
      chunks.push(chunk);
    }
    parts.set(member.name, Buffer.concat(chunks).toString('utf8'));
  }
  return readWordElsewhere(parts);
}
