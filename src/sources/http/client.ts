// A polite HTTP client: one request at a time, not too often, again when one fails, over https.
import type { OutgoingHttpHeaders } from 'node:http';
import { cleanLine } from '../../base/clean.ts';
import { UserError } from '../../base/user-error.ts';
import { isLoopback } from './addresses.ts';
import { ENCODINGS } from './decompress.ts';
import { exchange, type HttpResponse, type Limits } from './exchange.ts';
import { isPassing, PassingError, StatusError, withoutPassword } from './failures.ts';
import { proxyFor } from './proxy.ts';
import { backOff, retryAfter, wait } from './wait.ts';

export type { HttpResponse } from './exchange.ts';

export type Politeness = Limits & {
  /** Milliseconds between two requests to one host. */
  pause: number;
  /** How often a request that fails is made in all. */
  tries: number;
  /** Milliseconds: of the first wait after a failure, and the longest that a server is waited for. */
  firstWait: number;
  longestWait: number;
};

const POLITENESS: Politeness = {
  connect: 15_000,
  idle: 30_000,
  total: 120_000,
  size: 32 * 1024 * 1024,
  pause: 1000,
  tries: 5,
  firstWait: 1000,
  longestWait: 120_000,
};

const MOST_REDIRECTS = 5;

export type ClientOptions = {
  /** The address that the user typed or configured: it alone may be private, and it alone gets the headers. */
  typed: URL;
  /** Sent to the origin of `typed` only. */
  headers?: Record<string, string>;
  /** Allows http beyond this machine. */
  insecure: boolean;
  /** Ends every wait, and the request that is under way. */
  stop: AbortSignal;
  /** Whose `HTTPS_PROXY` and `NO_PROXY` count. */
  env?: NodeJS.ProcessEnv;
  /** The program and its version. */
  userAgent: string;
  /** Hears of each wait after a failure. */
  tellWait?: (problem: string, milliseconds: number) => void;
  politeness?: Partial<Politeness>;
};

/** Asks one site, and whatever it leads to. */
export class Client {
  private readonly politeness: Politeness;
  private readonly credentials: OutgoingHttpHeaders;
  /** When each host may be asked again, in milliseconds of the epoch. */
  private readonly nextTurns = new Map<string, number>();
  private readonly options: ClientOptions;

  constructor(options: ClientOptions) {
    this.options = options;
    this.politeness = { ...POLITENESS, ...options.politeness };
    this.credentials = { ...basicAuthorization(options.typed), ...options.headers };
  }

  /** A site may ask for more patience than we have by ourselves. @param milliseconds between two requests */
  slowDown(milliseconds: number): void {
    this.politeness.pause = Math.max(this.politeness.pause, milliseconds);
  }

  /**
   * @param read makes something of the answer (a success, or 304); a PassingError of it is worth another try
   * @throws StatusError for any other answer; UserError; an AbortError when it was stopped
   */
  async get<Result>(
    url: URL,
    read: (answer: HttpResponse) => Result,
    { method = 'GET', headers = {} }: { method?: 'GET' | 'HEAD'; headers?: OutgoingHttpHeaders } = {},
  ): Promise<Result> {
    for (let failed = 1; ; failed++) {
      try {
        return read(await this.follow(url, method, headers));
      } catch (error) {
        if (!(error instanceof PassingError) || failed >= this.politeness.tries) throw error;
        const { firstWait, longestWait } = this.politeness;
        const own = backOff(failed, { base: firstWait, most: longestWait }, Math.random());
        if ((error.wait ?? 0) > longestWait) throw tooLong(url, error.wait!);
        const milliseconds = Math.round(Math.max(error.wait ?? 0, own));
        this.options.tellWait?.(error.message, milliseconds);
        await wait(milliseconds, this.options.stop);
      }
    }
  }

  private async follow(start: URL, method: 'GET' | 'HEAD', headers: OutgoingHttpHeaders): Promise<HttpResponse> {
    let url = start;
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      const answer = await this.ask(url, method, headers);
      const { status } = answer;
      const { location } = answer.headers;
      if (status < 300 || status === 304) return answer;
      if (status >= 400 || !location) {
        if (!isPassing(status)) throw new StatusError(url, status);
        const asked = retryAfter(answer.headers['retry-after'], Date.now());
        throw new PassingError(new StatusError(url, status).message, { wait: asked });
      }
      const next = URL.parse(location, url.href);
      if (!next) throw new UserError(`${withoutPassword(url)} leads to no address`, 'The site may be broken.');
      if (url.protocol === 'https:' && next.protocol === 'http:') {
        throw new UserError(
          `${withoutPassword(url)} leads from https to http`,
          'That is refused: others could read along.',
        );
      }
      url = next;
    }
    throw new UserError(
      `${withoutPassword(start)} leads on and on`,
      `No more than ${MOST_REDIRECTS} redirects are followed.`,
    );
  }

  private async ask(url: URL, method: 'GET' | 'HEAD', headers: OutgoingHttpHeaders): Promise<HttpResponse> {
    const { typed, insecure, stop, userAgent, env = {} } = this.options;
    this.refuseOpenLine(url, insecure);
    const turn = Math.max(Date.now(), this.nextTurns.get(url.host) ?? 0);
    await wait(turn - Date.now(), stop);
    const bare = new URL(url);
    bare.username = '';
    bare.password = '';
    try {
      return await exchange(bare, {
        method,
        headers: {
          'user-agent': userAgent,
          'accept-encoding': ENCODINGS,
          ...headers,
          ...(url.origin === typed.origin && this.credentials),
        },
        limits: this.politeness,
        mayBePrivate: url.host === typed.host,
        stop,
        proxy: proxyFor(bare, env),
      });
    } finally {
      this.nextTurns.set(url.host, Date.now() + this.politeness.pause);
    }
  }

  /** What is typed may be on this machine, where nobody listens; all else wants https. */
  private refuseOpenLine(url: URL, insecure: boolean): void {
    if (url.protocol === 'https:') return;
    if (url.protocol !== 'http:')
      throw new UserError(`${cleanLine(url.protocol)} is no web address`, 'It takes https.');
    if (insecure || isLoopback(url)) return;
    throw new UserError(
      `${withoutPassword(url)} is http, which others can read and change on the way`,
      'Try https, or allow it with --insecure.',
    );
  }
}

function basicAuthorization({ username, password }: URL): OutgoingHttpHeaders {
  if (!username) return {};
  const words = `${decoded(username)}:${decoded(password)}`;
  return { authorization: `Basic ${Buffer.from(words).toString('base64')}` };
}

/** A sign of percent that stands for itself is no mistake in a password. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function tooLong(url: URL, milliseconds: number): UserError {
  const minutes = Math.ceil(milliseconds / 60_000);
  return new UserError(`${url.host} asks to wait ${minutes} minutes`, 'Try again then: sync goes on where it stopped.');
}
