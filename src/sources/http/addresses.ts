// Whether an address of the network is the machine itself, or in a private network around it.
import { BlockList, isIP } from 'node:net';

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8);
LOOPBACK.addAddress('::1', 'ipv6');

/** IANA's special-purpose registries: all that no public site stands at. */
const PRIVATE = new BlockList();
const PRIVATE_NETWORKS = [
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24',
  '192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4',
  // BlockList knows ::ffff:10.0.0.1 for 10.0.0.1. Other disguises of IPv4 are blocked whole (compatible, translated, 6to4,
  // Teredo), for no site has them; but for that of NAT64, which a network without IPv4 gives to every old site.
  '::/96 ::ffff:0:0:0/96 64:ff9b:1::/48 100::/32 2001::/23 2001:db8::/32 2002::/16 3fff::/20 5f00::/16',
  'fc00::/7 fe80::/10 fec0::/10 ff00::/8',
];
for (const network of PRIVATE_NETWORKS.flatMap((line) => line.split(' '))) {
  const [address = '', prefix] = network.split('/');
  PRIVATE.addSubnet(address, Number(prefix), address.includes(':') ? 'ipv6' : 'ipv4');
}

/** @param address IPv4 or IPv6, without brackets */
export function isPrivate(address: string): boolean {
  // A link's name stands behind it: fe80::1%eth0.
  const [bare = ''] = address.split('%');
  switch (isIP(bare)) {
    case 4:
      return PRIVATE.check(bare, 'ipv4');
    case 6:
      return PRIVATE.check(bare, 'ipv6') || embedded(bare).some((inner) => PRIVATE.check(inner, 'ipv4'));
    default:
      return true;
  }
}

/** The IPv4 address in one of NAT64 (RFC 6052), or of a tunnel within a site (ISATAP, RFC 5214). */
function embedded(address: string): string[] {
  const groups = groupsOf(address);
  const isNat = groups[0] === 0x64 && groups[1] === 0xff9b;
  const isTunnel = (groups[4]! & 0xfdff) === 0 && groups[5] === 0x5efe;
  const [high = 0, low = 0] = groups.slice(6);
  return isNat || isTunnel ? [[high >> 8, high & 0xff, low >> 8, low & 0xff].join('.')] : [];
}

/** Eight, of 16 bits. */
function groupsOf(address: string): number[] {
  // As a URL writes it: no IPv4 in it, and lower case.
  const [head = '', tail] = bareAddress(new URL(`http://[${address}]/`).hostname).split('::');
  const [start, end] = [head, tail ?? ''].map((part) =>
    part
      .split(':')
      .filter(Boolean)
      .map((group) => parseInt(group, 16)),
  );
  return [...start!, ...Array(8 - start!.length - end!.length).fill(0), ...end!];
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
