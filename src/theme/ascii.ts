// A line of the screen in; the same out with letters for every sign that not every terminal has, a cell for a cell.

const SIGNS: Record<string, string> = {
  ...fromPairs('╭╮╰╯├┤┬┴┼', '+++++++++'),
  ...fromPairs('─━╸═│┃', '-=-=||'),
  ...fromPairs('▁▂▃▄▅▆▇█▌', '.:-=+*#@>'),
  ...fromPairs('●○◉◎·∘•▫★×', 'Oo@&.:*,*x'),
  ...fromPairs('→←↑↓', '><^v'),
  ...fromPairs('✓✎✗', '+~x'),
  ...fromPairs('…–—−‑‘’‚‛“”„«»‹›', '~-----\'\',`"""<><>'),
};

const SIGN = new RegExp(`[${Object.keys(SIGNS).join('')}\u2800-\u28FF]`, 'g');
const FIRST_BRAILLE = 0x2800;

/** Words about keys, before they are fitted into a line: this one's sign has no letter that says it. */
export function withEnter(words: string, { isAscii }: { isAscii: boolean }): string {
  return isAscii ? words.replaceAll('⏎', 'Enter') : words;
}

/** Words of reports keep their letters: consoles have those of most languages in Latin script. */
export function asAscii(line: string): string {
  return line.replace(SIGN, (sign) => SIGNS[sign] ?? strokeOf(sign.charCodeAt(0) - FIRST_BRAILLE));
}

/** What the dots of a braille character look like: a line that lies, stands, rises, falls, or a dot where it is. */
function strokeOf(dots: number): string {
  const rows = [0x09, 0x12, 0x24, 0xc0].map((mask) => (dots & mask) > 0);
  const [left, right] = [dots & 0x47, dots & 0xb8];
  const height = rows.filter(Boolean).length;
  if (height === 0) return ' ';
  if (height === 1) return rows[0] ? "'" : rows[3] ? (left && right ? '_' : '.') : '-';
  if (!left || !right) return height === 2 ? (rows[3] ? ',' : "'") : '|';
  const top = rows[0] ? 0x09 : rows[1] ? 0x12 : 0x24;
  const bottom = rows[3] ? 0xc0 : rows[2] ? 0x24 : 0x12;
  const [above, below] = [dots & top, dots & bottom];
  if (above & right && !(above & left) && below & left && !(below & right)) return '/';
  if (above & left && !(above & right) && below & right && !(below & left)) return '\\';
  return height > 2 ? '+' : '-';
}

function fromPairs(signs: string, letters: string): Record<string, string> {
  return Object.fromEntries([...signs].map((sign, at) => [sign, [...letters][at]!]));
}
