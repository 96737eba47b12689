// The table of keys: what each means and where. The footer, the help screen and the README's table are made from it.
import type { Pane } from '../state/arrange.ts';
import type { Panel } from '../state/panel.ts';

/** Where a key can mean something of its own: in a pane, or in a panel that stands over the page. */
export type KeyContext = Pane | Panel['kind'];
const PANELS = ['card', 'names', 'facets', 'timeline', 'correct', 'map', 'links'] as const satisfies KeyContext[];

/** What a key does somewhere, and what is said of it. */
export type KeyBinding = {
  command: string;
  /** The first one is named in the footer. */
  keys: readonly string[];
  /** What it does, for the help. */
  words: string;
  group: 'Move' | 'Reports' | 'Search' | 'Names' | 'Page' | 'Program';
  /** Absent: everywhere. */
  contexts?: readonly KeyContext[];
  /** A word for the footer, in the places where it stands there. */
  footer?: Partial<Record<KeyContext, string>>;
};

function inAll(contexts: readonly KeyContext[], word: string): NonNullable<KeyBinding['footer']> {
  return Object.fromEntries(contexts.map((context) => [context, word]));
}

export const TABLE = [
  {
    group: 'Move',
    command: 'down',
    keys: ['j', 'down'],
    words: 'down a report, or a line',
    footer: {
      list: 'down',
      page: 'scroll',
      card: 'down',
      names: 'down',
      facets: 'down',
      timeline: 'down',
      correct: 'down',
      links: 'down',
    },
  },
  { group: 'Move', command: 'up', keys: ['k', 'up'], words: 'up a report, or a line' },
  { group: 'Move', command: 'screen-down', keys: ['space', 'f', 'pagedown', 'ctrl+f'], words: 'a screen down' },
  { group: 'Move', command: 'screen-up', keys: ['b', 'pageup', 'ctrl+b'], words: 'a screen up' },
  { group: 'Move', command: 'half-down', keys: ['d', 'ctrl+d'], words: 'half a screen down' },
  { group: 'Move', command: 'half-up', keys: ['u', 'ctrl+u'], words: 'half a screen up' },
  { group: 'Move', command: 'first', keys: ['g', 'home'], words: 'to the beginning; after a number, to that one' },
  { group: 'Move', command: 'last', keys: ['G', 'end'], words: 'to the end; after a number, to that one' },
  {
    group: 'Move',
    command: 'into',
    keys: ['return', 'l', 'right'],
    words: 'read the report',
    contexts: ['list'],
    footer: { list: 'read' },
  },
  {
    group: 'Move',
    command: 'back',
    keys: ['h', 'left', 'escape'],
    words: 'back to the list; in the list, end the search',
    footer: { page: 'back' },
  },
  { group: 'Move', command: 'other-pane', keys: ['tab'], words: 'to the other pane' },
  {
    group: 'Reports',
    command: 'next-report',
    keys: ['J', 'ctrl+n'],
    words: 'next report of the list',
    footer: { page: 'next' },
  },
  { group: 'Reports', command: 'previous-report', keys: ['K', 'ctrl+p'], words: 'previous report of the list' },
  {
    group: 'Reports',
    command: 'form',
    keys: ['D'],
    words: 'the list in lines, or with whole titles, places and kinds',
    contexts: ['list'],
  },
  { group: 'Reports', command: 'star', keys: ['s'], words: 'star, or take the star away', footer: { list: 'star' } },
  { group: 'Reports', command: 'read', keys: ['x'], words: 'mark as read, or as unread' },
  {
    group: 'Reports',
    command: 'next-unread',
    keys: ['n'],
    words: 'next report of the list that was not read yet',
    contexts: ['list'],
    footer: { list: 'unread' },
  },
  {
    group: 'Reports',
    command: 'all-read',
    keys: ['A'],
    words: 'mark all reports of the list as read',
    contexts: ['list'],
  },
  { group: 'Reports', command: 'undo', keys: ['U'], words: 'take back the last star, marks or correction' },
  {
    group: 'Search',
    command: 'search',
    keys: ['/'],
    words: 'search the reports; on the page, its text; in a panel, narrow what it lists',
    footer: { list: 'search', page: 'find', card: 'narrow', names: 'narrow', facets: 'narrow', links: 'narrow' },
  },
  {
    group: 'Search',
    command: 'facets',
    keys: ['F'],
    words: 'what was found by governorate, kind, source and year; saved searches',
    footer: { list: 'facets' },
  },
  {
    group: 'Search',
    command: 'order',
    keys: [','],
    words: 'the list in another order: newest, oldest, unread first',
    contexts: ['list'],
    footer: { list: 'order' },
  },
  {
    group: 'Search',
    command: 'exactly',
    keys: ['='],
    words: 'just the words that were typed, or in other spellings again; ^X in the search line',
    contexts: ['list'],
  },
  { group: 'Search', command: 'save', keys: ['S'], words: 'save the search under a name', contexts: ['list'] },
  { group: 'Search', command: 'next-hit', keys: ['n'], words: 'next place that was found', contexts: ['page'] },
  { group: 'Search', command: 'previous-hit', keys: ['N'], words: 'previous place that was found', contexts: ['page'] },
  {
    group: 'Names',
    command: 'next-name',
    keys: ['e'],
    words: 'next name in the text',
    footer: { page: 'name', list: 'name' },
  },
  { group: 'Names', command: 'previous-name', keys: ['E'], words: 'previous name in the text' },
  {
    group: 'Names',
    command: 'next-same',
    keys: [']'],
    words: 'next mention of the same one, on into other reports',
    footer: { page: 'same' },
  },
  { group: 'Names', command: 'previous-same', keys: ['['], words: 'previous mention of the same one' },
  {
    group: 'Names',
    command: 'card',
    keys: ['return', 'l', 'right'],
    words: 'the card of the name: who it is, where it stands',
    contexts: ['page'],
    footer: { page: 'card' },
  },
  {
    group: 'Names',
    command: 'names',
    keys: ['i'],
    words: 'names of all reports, or of those found',
    footer: { list: 'names' },
  },
  {
    group: 'Names',
    command: 'map',
    keys: ['m'],
    words: 'the map of the places of the report, of the lines, or of the list',
    footer: { list: 'map', page: 'map' },
  },
  { group: 'Names', command: 'left', keys: ['h', 'left'], words: 'move the map', contexts: ['map'] },
  { group: 'Names', command: 'right', keys: ['l', 'right'], words: 'move the map', contexts: ['map'] },
  {
    group: 'Names',
    command: 'nearer',
    keys: ['+', '='],
    words: 'look nearer',
    contexts: ['map'],
    footer: { map: 'nearer' },
  },
  {
    group: 'Names',
    command: 'farther',
    keys: ['-'],
    words: 'look from farther',
    contexts: ['map'],
    footer: { map: 'farther' },
  },
  {
    group: 'Names',
    command: 'fit',
    keys: ['0'],
    words: 'all places of the map',
    contexts: ['map'],
    footer: { map: 'all' },
  },
  {
    group: 'Names',
    command: 'timeline',
    keys: ['t'],
    words: 'reports a month; one that is chosen becomes a filter',
    footer: { list: 'months' },
  },
  { group: 'Names', command: 'correct', keys: ['c'], words: 'correct the name in focus, or add one that was missed' },
  {
    group: 'Names',
    command: 'choose',
    keys: ['return', 'l', 'right'],
    words: 'choose: open the name, the sentence or the link, filter by the month or the facet',
    contexts: PANELS,
    footer: { card: 'open', names: 'card', facets: 'filter', timeline: 'filter', correct: 'choose', links: 'open' },
  },
  {
    group: 'Names',
    command: 'keep',
    keys: ['+', '='],
    words: 'only reports that name it, or bear it',
    contexts: ['card', 'names', 'facets'],
    footer: { card: 'keep', names: 'keep', facets: 'keep' },
  },
  {
    group: 'Names',
    command: 'exclude',
    keys: ['-'],
    words: 'only reports that do not',
    contexts: ['card', 'names', 'facets'],
    footer: { names: 'exclude', facets: 'exclude' },
  },
  {
    group: 'Names',
    command: 'next-kind',
    keys: ['tab'],
    words: 'the next kind of names, or facet; on the map, whose places it shows',
    contexts: ['names', 'facets', 'map'],
    footer: { names: 'kind', facets: 'next', map: 'whose' },
  },
  {
    group: 'Names',
    command: 'close',
    keys: ['escape', 'h', 'left', 'q'],
    words: 'back from a panel',
    contexts: PANELS,
    footer: inAll(PANELS, 'back'),
  },
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
    words: 'copy the address',
    contexts: ['links'],
    footer: { links: 'copy' },
  },
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
  {
    group: 'Program',
    command: 'help',
    keys: ['?', 'f1'],
    words: 'this help',
    footer: inAll(['list', 'page', ...PANELS], 'help'),
  },
  { group: 'Program', command: 'redraw', keys: ['ctrl+l'], words: 'draw the screen anew' },
  { group: 'Program', command: 'suspend', keys: ['ctrl+z'], words: 'to the shell; `fg` comes back' },
  { group: 'Program', command: 'leave', keys: ['q'], words: 'back; in the list, quit', footer: { list: 'quit' } },
  { group: 'Program', command: 'quit', keys: ['Q', 'ctrl+c'], words: 'quit' },
] as const satisfies readonly KeyBinding[];
