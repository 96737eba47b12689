// A number that rises with every change of the reports, whoever makes it: what was read of them before is then stale.
import type { Archive } from './archive.ts';
import { note, noted } from './facts.ts';

const REVISION = 'revision';

export function readRevision(archive: Archive): number {
  return Number(noted(archive, REVISION) ?? 0);
}

export function raiseRevision(archive: Archive): void {
  note(archive, REVISION, String(readRevision(archive) + 1));
}
