// A name or a label in; the word that stands for it in the full-text index, out. No report holds it: it is private use.
import type { LabelFacet } from './labels.ts';

export const NAME_MARK = '\uE000';
export const LABEL_MARK = '\uE001';

/** A facet, and `all`, which stands in every report. */
type TokenKind = LabelFacet | 'all';

/** @param entityNumber the archive's own */
export function nameToken(entityNumber: number): string {
  return NAME_MARK + entityNumber.toString(36);
}

/** The letters of the value alone: `Deir ez-Zor` is found by `deirez`, the beginning of it. */
export function labelToken(kind: TokenKind, value = ''): string {
  const letters = value
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  return `${LABEL_MARK}${kind}${letters}`;
}
