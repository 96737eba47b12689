// Runs within the program, before it: how long its thread was kept from everything else, at most, goes into a file.
import { writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

/** Environment variable: the file that the longest time is written to when the program ends, in milliseconds. */
export const BLOCKED_FILE = 'BENCH_BLOCKED_FILE';
/** The start is measured by its frame. */
const STARTED = 1500;
/** The delay of a timer that is due every millisecond. */
const RESOLUTION = 1;

if (isMainThread && process.env[BLOCKED_FILE]) {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION });
  setTimeout(() => delay.enable(), STARTED).unref();
  process.on('exit', () => writeFileSync(process.env[BLOCKED_FILE]!, String(delay.max / 1e6 - RESOLUTION)));
}
