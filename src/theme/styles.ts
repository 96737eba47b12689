// The styles that words of a page can have, by name.

/** Why words look as they do; a theme says how. */
const STYLES = [
  'title',
  'heading',
  'subheading',
  'strong',
  'em',
  'del',
  'ins',
  'code',
  'link',
  'sign',
  'quote',
  'bar',
  'bullet',
  'columnHead',
  'label',
  'rule',
] as const;
export type Style = (typeof STYLES)[number];
