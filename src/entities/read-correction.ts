// What a file or an archive says of a correction in; the correction, its words cleaned, or nothing where it is none, out.
import { ensureClean } from '../base/clean.ts';
import type { Correction, Scope } from './corrections.ts';
import { readEntity } from './read-entity.ts';

/** Fields that no correction has are left out. @returns undefined when it is none */
export function readCorrection(value: unknown): Correction | undefined {
  const { kind, ...given } = Object(value) as Record<string, unknown>;
  const surface = words(given.surface);
  const entity = words(given.entity);
  const to = readEntity(given.to);
  const only = given.only === undefined ? {} : scopeOf(given.only);
  switch (kind) {
    case 'hide':
      return surface && entity && only ? { kind, surface, entity, ...only } : undefined;
    case 'link':
      return surface && entity && to && only ? { kind, surface, entity, to, ...only } : undefined;
    case 'merge':
      return entity && to ? { kind, entity, to } : undefined;
    case 'add':
      return surface && to ? { kind, surface, to } : undefined;
    default:
      return undefined;
  }
}

/** A narrower scope that cannot be read is no wider one. */
function scopeOf(value: unknown): { only: Scope } | undefined {
  const given = Object(value) as Record<string, unknown>;
  const [report, source] = [words(given.report), words(given.source)];
  if (source) return report ? undefined : { only: { source } };
  if (!report) return undefined;
  if (given.start === undefined) return { only: { report } };
  const start = Number.isSafeInteger(given.start) ? (given.start as number) : -1;
  return start >= 0 ? { only: { report, start } } : undefined;
}

/** As they stand in a report, spaces and all; nothing where there are none. */
function words(value: unknown): string | undefined {
  return (typeof value === 'string' && ensureClean(value)) || undefined;
}
