// Signals that ask the program to end in; one that a command can look at between two steps out.

const STOP_SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** The first ^C asks to stop; a second one ends the program at once. */
export function stopOnSignals(): AbortSignal {
  const stopping = new AbortController();
  for (const signal of STOP_SIGNALS) process.once(signal, () => stopping.abort());
  return stopping.signal;
}
