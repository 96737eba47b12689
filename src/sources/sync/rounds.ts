// How often somebody wants the sites asked in; one round after the other, until a stop, out.
import { UserError } from '../../base/user-error.ts';
import { wait } from '../http/wait.ts';

const UNITS: Record<string, number> = { m: 60, h: 3600, d: 86_400 };

/** Sites are not asked more often: seconds. */
const LEAST = 60;
/** Node's timers go no further: some 24 days. */
const MOST = 20 * 86_400;

/**
 * `10m`, `2h`, `1d`.
 *
 * @returns seconds
 * @throws UserError when it is no such time, or asks too often
 */
export function readInterval(words: string): number {
  const [, count, unit] = /^(\d{1,6})([mhd])$/.exec(words.trim()) ?? [];
  const seconds = count && unit ? Number(count) * UNITS[unit]! : 0;
  if (seconds >= LEAST && seconds <= MOST) return seconds;
  const what = seconds === 0 ? 'is no time' : seconds > MOST ? 'is too long' : 'is too often';
  throw new UserError(`--every: ${words} ${what}`, 'As in: --every 10m, 2h or 1d; at least a minute, at most 20 days.');
}

/**
 * Yields when a round is due: at once, and after each as long as was asked for. A round takes the time that it takes, so that
 * none begins while another one is under way.
 *
 * @param seconds undefined: one round
 */
export async function* rounds(
  seconds: number | undefined,
  stop: AbortSignal,
  { tellNext, pause = wait }: { tellNext: () => void; pause?: typeof wait },
): AsyncGenerator<void> {
  while (!stop.aborted) {
    yield;
    if (seconds === undefined || stop.aborted) return;
    tellNext();
    try {
      await pause(seconds * 1000, stop);
    } catch (error) {
      if (!stop.aborted) throw error;
    }
  }
}
