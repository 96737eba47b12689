// A name or a label in; the word that stands for it in the full-text index, out. No report holds it: it is private use.

export const NAME_MARK = '\uE000';
export const LABEL_MARK = '\uE001';

/** `all` stands in every report. */
export type Label = 'gov' | 'kind' | 'source' | 'all';

/** @param entityNumber the archive's own */
export function nameToken(entityNumber: number): string {
  return NAME_MARK + entityNumber.toString(36);
}

/** The letters of the value alone: `Deir ez-Zor` is found by `deirez`, the beginning of it. */
export function labelToken(label: Label, value = ''): string {
  const letters = value
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  return `${LABEL_MARK}${label}${letters}`;
}
