// Reads moments: when an entry of a feed was changed.

/** No program writes more. */
const LONGEST = 100;

/** @returns the moment in ISO 8601, UTC, to the second */
export function readMoment(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  // WordPress writes its GMT columns without saying that they are.
  const moment = Date.parse(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(text.trim()) ? `${text.trim()}Z` : text);
  return Number.isNaN(moment) ? undefined : new Date(moment).toISOString().replace(/\.\d+Z$/, 'Z');
}
