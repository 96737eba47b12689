// A number that rises with every change of the reports, whoever makes it: what was read of them before is then stale.
import type { Archive } from '../archive.ts';
import { note, noted } from './settings.ts';

const REVISION = 'revision';

function readRevision(archive: Archive): number {
  return Number(noted(archive, REVISION) ?? 0);
}

export function raiseRevision(archive: Archive): void {
  note(archive, REVISION, String(readRevision(archive) + 1));
}

/** What is remembered of an archive, until its reports change. */
export class UntilChanged<Value> {
  private readonly known = new WeakMap<Archive, { revision: number; value: Value }>();

  of(archive: Archive, make: () => Value): Value {
    const revision = readRevision(archive);
    const known = this.known.get(archive);
    if (known?.revision === revision) return known.value;
    const value = make();
    this.known.set(archive, { revision, value });
    return value;
  }
}
