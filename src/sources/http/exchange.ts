// Makes one HTTP request and returns its answer, decompressed and within limits. A redirect is an answer too.
import { lookup as lookUp } from 'node:dns';
import http, {
  type ClientRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type OutgoingHttpHeaders,
} from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { UserError } from '../../base/user-error.ts';
import { bareAddress, isPrivate } from './addresses.ts';
import { decompress } from './decompress.ts';
import { explainNetwork, PassingError, withoutPassword } from './failures.ts';

export type HttpResponse = { url: URL; status: number; headers: IncomingHttpHeaders; body: Buffer };

/** What is asked, and how. */
export type Request = {
  method: 'GET' | 'HEAD';
  headers: OutgoingHttpHeaders;
  limits: Limits;
  /** Whether the user asked for this host: others must stand at a public address. */
  mayBePrivate: boolean;
  /** Ends it at once. */
  stop: AbortSignal;
  /** Where the user's variables name one for this address. */
  proxy?: string | undefined;
};

export type Limits = {
  /** Milliseconds until a connection must stand, until the next byte must come, and for it all. */
  connect: number;
  idle: number;
  total: number;
  /** Bytes of an answer, as sent and unpacked. */
  size: number;
};

/**
 * Node's own `http`, not its `fetch`: of the two only this one lets us see, and refuse, the very address that a name
 * leads to, at the moment of connecting. It follows no redirect and keeps no cookie. A proxy looks names up itself: what
 * they lead to is then for it to judge.
 *
 * @throws UserError; an AbortError when it was stopped
 */
export async function exchange(url: URL, request: Request): Promise<HttpResponse> {
  const { limits, mayBePrivate, stop } = request;
  const total = AbortSignal.timeout(limits.total);
  try {
    if (!mayBePrivate && isIP(bareAddress(url.hostname))) refusePrivate(url.hostname, bareAddress(url.hostname));
    const message = await ask(url, request, AbortSignal.any([total, stop]));
    const packed = await readAll(message, url, limits.size);
    const body = await decompress(packed, url, message.headers['content-encoding'], limits.size);
    return { url, status: message.statusCode!, headers: message.headers, body };
  } catch (error) {
    stop.throwIfAborted();
    if (total.aborted) throw new PassingError(`${url.host}: the answer took more than ${limits.total / 1000} s`);
    throw explainNetwork(url, error);
  }
}

function ask(
  url: URL,
  { method, headers, limits, mayBePrivate, proxy }: Request,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const { request, Agent } = url.protocol === 'https:' ? https : http;
  const lookup = mayBePrivate || proxy ? undefined : lookUpPublic;
  // A connection of its own for each: at one request a second nothing is gained by keeping it, and a kept one that
  // the server has just closed looks like a failure.
  const agent = new Agent({ keepAlive: false, ...(proxy && { proxyEnv: { HTTP_PROXY: proxy, HTTPS_PROXY: proxy } }) });
  const sent = request(url, { method, headers, signal, agent, ...(lookup && { lookup }) }, (message) => {
    waiting = message;
    resolve(message);
  });
  let waiting: IncomingMessage | ClientRequest = sent;
  const late = (seconds: number) => new PassingError(`${url.host}: no answer came within ${seconds} s`);
  const connecting = setTimeout(() => sent.destroy(late(limits.connect / 1000)), limits.connect);
  sent.once('socket', (socket) => {
    socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', () => clearTimeout(connecting));
  });
  sent.setTimeout(limits.idle, () => waiting.destroy(late(limits.idle / 1000)));
  // Not once: after the answer has begun, a broken line is told here as well.
  sent.on('error', reject);
  sent.once('close', () => clearTimeout(connecting));
  sent.end();
  return promise;
}

async function readAll(message: IncomingMessage, url: URL, size: number): Promise<Buffer> {
  const tooLarge = () => {
    message.destroy();
    return new UserError(
      `${withoutPassword(url)} is larger than ${Math.round(size / 1024 / 1024)} MB, the most that is read of one answer`,
      'It is no list of reports.',
    );
  };
  if (Number(message.headers['content-length']) > size) throw tooLarge();
  const chunks: Buffer[] = [];
  let read = 0;
  for await (const chunk of message) {
    read += chunk.length;
    if (read > size) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const lookUpPublic: LookupFunction = (hostname, options, callback) => {
  lookUp(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, []);
    try {
      for (const { address } of addresses) refusePrivate(hostname, address);
    } catch (refusal) {
      return callback(refusal as Error, []);
    }
    if (options.all) callback(null, addresses);
    else callback(null, addresses[0]!.address, addresses[0]!.family);
  });
};

function refusePrivate(hostname: string, address: string): void {
  if (!isPrivate(address)) return;
  throw new UserError(
    `${hostname} was not asked for, and is inside your own network`,
    'If you trust it, give that address itself.',
  );
}
