// Decompresses the body of an answer by its Content-Encoding.
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib';
import { UserError } from '../../base/user-error.ts';
import { PassingError, withoutPassword } from './failures.ts';

/** What `decompress` can read, as an Accept-Encoding. */
export const ENCODINGS = 'gzip, br, deflate';

/**
 * @param most bytes that may come out: a few kilobytes can hold gigabytes
 * @throws UserError when more would come out; PassingError when the bytes are broken or cut short
 */
export async function decompress(bytes: Buffer, url: URL, encoding = 'identity', most: number): Promise<Buffer> {
  const decompressor = decompressorOf(bytes, encoding.trim().toLowerCase());
  if (!decompressor || bytes.length === 0) return bytes;
  try {
    return await decompressor(bytes, { maxOutputLength: most });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') {
      throw new UserError(
        `${withoutPassword(url)} unpacks to more than ${Math.round(most / 1024 / 1024)} MB, the most that is read of one answer`,
        'It is no list of reports; the site may be broken.',
        { cause },
      );
    }
    throw new PassingError(`the answer cannot be unpacked: ${(cause as Error).message}`, { cause });
  }
}

function decompressorOf(bytes: Buffer, encoding: string) {
  switch (encoding) {
    case 'identity':
    case '':
      return undefined;
    case 'gzip':
    case 'x-gzip':
      return promisify(gunzip);
    case 'br':
      return promisify(brotliDecompress);
    case 'deflate':
      // Some servers leave out the zlib header that the standard asks for; curl and browsers look for it as well.
      return promisify((bytes[0]! & 0x0f) === 8 ? inflate : inflateRaw);
    default:
      throw new UserError(`the answer is packed as ${encoding}, which was not asked for`, 'The site may be broken.');
  }
}
