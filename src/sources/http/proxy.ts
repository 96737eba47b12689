// An address and the user's variables in; the proxy by which it is to be asked, or nothing, out. As curl reads them:
// https://everything.curl.dev/usingcurl/proxies/env.html
import { isLoopback } from './addresses.ts';

/** This machine is never asked by way of another one. */
export function proxyFor(url: URL, env: NodeJS.ProcessEnv): string | undefined {
  // Not in capitals: of a program that a web server starts whoever asks it may set that one.
  const proxy = url.protocol === 'https:' ? env.https_proxy || env.HTTPS_PROXY : env.http_proxy;
  const without = env.no_proxy || env.NO_PROXY || '';
  if (!proxy || isLoopback(url) || without.split(/[\s,]+/).some((name) => isNamed(url, name))) return undefined;
  return proxy.includes('://') ? proxy : `http://${proxy}`;
}

/** `*`, `example.org` and what is below it, each perhaps with a port. */
function isNamed({ hostname, host }: URL, name: string): boolean {
  if (name === '*') return true;
  const bare = name.toLowerCase().replace(/^\*?\./, '');
  return bare !== '' && [hostname, host].some((one) => one === bare || one.endsWith(`.${bare}`));
}
