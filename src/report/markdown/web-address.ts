// The addresses that a reader may be offered to open.
import { cleanLine } from '../../base/clean.ts';

/**
 * http and https only: the sole addresses that a reader is ever offered to open.
 *
 * @param base what the address may be relative to; one that leads within a page is none
 */
export function webAddress(text: string, base?: string): string | undefined {
  const address = cleanLine(text).replaceAll(' ', '%20');
  const isWhole = /^https?:$/.test(URL.parse(address)?.protocol ?? '');
  if (isWhole || !base || !address || address.startsWith('#')) return isWhole ? address : undefined;
  const url = URL.parse(address, base);
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}
