// The errors of a request in words, and whether each is worth another try.
import { UserError } from '../../base/user-error.ts';

/** An answer that is no success; `status` as in RFC 9110. */
export class StatusError extends UserError {
  readonly status: number;

  constructor(url: URL, status: number) {
    const [what, advice] = STATUSES[status] ?? [`answered with status ${status}`, 'Try again later.'];
    super(`${withoutPassword(url)} ${what}`, advice);
    this.status = status;
  }
}

export function isMissing(error: unknown): boolean {
  return error instanceof StatusError && (error.status === 404 || error.status === 410);
}

/** It may go well the next time: a broken line, a server that is busy, an answer cut short. */
export class PassingError extends UserError {
  /** Milliseconds that the server asked to wait. */
  readonly wait: number | undefined;

  constructor(message: string, { wait, cause }: { wait?: number | undefined; cause?: unknown } = {}) {
    super(message, 'Try again later: sync goes on where it stopped.', { cause });
    this.wait = wait;
  }
}

/** An address as it may be shown: without a password that somebody typed into it. */
export function withoutPassword(url: URL): string {
  const bare = new URL(url);
  bare.username = '';
  bare.password = '';
  return bare.href;
}

export function isPassing(status: number): boolean {
  return [408, 425, 429, 500, 502, 503, 504].includes(status);
}

/** @throws what is no failure of the network */
export function explainNetwork(url: URL, error: unknown): UserError {
  if (error instanceof UserError) return error;
  const { code = '', message } = error as NodeJS.ErrnoException;
  if (error instanceof TypeError || error instanceof RangeError) throw error;
  if (/CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS/.test(code)) {
    return new UserError(`${url.host} cannot prove who it is: ${message}`, 'Check the address, and your clock.', {
      cause: error,
    });
  }
  if (code === 'ENOTFOUND') {
    return new UserError(`${url.hostname} is not known`, 'Check the address, and that you are online.', {
      cause: error,
    });
  }
  return new PassingError(`${url.host}: ${NETWORK[code] ?? message}`, { cause: error });
}

const STATUSES: Record<number, [string, string] | undefined> = {
  401: ['wants to know who you are', 'Give it an Authorization header in the configuration file.'],
  403: ['refuses to answer', 'The site may not want to be read by programs.'],
  404: ['does not exist', 'Check the address.'],
  410: ['has been taken away', 'Remove the source from the configuration file.'],
};

const NETWORK: Record<string, string | undefined> = {
  ECONNREFUSED: 'nobody answers there',
  ECONNRESET: 'the line broke',
  EPIPE: 'the line broke',
  ETIMEDOUT: 'no answer came in time',
  EAI_AGAIN: 'the name could not be looked up',
  ENETUNREACH: 'the network cannot be reached',
  EHOSTUNREACH: 'the site cannot be reached',
};
