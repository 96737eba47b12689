// What a feed says of itself: its title, its language, and the address that its links are relative to.

const LONGEST = 500;
const NOTED = new Set(['title', 'language', 'link']);

export class FeedHead {
  private readonly texts = new Map<string, string>();
  private base: string | undefined;
  private href: string | undefined;

  get title(): string {
    return this.texts.get('title') ?? '';
  }

  get language(): string | undefined {
    return this.texts.get('language')?.trim() || undefined;
  }

  /** @param address of the feed itself, where it is known: xml:base and its own page may be relative to it */
  address(address: string | undefined): string | undefined {
    const page = this.texts.get('link')?.trim() || this.href || '';
    return [this.base, page].map((one) => one && URL.parse(one, address)?.href).find(Boolean) || address;
  }

  open(name: string, attributes: Record<string, string>, around: string | undefined): void {
    this.base ??= attributes['xml:base'];
    if (attributes['xml:lang'] && !this.texts.has('language')) this.texts.set('language', attributes['xml:lang']);
    const isAlternate = name === 'link' && attributes.href && (attributes.rel ?? 'alternate') === 'alternate';
    if (isAlternate && isHead(around)) this.href ??= attributes.href;
  }

  addText(text: string, outside: readonly string[]): void {
    const name = outside.at(-1)!;
    if (!NOTED.has(name) || !isHead(outside.at(-2))) return;
    this.texts.set(name, `${this.texts.get(name) ?? ''}${text}`.slice(0, LONGEST));
  }
}

function isHead(name: string | undefined): boolean {
  return name === 'channel' || name === 'feed';
}
