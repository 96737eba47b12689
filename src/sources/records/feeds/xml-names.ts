// Names of XML elements with the usual prefix of their namespace, whatever prefix a document gives it.

/** Each family of names has one usual prefix; the empty one is for RSS 1.0, Atom and XHTML. */
const USUAL_PREFIXES: [RegExp, string][] = [
  [
    /^https?:\/\/(?:purl\.org\/rss\/1\.0\/?|www\.w3\.org\/2005\/Atom|purl\.org\/atom\/ns#|www\.w3\.org\/1999\/xhtml)$/,
    '',
  ],
  [/^http:\/\/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns#$/, ''],
  [/^https?:\/\/purl\.org\/rss\/1\.0\/modules\/content\/$/, 'content:'],
  [/^https?:\/\/purl\.org\/dc\/(?:elements\/1\.1|terms)\/$/, 'dc:'],
  [/^https?:\/\/(?:search\.yahoo\.com|www\.rssboard\.org)\/(?:mrss|media-rss)\/?$/, 'media:'],
  [/^https?:\/\/www\.itunes\.com\/dtds\/podcast-1\.0\.dtd$/i, 'itunes:'],
  [/^https?:\/\/prismstandard\.org\/namespaces\/.*$/, 'prism:'],
  [/^http:\/\/wordpress\.org\/export\/[\d.]+\/$/, 'wp:'],
  [/^http:\/\/wordpress\.org\/export\/[\d.]+\/excerpt\/$/, 'excerpt:'],
];

export function noteNamespaces(attributes: Record<string, string>, namespaces: Map<string, string>): void {
  for (const [name, value] of Object.entries(attributes)) {
    const usual = name.startsWith('xmlns:') && USUAL_PREFIXES.find(([address]) => address.test(value));
    if (usual) namespaces.set(name.slice('xmlns:'.length), usual[1]);
  }
}

export function usualName(tag: string, namespaces: ReadonlyMap<string, string>): string {
  const [prefix, local] = tag.includes(':') ? tag.split(':', 2) : ['', tag];
  return `${namespaces.get(prefix!) ?? (prefix && `${prefix}:`)}${local}`.toLowerCase();
}
