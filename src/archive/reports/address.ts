// The address of a report in; what tells it apart from other addresses out.

/** Added by whoever spreads an address: none says which page is meant. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|ref_src)$/i;

/** Without scheme, `www.`, trailing slash, fragment and the marks of campaigns; nothing for what is no web address. */
export function bareAddress(address: string): string | undefined {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  const marks = [...url.searchParams.keys()].filter((name) => TRACKING.test(name));
  for (const name of marks) url.searchParams.delete(name);
  return url.host.replace(/^www\./, '') + url.pathname.replace(/\/+$/, '') + url.search;
}
