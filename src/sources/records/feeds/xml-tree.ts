// A small tree of XML: an item of a feed, and what can be asked of it.

/** Names are in lower case, with the usual prefix of their namespace: `content:encoded`, and `entry` for Atom's. */
export type XmlElement = { name: string; attributes: Record<string, string>; children: (XmlElement | string)[] };

/** Elements of these names within it. */
export function childrenOf({ children }: XmlElement, ...names: string[]): XmlElement[] {
  return children.filter((child) => typeof child !== 'string').filter(({ name }) => names.includes(name));
}

/** All the text within, without outer spaces. */
export function textOf(element: XmlElement | undefined): string {
  return element ? gather(element).trim() : '';
}

export function holdsElements({ children }: XmlElement): boolean {
  return children.some((child) => typeof child !== 'string');
}

/** What is within, as HTML. */
export function htmlOf({ children }: XmlElement): string {
  return children.map((child) => (typeof child === 'string' ? escapeXml(child) : htmlElement(child))).join('');
}

/** What XML leaves open HTML ends at once: the words behind a `<br>` are none of its own. */
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

function htmlElement(element: XmlElement): string {
  const attributes = Object.entries(element.attributes).map(
    ([name, value]) => ` ${name}="${escapeXml(value).replaceAll('"', '&quot;')}"`,
  );
  const tag = `<${element.name}${attributes.join('')}>${htmlOf(element)}`;
  return VOID.has(element.name) ? tag : `${tag}</${element.name}>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function gather({ children }: XmlElement): string {
  return children.map((child) => (typeof child === 'string' ? child : gather(child))).join('');
}
