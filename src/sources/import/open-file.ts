// Opens what a typed path leads to as a stream of bytes: a file, standard input, or a pipe that has a name.
import { constants, createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import type { FileEntry } from './find-files.ts';

const PIECE = 256 * 1024;
/** Milliseconds between two looks at a pipe into which nobody writes yet. */
const BETWEEN_LOOKS = 20;

/**
 * @param stdin read for standard input
 * @returns `close` is called when no more is wanted
 */
export function openFile(
  { at, kind }: FileEntry,
  stdin: AsyncIterable<Uint8Array>,
  stop: AbortSignal | undefined,
): { chunks: AsyncIterable<Uint8Array>; close: () => void } {
  if (kind === 'stdin') return { chunks: stdin, close: () => undefined };
  if (kind === 'pipe') return { chunks: readPipe(at, stop), close: () => undefined };
  const file = createReadStream(at, { highWaterMark: PIECE, ...(stop && { signal: stop }) });
  return { chunks: file, close: () => file.destroy() };
}

/**
 * To open a pipe waits for who writes into it, and cannot be stopped: so it is opened without waiting, and looked at
 * until somebody has come, and has gone again.
 */
async function* readPipe(at: string | Buffer, stop: AbortSignal | undefined): AsyncGenerator<Uint8Array> {
  const pipe = await open(at, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    for (let isWritten = false; ; ) {
      stop?.throwIfAborted();
      const read = await pipe.read(Buffer.allocUnsafe(PIECE), 0, PIECE).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'EAGAIN') throw error;
        return undefined;
      });
      if (read?.bytesRead === 0 && isWritten) return;
      isWritten ||= read?.bytesRead !== 0;
      if (read && read.bytesRead > 0) yield read.buffer.subarray(0, read.bytesRead);
      else await setTimeout(BETWEEN_LOOKS);
    }
  } finally {
    await pipe.close();
  }
}
