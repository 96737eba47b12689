// Colours in; how well one can be read on the other, by WCAG 2, out.

/** Luminances. Between them only what contrasts strongly can be read. */
const DARKEST_LIGHT = 0.75;
const LIGHTEST_DARK = 0.036;
/** Here black and white can be read equally well. */
const MIDDLE = 0.179;

/** @param one `#rrggbb` @returns 1 to 21 */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

export function darkness(ground: string): 'dark' | 'greyish dark' | 'greyish light' | 'light' {
  const at = luminance(ground);
  if (at <= LIGHTEST_DARK) return 'dark';
  if (at >= DARKEST_LIGHT) return 'light';
  return at < MIDDLE ? 'greyish dark' : 'greyish light';
}

/** 0 to 1. */
function luminance(rgb: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(rgb.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
