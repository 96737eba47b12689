// Keys for the page: where it leads to, what is taken out of it, how it is shown.
import type { KeyBinding } from './key-binding.ts';

export const PAGE_KEYS = [
  {
    group: 'Page',
    command: 'open-source',
    keys: ['o'],
    words: 'open the source in a browser; after a number, that one of those at the foot of the page',
    footer: { page: 'source' },
  },
  {
    group: 'Page',
    command: 'copy',
    keys: ['y'],
    words: 'copy the sentence; again, its paragraph; then, the text',
    contexts: ['page'],
    footer: { page: 'copy' },
  },
  {
    group: 'Page',
    command: 'copy',
    keys: ['y'],
    words: 'copy the address, or the citation',
    contexts: ['links', 'cite'],
    footer: { links: 'copy', cite: 'copy' },
  },
  {
    group: 'Page',
    command: 'cite',
    keys: ['Y'],
    words: 'copy a citation of it, or of the report: Markdown, BibTeX, RIS, …',
    contexts: ['list', 'page'],
    footer: { page: 'cite' },
  },
  { group: 'Page', command: 'write', keys: ['w'], words: 'write the page to a file', contexts: ['list', 'page'] },
  {
    group: 'Page',
    command: 'links',
    keys: ['L'],
    words: 'all links of the page, by number',
    footer: { page: 'links' },
  },
  { group: 'Page', command: 'next-heading', keys: ['}'], words: 'next heading', contexts: ['page'] },
  { group: 'Page', command: 'previous-heading', keys: ['{'], words: 'previous heading', contexts: ['page'] },
  { group: 'Page', command: 'alone', keys: ['z'], words: 'the page alone, without frames; for a mouse, too' },
  { group: 'Page', command: 'quiet', keys: ['R'], words: 'the text without the marks of names, or with them again' },
  {
    group: 'Page',
    command: 'backward',
    keys: ['<'],
    words: 'back to what was read before',
  },
  { group: 'Page', command: 'forward', keys: ['>'], words: 'forward again to what was read after it' },
  {
    group: 'Page',
    command: 'set-bookmark',
    keys: ['`'],
    words: 'before a letter: a bookmark of that letter here',
    contexts: ['page'],
  },
  { group: 'Page', command: 'go-to-bookmark', keys: ["'"], words: 'before a letter: to the bookmark of that letter' },
] as const satisfies readonly KeyBinding[];
