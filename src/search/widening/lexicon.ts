// What is a word of English, and what is a name, whether a report has it or not: lists beside the built program, read when
// a word is first looked for that no report has as it was typed.
import { readFileSync } from 'node:fs';
import { type Gazetteer, loadGazetteer } from '../../entities/gazetteer/gazetteer.ts';
import { foldName } from '../../entities/spelling/fold.ts';

/** The built program is the file that stands beside them. */
const DIST = new URL(process.env.SOHR_READER_BUILD === undefined ? '../../../dist/' : '.', import.meta.url);

type List = 'common-words.txt' | 'known-names.txt';
const lists = new Map<List, string>();

/** Whether it is an English word, in small letters: it is what was meant, and no misspelt name. */
export function isCommonWord(word: string): boolean {
  return ALSO_NAMES.has(word) || [word, ...uninflected(word)].some((form) => has('common-words.txt', form));
}

/** Everyday words that the list leaves out, because a name may be written so. */
const ALSO_NAMES = new Set(
  `said says january february march april may june july september october november december monday tuesday wednesday
  thursday friday saturday sunday`.split(/\s+/),
);

/** What the word may be without its ending: the list has few plurals and past tenses. */
function uninflected(word: string): string[] {
  const [, stem, ending] =
    /^([a-z]{4,}?)(ies|ied|es|s|ed|d|ing|ly|er|ers)$/.exec(word) ?? /^([a-z]{3})(s)$/.exec(word) ?? [];
  if (stem === undefined) return [];
  if (ending === 'ies' || ending === 'ied') return [`${stem}y`];
  const single = stem.replace(/([a-z])\1$/, '$1');
  return [stem, `${stem}e`, single];
}

/** Whether the gazetteer has somebody or something of this name, as it is written but for case, marks and article. */
export function isKnownName(name: string): boolean {
  const key = foldName(name, 'plain');
  return key !== '' && has('known-names.txt', key);
}

let gazetteer: Gazetteer | undefined;

/** All that the gazetteer knows of a name, which takes longer: for what no list answers. */
export function wholeGazetteer(): Gazetteer {
  gazetteer ??= loadGazetteer(new URL('gazetteer.json', DIST));
  return gazetteer;
}

/** A line a word, in order, so that nothing has to be made of them before one is looked for. */
function has(list: List, line: string): boolean {
  const text = lists.get(list) ?? `${readFileSync(new URL(list, DIST), 'utf8')}\n`;
  lists.set(list, text);
  let [from, to] = [0, text.length];
  while (from < to) {
    const start = text.lastIndexOf('\n', ((from + to) >> 1) - 1) + 1;
    const end = text.indexOf('\n', start);
    const found = text.slice(start, end);
    if (found === line) return true;
    if (found < line) from = end + 1;
    else to = start;
  }
  return false;
}
