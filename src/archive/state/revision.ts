// Numbers that rise with every change of the reports, or of the names in them, whoever makes it: what was read of them
// before is then stale.
import type { Archive } from '../archive.ts';
import { readSetting, writeSetting } from './settings.ts';

/** Other names alone leave the reports as they are; other reports have other names too. */
export type Changing = 'reports' | 'names';

const SETTINGS: Record<Changing, string> = { reports: 'revision', names: 'names-revision' };

/** A number that is another one after each change, whoever makes it. */
export function revisionOf(archive: Archive, changing: Changing): number {
  return Number(readSetting(archive, SETTINGS[changing]) ?? 0);
}

export function raiseRevision(archive: Archive, changed: Changing): void {
  const all: Changing[] = changed === 'reports' ? ['reports', 'names'] : ['names'];
  for (const one of all) writeSetting(archive, SETTINGS[one], String(revisionOf(archive, one) + 1));
}

/** What is remembered of an archive, until its reports, or the names in them, change. */
export class UntilChanged<Value> {
  private readonly changing: Changing;
  private readonly known = new WeakMap<Archive, { revision: number; value: Value }>();

  constructor(changing: Changing) {
    this.changing = changing;
  }

  of(archive: Archive, make: () => Value): Value {
    const revision = revisionOf(archive, this.changing);
    const known = this.known.get(archive);
    if (known?.revision === revision) return known.value;
    const value = make();
    this.known.set(archive, { revision, value });
    return value;
  }
}
