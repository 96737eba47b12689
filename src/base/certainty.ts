// How certain a link must be to be shown as it is.

/** From here on; under it a name looks doubtful: on the page, the card, the map, in words and in every export. */
export const SURE = 0.85;

export function isDoubtful({ certainty }: { certainty: number }): boolean {
  return certainty < SURE;
}
