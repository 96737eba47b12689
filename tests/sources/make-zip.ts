// Files in; a ZIP of them, sound or broken on purpose, out. https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
import { crc32, deflateRawSync } from 'node:zlib';

export type Member = {
  name: string;
  content: string | Uint8Array;
  /** What the lists of the ZIP say of it, where that is not so. */
  size?: number;
  method?: number;
};

export function makeZip(members: Member[]): Buffer {
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const { name, content, size, method = 8 } of members) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const called = Buffer.from(name);
    // Version, flags (UTF-8), method, time, date, CRC, sizes, lengths of the name and of what follows it.
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(0x800, 2);
    head.writeUInt16LE(method, 4);
    head.writeUInt32LE(crc32(bytes), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(size ?? bytes.length, 18);
    head.writeUInt16LE(called.length, 22);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(offset, 10);
    list.push(Buffer.from('PK\x01\x02\x14\0'), head, where, called);
    const local = [Buffer.from('PK\x03\x04'), head, called, packed];
    parts.push(...local);
    offset += local.reduce((sum, { length }) => sum + length, 0);
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(Buffer.concat(list).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...list, end]);
}

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** @param body in the XML of Word */
export function makeDocx(body: string): Buffer {
  return makeZip([
    {
      name: '[Content_Types].xml',
      content: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    },
    { name: 'word/document.xml', content: `<w:document ${WORD}><w:body>${body}</w:body></w:document>` },
  ]);
}
