// Watches how much comes out of what is packed: a few kilobytes can hold gigabytes.
import { UserError } from '../../base/user-error.ts';

/** Bytes that may come out of anything. */
const FREE = 512 * 1024 * 1024;
/** Text is packed to a tenth or a twentieth of its size, lines that repeat each other to a hundredth. */
const MOST_TIMES = 200;
/** A ZIP in a ZIP in a ZIP is read. */
const DEEPEST = 3;

/** One file, with all that is packed in it, to whatever depth. */
export class Unpacking {
  private packed = 0;
  private unpacked = 0;
  private readonly stop: AbortSignal | undefined;

  /** @param stop aborted, nothing more is unpacked */
  constructor(stop?: AbortSignal) {
    this.stop = stop;
  }

  /** @param bytes of the file itself, which were read or may be */
  take(bytes: number): void {
    this.packed += bytes;
  }

  /**
   * @param bytes that came out
   * @throws UserError when they are too many for what went in; an AbortError when it is stopped
   */
  give(bytes: number): void {
    this.stop?.throwIfAborted();
    this.unpacked += bytes;
    if (this.isOver) {
      throw new UserError(
        `unpacks to more than ${MOST_TIMES} times its size`,
        'It may have been made to do harm: what came before was read, and no more of it.',
      );
    }
  }

  get isOver(): boolean {
    return this.unpacked > FREE && this.unpacked > MOST_TIMES * this.packed;
  }
}

/**
 * @param layers in which it is packed already
 * @throws UserError when that was often enough
 */
export function refuseDeep(layers: number): void {
  if (layers >= DEEPEST) {
    throw new UserError(`is packed more than ${DEEPEST} times over`, 'Unpack it, and import what is inside.');
  }
}
