// What a file or an archive says of a correction in; the correction, its words cleaned, or nothing where it is none, out.
import { ensureClean } from '../base/clean.ts';
import type { Correction } from './corrections.ts';
import { readEntity } from './read-entity.ts';

/** Fields that no correction has are left out. @returns undefined when it is none */
export function readCorrection(value: unknown): Correction | undefined {
  const { kind, ...given } = Object(value) as Record<string, unknown>;
  const surface = words(given.surface);
  const entity = words(given.entity);
  const to = readEntity(given.to);
  switch (kind) {
    case 'hide': {
      const only = given.only === undefined ? {} : placeOf(given.only);
      return surface && entity && only ? { kind, surface, entity, ...only } : undefined;
    }
    case 'link':
      return surface && entity && to ? { kind, surface, entity, to } : undefined;
    case 'merge':
      return entity && to ? { kind, entity, to } : undefined;
    case 'add':
      return surface && to ? { kind, surface, to } : undefined;
    default:
      return undefined;
  }
}

/** One place of one report. */
function placeOf(value: unknown): Pick<Extract<Correction, { kind: 'hide' }>, 'only'> | undefined {
  const { report: given, start } = Object(value) as Record<string, unknown>;
  const report = words(given);
  return report && typeof start === 'number' && Number.isSafeInteger(start) && start >= 0
    ? { only: { report, start } }
    : undefined;
}

/** As they stand in a report, spaces and all; nothing where there are none. */
function words(value: unknown): string | undefined {
  return (typeof value === 'string' && ensureClean(value)) || undefined;
}
