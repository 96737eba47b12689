// ^C in; one that a command can look at between two steps out.

/** The first ^C asks to stop; a second one ends the program at once, as does any other signal: nothing is lost by that. */
export function stopOnSignals(): AbortSignal {
  const stopping = new AbortController();
  process.once('SIGINT', () => stopping.abort());
  return stopping.signal;
}
