// Texts in; whether they need no look at each character, out. Used by the build and within the bundle.

/**
 * Latin letters, the marks of print, boxes, blocks, braille and the signs that the screen is made of are as narrow as
 * ASCII, and none changes its neighbour.
 * Ink asks for the width of each character of a frame: those of boxes and maps took a fifth of what a frame allocates.
 */
export const NARROW =
  /^[\u0020-\u007E\u00A1-\u00AC\u00AE-\u02FF\u2010-\u2027\u2030-\u205E\u2190-\u2193\u2200-\u22FF\u23CE\u2500-\u25E6\u2605\u2610\u2611\u2800-\u28FF]*$/;

const NARROW_CLASS = NARROW.source.slice(1, -2);

/** Narrow characters, line feeds and SGR sequences with plain parameters: a terminal is safe with them as they are. */
const READY = new RegExp(`^(?:${NARROW_CLASS}|\\n|\\x1B\\[[\\d;]*m)*$`);

export function isReady(text: string): boolean {
  return READY.test(text);
}
