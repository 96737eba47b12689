// Lets marked try each of its rules only where it may apply.
import type { MarkedExtension, TokenizerAndRendererExtension, Tokens } from 'marked';

/**
 * marked tries each rule at each place, and the first trial of a rule compiles its regular expression: of the one for
 * HTML alone that takes longer than all else in a report. To return false is to let marked's own rule decide; undefined
 * says that it does not apply. A block may be indented by three spaces.
 *
 * Without `emStrong` and `del`: marked looks through each paragraph for their marks once more when they are replaced.
 */
const askedRules: MarkedExtension['tokenizer'] = {
  code: asked(/^[ \t]/),
  fences: asked(/^ {0,3}[`~]/),
  heading: asked(/^ {0,3}#/),
  hr: asked(/^ {0,3}[-_*]/),
  blockquote: asked(/^ {0,3}>/),
  list: asked(/^ {0,3}[-*+\d]/),
  html: asked(/^ {0,3}</),
  // A note at the foot of a text, `[^1]: …`, is words of it.
  def: asked(/^ {0,3}\[(?!\^)/),
  link: asked(/^!?\[/),
  inlineText(source) {
    const raw = PLAIN_TEXT.exec(source)?.[0];
    if (raw === undefined || hasHidden(raw)) return false;
    return { type: 'text', raw, text: raw, escaped: this.lexer.state.inRawBlock };
  },
};

function asked(where: RegExp): (source: string) => false | undefined {
  return (source) => (where.test(source) ? false : undefined);
}

/** What no rule of marked's stops at: no mark, no control character. */
const WORDS = '[^\\0-\\x1F\\u2028\\u2029\\\\`*_~<[@]';
/** Spaces before a line break may be a mark. */
const LINE_BREAK = '(?<! )\\n';

/** Lines that do not start with a mark either; an empty line or the end after them. */
const PLAIN_LINES = (() => {
  const line = `(?![\\s\\-+=>#|:]|\\d{1,9}[.)])${WORDS}+`;
  return new RegExp(`^${line}(?:${LINE_BREAK}${line})*(?=\\n\\n|$)`);
})();

/** Within a paragraph, up to a mark that surely is one, or to the end. */
const PLAIN_TEXT = new RegExp(`^${WORDS}+(?:${LINE_BREAK}${WORDS}*)*(?=[*[<\\\\\`]|$)`);

/** Addresses without a mark, a character by its number, and what may be a picture. */
function hasHidden(words: string): boolean {
  return words.includes('://') || words.includes('www.') || words.includes('&#') || words.endsWith('!');
}

/**
 * A paragraph of mere words, as most are: marked would try every rule at its start and look for the end of its words
 * letter by letter, only to find the same paragraph with the same text in it.
 */
const plainParagraph: TokenizerAndRendererExtension = {
  name: 'plainParagraph',
  level: 'block',
  tokenizer(source, tokens) {
    // Within lists and quotations, and behind a paragraph that is not at its end, marked may join lines to one.
    if (tokens !== this.lexer.tokens || tokens.at(-1)?.type === 'paragraph') return undefined;
    const raw = PLAIN_LINES.exec(source)?.[0];
    if (raw === undefined || hasHidden(raw)) return undefined;
    const text: Tokens.Text = { type: 'text', raw, text: raw, escaped: false };
    return { type: 'paragraph', raw, text: raw, tokens: [text] } satisfies Tokens.Paragraph;
  },
};

export const quickRules: MarkedExtension = { tokenizer: askedRules, extensions: [plainParagraph] };
