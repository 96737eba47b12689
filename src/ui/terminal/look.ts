// The program and the terminal in; all but the archive that the first screen depends on, as one word, out.

import type { Installation } from '../../base/installation.ts';
import type { ColourLevel } from '../../theme/colour-level.ts';

type Size = { columns: number; rows: number };

export function lookOf({ version }: Installation, { columns, rows }: Size, colours: ColourLevel): string {
  return `${version} ${columns}x${rows} ${colours}`;
}
