// Requests to servers that are slow, broken, huge, endless, redirecting or lying; and to one that is none of these.
import { once } from 'node:events';
import { createServer as createSecureServer, type Server } from 'node:https';
import { createServer } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Client, type ClientOptions, type Politeness } from '../../../src/sources/http/client.ts';
import { cert, key } from './certificate.ts';
import { type Handler, openSite } from './site.ts';
import { HASTY } from './sync-here.ts';

function clientOf(
  typed: URL,
  { politeness, ...options }: Partial<ClientOptions> & { politeness?: Partial<Politeness> } = {},
) {
  const stop = new AbortController().signal;
  return new Client({
    ...{ typed, insecure: false, stop, userAgent: 'sohr-reader/test' },
    politeness: { ...HASTY, ...politeness },
    ...options,
  });
}

async function ask(handler: Handler, options?: Parameters<typeof clientOf>[1]): Promise<string> {
  const site = await openSite(handler);
  return clientOf(site.url, options).get(site.url, ({ body }) => body.toString('utf8'));
}

describe('what is sent', () => {
  test('names the program, asks for packed answers and carries no cookie', async () => {
    const seen: Record<string, unknown>[] = [];
    const site = await openSite((request, response) => {
      seen.push(request.headers);
      response.writeHead(200, { 'set-cookie': 'a=b' }).end('x');
    });
    const client = clientOf(site.url);
    for (let count = 0; count < 2; count++) await client.get(site.url, () => 0);
    expect(seen[1]).toMatchObject({ 'user-agent': 'sohr-reader/test', 'accept-encoding': 'gzip, br, deflate' });
    expect(seen[1]).not.toHaveProperty('cookie');
  });

  test('a password of the address and headers of the configuration go to its own origin only', async () => {
    const seen: (string | undefined)[] = [];
    const other = await openSite((request, response) => {
      seen.push(request.headers.authorization, request.headers['x-key'] as string);
      response.end('there');
    });
    const site = await openSite((request, response) => {
      seen.push(request.headers.authorization, request.headers['x-key'] as string);
      response.writeHead(302, { location: other.url.href }).end();
    });
    site.url.username = 'me';
    site.url.password = 'p%40ss';
    const client = clientOf(site.url, { headers: { 'x-key': 'k' } });
    // The other one is on the loopback, and was not typed: it is asked as if it had been by a client of its own.
    await expect(client.get(site.url, () => 0)).rejects.toThrow('inside your own network');
    expect(seen).toEqual([`Basic ${Buffer.from('me:p@ss').toString('base64')}`, 'k']);
    await client.get(new URL(site.url.origin), () => 0).catch(() => 0);
    expect(seen).toHaveLength(4);
  });
});

describe('packed answers', () => {
  const words = 'Words of Qamishli. '.repeat(100);
  test.each([
    ['gzip', gzipSync(words)],
    ['br', brotliCompressSync(words)],
    ['deflate', deflateSync(words)],
    ['deflate', deflateRawSync(words)],
    ['identity', Buffer.from(words)],
  ])('%s is unpacked', async (encoding, bytes) => {
    expect(await ask((_, response) => response.writeHead(200, { 'content-encoding': encoding }).end(bytes))).toBe(
      words,
    );
  });

  test('a bomb is not', async () => {
    const bomb = gzipSync(Buffer.alloc(50 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(100_000);
    const asked = ask((_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb));
    await expect(asked).rejects.toThrow('unpacks to more than 32 MB');
  });

  test('one that is cut short is asked for again', async () => {
    let count = 0;
    const answer = await ask((_, response) => {
      const bytes = gzipSync(words);
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(count++ === 0 ? bytes.subarray(0, 20) : bytes);
    });
    expect([answer, count]).toEqual([words, 2]);
  });
});

describe('limits', () => {
  const politeness = { size: 1024 * 1024, tries: 1 };
  test.each<[string, Handler, string]>([
    ['announced', (_, response) => response.writeHead(200, { 'content-length': 9e9 }).write('x'), 'larger than 1 MB'],
    [
      'endless',
      (_, response) => {
        const more = () => {
          while (!response.destroyed && response.write(Buffer.alloc(65_536, 'x')));
        };
        response.on('drain', more);
        more();
      },
      'larger than 1 MB',
    ],
  ])('too much, %s', async (_, handler, message) => {
    await expect(ask(handler, { politeness })).rejects.toThrow(message);
  });

  test.each<[string, Partial<Politeness>, Handler, string]>([
    ['never answers', { idle: 100 }, () => {}, 'no answer came within 0.1 s'],
    ['stops in the middle', { idle: 100 }, (_, response) => response.write('half'), 'no answer came within 0.1 s'],
    [
      'drips',
      { total: 150 },
      (_, response) => {
        const drip = setInterval(() => response.write('x'), 10);
        response.on('close', () => clearInterval(drip));
      },
      'took more than 0.15 s',
    ],
  ])('a server that %s is given up', async (_, given, handler, message) => {
    await expect(ask(handler, { politeness: { ...given, tries: 1 } })).rejects.toThrow(message);
  });

  test('a server that takes the line and says nothing is given up', async () => {
    const server = createServer(() => {}).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as { port: number };
    const url = new URL(`https://127.0.0.1:${port}/`);
    await expect(clientOf(url, { politeness: { connect: 100, tries: 1 } }).get(url, () => 0)).rejects.toThrow('0.1 s');
    server.close();
  });
});

describe('answers that lie', () => {
  test('a body shorter than its Content-Length is asked for again', async () => {
    let count = 0;
    const answer = await ask((_, response) => {
      if (count++ > 0) return response.end('whole');
      response.writeHead(200, { 'content-length': 100 }).write('half');
      return setImmediate(() => response.destroy());
    });
    expect([answer, count]).toEqual(['whole', 2]);
  });

  test('what is no HTTP at all is said', async () => {
    const server = createServer((socket) => socket.end('SSH-2.0-OpenSSH\r\n')).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const url = new URL(`http://127.0.0.1:${(server.address() as { port: number }).port}/`);
    await expect(clientOf(url).get(url, () => 0)).rejects.toThrow(/^127\.0\.0\.1:\d+: /);
    server.close();
  });
});

describe('redirects', () => {
  const lead =
    (to: (count: number) => string): Handler =>
    (_request, response, url) => {
      const count = Number(url.searchParams.get('n') ?? 0);
      response.writeHead(302, { location: to(count + 1) }).end('x');
    };

  test('five are followed', async () => {
    const answer = await ask((request, response, url) => {
      const count = Number(url.searchParams.get('n') ?? 0);
      if (count === 5) response.end('there');
      else lead((next) => `/?n=${next}`)(request, response, url);
    });
    expect(answer).toBe('there');
  });

  test.each<[string, (count: number) => string, string]>([
    ['a circle', () => '/', 'leads on and on'],
    ['a chain', (count) => `/?n=${count}`, 'leads on and on'],
    ['a file', () => 'file:///etc/passwd', 'is no web address'],
    ['nonsense', () => 'http://[', 'leads to no address'],
    ['the cloud', () => 'http://169.254.169.254/latest/meta-data/', 'is http, which others can read'],
    ['the network', () => 'https://192.168.0.1/', '192.168.0.1 was not asked for, and is inside your own network'],
    ['the loopback, disguised', () => 'https://[::ffff:127.0.0.1]/', 'inside your own network'],
  ])('%s is refused', async (_, to, message) => {
    await expect(ask(lead(to))).rejects.toThrow(message);
  });

  test('from a name to another port of this machine is refused: so is a name that leads here', async () => {
    const secret = await openSite((_, response) => response.end('secret'));
    const site = await openSite(lead(() => secret.url.href));
    await expect(clientOf(site.url).get(site.url, () => 0)).rejects.toThrow('inside your own network');
    const named = new URL(secret.url);
    named.hostname = 'localhost';
    const other = await openSite(lead(() => named.href));
    await expect(clientOf(other.url).get(other.url, () => 0)).rejects.toThrow('localhost was not asked for');
    expect(secret.asked).toEqual([]);
  });

  test('http beyond this machine wants --insecure', async () => {
    const url = new URL('http://fake.example/');
    await expect(clientOf(url).get(url, () => 0)).rejects.toThrow('which others can read and change');
  });
});

describe('https', () => {
  const { NODE_TLS_REJECT_UNAUTHORIZED: before } = process.env;
  let site: Server;
  let url: URL;
  beforeEach(async () => {
    site = createSecureServer({ key, cert }, (request, response) => {
      if (request.url === '/away') response.writeHead(302, { location: 'http://fake.example/' }).end();
      else response.end('safe');
    }).listen(0, '127.0.0.1');
    await once(site, 'listening');
    url = new URL(`https://127.0.0.1:${(site.address() as { port: number }).port}/`);
  });
  afterEach(() => {
    if (before === undefined) delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
    else process.env.NODE_TLS_REJECT_UNAUTHORIZED = before;
    site.close();
  });

  test('a site that cannot prove who it is, is refused, even when insecure', async () => {
    for (const insecure of [false, true]) {
      await expect(clientOf(url, { insecure }).get(url, () => 0)).rejects.toThrow('cannot prove who it is');
    }
  });

  test('a way from https to http is refused, even when insecure', async () => {
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
    const client = clientOf(url, { insecure: true });
    expect(await client.get(url, ({ body }) => body.toString())).toBe('safe');
    await expect(client.get(new URL('/away', url), () => 0)).rejects.toThrow('leads from https to http');
  });
});

describe('busy servers', () => {
  const failing = (times: number, status: number, headers: Record<string, string> = {}): Handler => {
    let count = 0;
    return (_request, response) => {
      if (count++ < times) response.writeHead(status, headers).end();
      else response.end('well');
    };
  };

  test.each([429, 500, 502, 503, 504])('%s is tried again', async (status) => {
    expect(await ask(failing(2, status))).toBe('well');
  });

  test('but not for ever', async () => {
    await expect(ask(failing(3, 503))).rejects.toThrow('answered with status 503');
  });

  test('each wait is told', async () => {
    const told: string[] = [];
    await ask(failing(2, 503), {
      tellWait: (problem, milliseconds) => told.push(`${problem}, ${typeof milliseconds}`),
    });
    expect(told).toHaveLength(2);
    expect(told[0]).toMatch(/ answered with status 503, number$/);
  });

  test('404 is not tried again', async () => {
    await expect(ask(failing(1, 404))).rejects.toThrow('does not exist');
  });

  test.each<[string, () => string]>([
    ['seconds', () => '1'],
    ['a date', () => new Date(Date.now() + 2000).toUTCString()],
  ])('Retry-After is waited for, given as %s', async (_, value) => {
    const start = Date.now();
    expect(await ask(failing(1, 429, { 'retry-after': value() }), { politeness: { longestWait: 5000 } })).toBe('well');
    expect(Date.now() - start).toBeGreaterThan(500);
  });

  test('one that asks for too long a wait is left alone', async () => {
    await expect(ask(failing(1, 429, { 'retry-after': '3600' }))).rejects.toThrow('asks to wait 60 minutes');
  });

  test('a wait ends when it is stopped', async () => {
    const stopping = new AbortController();
    const asked = ask(
      (_, response) => {
        response.writeHead(503, { 'retry-after': '60' }).end();
        setImmediate(() => stopping.abort());
      },
      { stop: stopping.signal, politeness: { longestWait: 100_000 } },
    );
    await expect(asked).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
  });

  test('requests to one host keep their distance', async () => {
    const times: number[] = [];
    const site = await openSite((_, response) => {
      times.push(Date.now());
      response.end();
    });
    const client = clientOf(site.url, { politeness: { pause: 60 } });
    for (let count = 0; count < 3; count++) await client.get(site.url, () => 0);
    expect(times[2]! - times[0]!).toBeGreaterThanOrEqual(110);
  });
});
