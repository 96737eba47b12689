// What a report says <-> the bytes that the archive keeps of it, packed.
import { deflateRawSync, inflateRawSync, type ZlibOptions } from 'node:zlib';
import { ensureClean } from '../../base/clean.ts';
import { damaged, parseStored } from '../stored-json.ts';
import { isAbout, type Said } from './said.ts';

/** What stands between the parts: no word of a report holds it. */
const BETWEEN = '\0';

/** In UTF-16 code units: what deflate looks back over, 32 KB, holds a piece of the markdown and the same of the text. */
const PIECE = 6000;

/** In bytes: what a report of the largest size that is read comes to, several times over. */
export const LARGEST = 200 * 1024 * 1024;

/**
 * All of it as one string: what is known beside the words as JSON, then by turns a piece of the markdown and a piece of the
 * text, so that the text, nearly the same words, takes next to no room.
 */
export function joined({ about, markdown, text }: Said): string {
  const pieces = Math.max(1, Math.ceil(markdown.length / PIECE));
  const parts = [JSON.stringify(about)];
  for (let piece = 0; piece < pieces; piece++)
    parts.push(pieceOf(markdown, piece, pieces), pieceOf(text, piece, pieces));
  return parts.join(BETWEEN);
}

function pieceOf(words: string, piece: number, pieces: number): string {
  return words.slice(cutBefore(words, piece, pieces), cutBefore(words, piece + 1, pieces));
}

/** Never within a character. */
function cutBefore(words: string, piece: number, pieces: number): number {
  const at = Math.round((words.length * piece) / pieces);
  return (words.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 : at;
}

/** @throws UserError when it is not what `joined` gave */
export function parted(whole: string): Said {
  const [json = '', ...parts] = whole.split(BETWEEN);
  const about = parseStored(json);
  if (!isAbout(about)) throw damaged('what is known of a report cannot be read');
  return {
    about,
    markdown: ensureClean(parts.filter((_, index) => index % 2 === 0).join('')),
    text: ensureClean(parts.filter((_, index) => index % 2 === 1).join('')),
  };
}

/** The text alone, not yet cleaned: for whoever prints a line of it. */
export function textJoined(whole: string): string {
  const [, , ...parts] = whole.split(BETWEEN);
  return parts.length === 1 ? parts[0]! : parts.filter((_, index) => index % 2 === 0).join('');
}

/** Of so many code units all that deflate looks back over fits into a smaller window, which is made in half the time. */
const SHORT = 8000;
const FOR_SHORT: ZlibOptions = { level: 4, windowBits: 13, memLevel: 6, chunkSize: 2048 };

export function pack(whole: string): Uint8Array {
  return deflateRawSync(whole, whole.length <= SHORT ? FOR_SHORT : {});
}

/** @throws UserError when it is no longer as it was packed */
export function unpack(packed: Uint8Array): string {
  try {
    return inflateRawSync(packed, { maxOutputLength: LARGEST }).toString();
  } catch (cause) {
    throw damaged('a text cannot be unpacked', cause);
  }
}
