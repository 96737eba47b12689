// JSON of an anchor in; the anchor, or that it is none, out.
import type { Anchor } from '../report/anchor/anchor.ts';
import { isCount } from './stored-json.ts';

/** @returns undefined when it is none */
export function readAnchor(value: unknown): Anchor | undefined {
  const { start, end, exact, prefix, suffix, before, behind, isOnly } = Object(value) as Record<string, unknown>;
  if (!isCount(start) || !isCount(end) || typeof exact !== 'string' || exact === '') return undefined;
  if (typeof prefix !== 'string' || typeof suffix !== 'string') return undefined;
  return {
    ...{ start, end, exact, prefix, suffix },
    ...(isCount(before) && { before }),
    ...(isCount(behind) && { behind }),
    ...(isOnly === true && { isOnly }),
  };
}
