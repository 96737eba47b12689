// Whether an address of the network is the machine itself, or in a private network around it.
import { BlockList, isIP } from 'node:net';

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8);
LOOPBACK.addAddress('::1', 'ipv6');

/** IANA's special-purpose registries: all that no public site stands at. */
const PRIVATE = new BlockList();
const PRIVATE_NETWORKS = [
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24',
  '192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4',
  // BlockList knows ::ffff:10.0.0.1 for 10.0.0.1; other disguises of IPv4 are blocked whole, for no site has them.
  '::/128 ::1/128 64:ff9b:1::/48 100::/64 2001:db8::/32 2002::/16 fc00::/7 fe80::/10 ff00::/8',
];
for (const network of PRIVATE_NETWORKS.flatMap((line) => line.split(' '))) {
  const [address = '', prefix] = network.split('/');
  PRIVATE.addSubnet(address, Number(prefix), address.includes(':') ? 'ipv6' : 'ipv4');
}

/** @param address IPv4 or IPv6, without brackets */
export function isPrivate(address: string): boolean {
  return PRIVATE.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

/** By its name alone, before anything is asked of the network. */
export function isLoopback({ hostname }: URL): boolean {
  const address = bareAddress(hostname);
  if (isIP(address)) return LOOPBACK.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
  return hostname === 'localhost' || hostname.endsWith('.localhost');
}

/** `[::1]`, as it stands in a URL, without its brackets. */
export function bareAddress(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, '');
}
