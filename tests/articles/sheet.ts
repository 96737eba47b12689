// A sheet of facts and a place in it in; whether the sheet says the value there, out.
import { type Value, valuesIn } from './values.ts';

/**
 * @param place `figures[3].note`, `facts[0]`, `date_note`; of a sum its parts, joined by +
 * @param what of a figure, what the sheet says that it counts
 */
export function standsIn(sheet: object, place: string, value: Value, what?: string): boolean {
  const parts = place.split(' + ');
  if (parts.length > 1) return parts.reduce((sum, part) => sum + Number(at(sheet, part)), 0) === Number(value);
  const row = /^(figures\[\d+\])/.exec(place)?.[0];
  if (what !== undefined && what !== labelOf(at(sheet, row!) as Record<string, string>)) return false;
  return inWords(at(sheet, place)).has(value);
}

function at(sheet: object, place: string): unknown {
  const steps = place.split(/[.[\]]+/).filter(Boolean);
  return steps.reduce((found: unknown, step) => (found as Record<string, unknown> | undefined)?.[step], sheet);
}

function labelOf(row: Record<string, string>): string {
  return [row.table, row.what].filter(Boolean).join(': ');
}

/** With what a report may say for short: `11-03` and `2014-11` for 2014-11-03, each day for 13-14 March. */
function inWords(found: unknown): Set<Value> {
  const text = typeof found === 'object' ? JSON.stringify(found) : String(found);
  const iso = text.match(/\d{4}-\d{2}(?:-\d{2})?/g) ?? [];
  const said = [...iso, ...valuesIn(text.replace(/\d{4}-\d{2}(?:-\d{2})?/g, ' ')).map(({ value }) => value)];
  return new Set(said.flatMap(shorter));
}

function shorter(value: Value): Value[] {
  const [, year, month, days] = /^(?:(\d{4})-)?(\d{2})(?:-(\d{2}(?:\/\d{2})?))?$/.exec(value) ?? [];
  if (!month || (!year && !days)) return [value];
  const each = days ? [days, ...days.split('/')].map((day) => `${month}-${day}`) : [];
  return [value, ...each, ...(year ? [year, `${year}-${month}`, ...each.map((day) => `${year}-${day}`)] : [])];
}
