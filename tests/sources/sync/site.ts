// A handler in; a web server on the loopback that answers by it, and remembers what it was asked, out.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach } from 'vitest';

export type Handler = (request: IncomingMessage, response: ServerResponse, url: URL) => void;

export type Site = {
  url: URL;
  /** What it was asked for, in order: path and query. */
  asked: string[];
  close(): void;
};

const open: Site[] = [];

/** Closed by itself at the end of the test that opened it. robots.txt is answered with 404. */
export async function openSite(handler: Handler): Promise<Site> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url!, `http://${request.headers.host}`);
    if (url.pathname === '/robots.txt') {
      response.writeHead(404).end();
      return;
    }
    asked.push(url.pathname + url.search);
    handler(request, response, url);
  });
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  const { port } = server.address() as AddressInfo;
  const site: Site = {
    url: new URL(`http://127.0.0.1:${port}/`),
    asked,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  open.push(site);
  return site;
}

afterEach(() => {
  for (const site of open.splice(0)) site.close();
});
