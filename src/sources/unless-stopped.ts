// Waits for work that is done elsewhere, unless the program is asked to stop meanwhile.

/** @returns nothing when it was stopped: what does the work is to be ended then */
export async function unlessStopped<Result>(work: Promise<Result>, stop: AbortSignal): Promise<Result | undefined> {
  const stopped = Promise.withResolvers<undefined>();
  const end = () => stopped.resolve(undefined);
  stop.addEventListener('abort', end);
  if (stop.aborted) end();
  try {
    return await Promise.race([work, stopped.promise]);
  } finally {
    stop.removeEventListener('abort', end);
  }
}
