// marked's rules for markdown in; the same rules, each asked only where its first character stands, out.
import type { TokenizerObject } from 'marked';

/**
 * marked tries each rule at each place, and the first trial of a rule compiles its regular expression: of the one for
 * HTML alone that takes longer than all else in a report. To return false is to let marked's own rule decide; undefined
 * says that it does not apply. A block may be indented by three spaces.
 */
export const quickRules: TokenizerObject = {
  code: asked(/^[ \t]/),
  fences: asked(/^ {0,3}[`~]/),
  heading: asked(/^ {0,3}#/),
  hr: asked(/^ {0,3}[-_*]/),
  blockquote: asked(/^ {0,3}>/),
  list: asked(/^ {0,3}[-*+\d]/),
  html: asked(/^ {0,3}</),
  def: asked(/^ {0,3}\[/),
  escape: asked(/^\\/),
  tag: asked(/^</),
  link: asked(/^!?\[/),
  reflink: asked(/^!?\[/),
  codespan: asked(/^`/),
  del: asked(/^~/),
  autolink: asked(/^</),
};

function asked(where: RegExp): (source: string) => false | undefined {
  return (source) => (where.test(source) ? false : undefined);
}
