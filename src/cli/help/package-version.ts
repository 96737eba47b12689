// Where the program stands in; the version of its package out.
import { readFileSync } from 'node:fs';
import type { Installation } from '../../base/installation.ts';

export function packageVersion({ root }: Installation): string {
  return JSON.parse(readFileSync(new URL('package.json', root), 'utf8')).version;
}
