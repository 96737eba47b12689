// Decodes a large file block by block, whatever encoding it is in.
import { UserError } from '../../base/user-error.ts';
import { declaredEncoding } from '../../report/text/declared-encoding.ts';
import { decodeLines, notText, refuseBinary, refuseFormats, unicodeOf } from '../../report/text/decode.ts';

/** Enough to tell the encoding by. */
const SNIFFED = 4096;
/** What has no line break is cut here. */
const LONGEST_BLOCK = 1024 * 1024;
const LINE_BREAK = 0x0a;

/**
 * As `decode` does, but block by block: a stretch of Windows-1252 in a file of UTF-8 spoils no other stretch. Every
 * line break becomes `\n`.
 *
 * @param typed the encoding, where whoever imports it says so
 * @throws UserError when it is empty, no text, or in an encoding that cannot be told
 */
export async function* decodeStream(chunks: AsyncIterable<Uint8Array>, typed?: string): AsyncGenerator<string> {
  let isFirst = true;
  let cut = '';
  for await (const decoded of decodeBlocks(chunks, typed)) {
    if (isFirst) refuseBinary(decoded);
    isFirst = false;
    // The \r of a \r\n may stand at the end of a block.
    const text = cut + decoded;
    cut = text.endsWith('\r') ? '\r' : '';
    yield text.slice(0, text.length - cut.length).replace(/\r\n?/g, '\n');
  }
  if (cut) yield '\n';
}

async function* decodeBlocks(chunks: AsyncIterable<Uint8Array>, typed: string | undefined): AsyncGenerator<string> {
  /** Of UTF-16, whose line breaks are no bytes. */
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let declared: string | undefined;
  let isSniffed = false;
  let rest: Uint8Array = new Uint8Array();
  const sniff = (bytes: Uint8Array) => {
    refuseFormats(bytes);
    const unicode = typed ?? unicodeOf(bytes);
    if (unicode?.startsWith('utf-16')) decoder = new TextDecoder(unicode);
    else declared = declaredEncoding(bytes);
    isSniffed = true;
  };
  const decode = (lines: Uint8Array) => {
    if (lines.includes(0)) throw notText();
    return decodeLines(lines, { typed, declared });
  };
  for await (const chunk of chunks) {
    const bytes: Uint8Array = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    rest = bytes;
    if (!isSniffed && bytes.length < SNIFFED) continue;
    if (!isSniffed) sniff(bytes);
    if (decoder) {
      yield decoder.decode(bytes, { stream: true });
      rest = new Uint8Array();
      continue;
    }
    const end = endOfLines(bytes);
    if (end > 0) yield decode(bytes.subarray(0, end));
    rest = bytes.subarray(end);
  }
  if (!isSniffed) {
    if (rest.length === 0) {
      throw new UserError('is empty', 'Nothing to read: check that the file was saved or downloaded whole.');
    }
    sniff(rest);
  }
  yield decoder ? decoder.decode(rest) : decode(rest);
}

/** @returns where the last whole line ends; where a line is too long, where a character ends */
function endOfLines(bytes: Uint8Array): number {
  const end = bytes.lastIndexOf(LINE_BREAK) + 1;
  if (end > 0 || bytes.length < LONGEST_BLOCK) return end;
  let cut = bytes.length;
  while (cut > bytes.length - 4 && (bytes[cut - 1]! & 0xc0) === 0x80) cut -= 1;
  return bytes[cut - 1]! >= 0xc0 ? cut - 1 : bytes.length;
}
