// Unpacks what gzip has packed, as it comes.
import { Readable } from 'node:stream';
import { UserError } from '../../base/user-error.ts';
import type { Unpacking } from './unpacking.ts';

export function isGzip(start: Uint8Array): boolean {
  return start[0] === 0x1f && start[1] === 0x8b;
}

/** @throws UserError when it is cut or broken, behind what came before */
export async function* gunzip(chunks: AsyncIterable<Uint8Array>, unpacking: Unpacking): AsyncGenerator<Uint8Array> {
  const { createGunzip } = await import('node:zlib');
  const gunzipping = createGunzip();
  const source = Readable.from(chunks);
  source.on('error', (error) => gunzipping.destroy(error));
  try {
    for await (const chunk of source.pipe(gunzipping)) {
      unpacking.give(chunk.length);
      yield chunk;
    }
  } catch (cause) {
    if (!String((cause as NodeJS.ErrnoException).code).startsWith('Z_')) throw cause;
    const advice = 'What came before was read. Was it downloaded whole?';
    throw new UserError('is packed by gzip, and cut or broken', advice, { cause });
  } finally {
    source.destroy();
  }
}
