// Names of keys as people write them, in the configuration and on the screen.

const SHOWN: Record<string, string> = {
  return: '⏎',
  escape: 'Esc',
  space: 'Space',
  tab: 'Tab',
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
  home: 'Home',
  end: 'End',
  pageup: 'PgUp',
  pagedown: 'PgDn',
  backspace: 'Backspace',
  delete: 'Delete',
  f1: 'F1',
};

/** A key as it is written for people: `↓`, `PgDn`, `^F`. */
export function keyWords(key: string): string {
  const control = /^ctrl\+(.)$/.exec(key)?.[1];
  return control ? `^${control.toUpperCase()}` : (SHOWN[key] ?? key);
}

const OTHER_NAMES: Record<string, string> = { enter: 'return', esc: 'escape', pgup: 'pageup', pgdn: 'pagedown' };

export const NAMED_KEYS: readonly string[] = [...Object.keys(SHOWN), ...Object.keys(OTHER_NAMES)];

const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * What is written in a configuration: a character, a name, `ctrl+x` or `^X`, `alt+x`.
 *
 * @returns undefined for what is no key, and for digits, which are counts
 */
export function readKey(written: string): string | undefined {
  const name = written.toLowerCase();
  if (name in OTHER_NAMES) return OTHER_NAMES[name];
  if (name in SHOWN) return name;
  const control = /^(?:ctrl\+|\^)([a-z])$/.exec(name)?.[1];
  if (control) return `ctrl+${control}`;
  const [only, ...more] = [...characters.segment(written.replace(/^alt\+/i, ''))];
  if (!only || more.length > 0 || /^[\d\s]$/.test(only.segment)) return undefined;
  return /^alt\+/i.test(written) ? `alt+${only.segment}` : written;
}
