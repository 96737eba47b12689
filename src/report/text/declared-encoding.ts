// Which encoding somebody says that a text is in: its server, its XML declaration, its HTML, or who typed a command.

/** What programs and people call them beside the labels that WHATWG's Encoding Standard knows. */
const ALIASES: [RegExp, string][] = [
  [/^(?:x-)?(?:win|windows|cp|ms|ansi)[-_ ]?(\d{3,5})$/, 'windows-$1'],
  [/^(?:iso[-_ ]?)?8859[-_ ]?(\d{1,2})$/, 'iso-8859-$1'],
  [/^(?:arabic|arab|ms-arab|windows-arabic)$/, 'windows-1256'],
  [/^(125\d|874)$/, 'windows-$1'],
  [/^(?:x-)?utf[-_ ]?(8|16)(?:[-_ ]?n|mb[34])?$/, 'utf-$1'],
];

/** @returns the usual name of an encoding that can be read; nothing for what is none */
export function encodingNamed(label: string | undefined): string | undefined {
  const bare = (label ?? '')
    .trim()
    .toLowerCase()
    .replace(/^["']+|["';,]+$/g, '');
  const alias = ALIASES.find(([pattern]) => pattern.test(bare));
  for (const name of [bare, ...(alias ? [bare.replace(alias[0], alias[1])] : [])]) {
    try {
      return new TextDecoder(name).encoding;
    } catch {
      // The other name may be known.
    }
  }
  return undefined;
}

/** A declaration stands at the start, or after whatever a template put before it. */
const LONGEST_SEARCH = 1024 * 1024;
const LONGEST_TAG = 1000;

/** What `<?xml encoding>`, `<meta charset>` or `<meta http-equiv>` says. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, LONGEST_SEARCH)).toString('latin1');
  const xml = /^\s*<\?xml\s[^>]{0,300}?\bencoding\s*=\s*["']?\s*([\w.:-]+)/i.exec(start.slice(0, 2000))?.[1];
  return encodingNamed(xml) ?? charsetOfMeta(start);
}

function charsetOfMeta(html: string): string | undefined {
  for (const { index } of html.matchAll(/<meta\b/gi)) {
    const tag = html.slice(index, index + LONGEST_TAG).split('>', 1)[0]!;
    const encoding = encodingNamed(/\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(tag)?.[1]);
    if (encoding) return encoding;
  }
  return undefined;
}

/** @param header `text/xml; charset="windows-1256"` */
export function encodingOfHeader(header: string | undefined): string | undefined {
  return encodingNamed(/\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(header ?? '')?.[1]);
}
