// How long to wait before a request is made again, and the waiting.
import { setTimeout as sleep } from 'node:timers/promises';

/** Of a Retry-After: seconds, or a date (RFC 9110, 10.2.3). Undefined when it cannot be read. */
export function retryAfter(header: string | undefined, now: number): number | undefined {
  if (!header) return undefined;
  if (/^\s*\d+\s*$/.test(header)) return Number(header) * 1000;
  // Date.parse takes almost anything for a date: one of HTTP's names its month.
  const date = /[a-z]{3}/i.test(header) ? Date.parse(header) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/**
 * Doubling, with "full jitter", so that many readers do not come back together.
 * Source: M. Brooker, Exponential Backoff And Jitter, AWS Architecture Blog, 2015.
 *
 * @param failed how many tries have failed, from 1
 * @param random from 0 to 1
 */
export function backOff(failed: number, { base, most }: { base: number; most: number }, random: number): number {
  const whole = Math.min(most, base * 2 ** (failed - 1));
  return whole / 2 + (whole / 2) * random;
}

/** @throws an AbortError as soon as the signal is given */
export async function wait(milliseconds: number, stop: AbortSignal): Promise<void> {
  stop.throwIfAborted();
  if (milliseconds > 0) await sleep(milliseconds, undefined, { signal: stop });
}
