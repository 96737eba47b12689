// Claims annotated by hand in; the texts, and what a reader marked in them, out: see tests/annotations/README.md.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readAnnotations } from './annotations.ts';

/** A figure as a reader of the text marked it. Of several values each is right; `.` was not judged. */
export type GoldClaim = {
  start: number;
  end: number;
  effect: string;
  /** GUIDELINES leave it open whether it is one: finding it is right, and so is not finding it. */
  isOptional: boolean;
  min: number | null;
  max: number | null;
  classes: string[];
  /** Names one word of which is enough; empty: the text's own voice. Undefined: not judged. */
  claimants: string[] | undefined;
  /** That nobody is found is right too. */
  isSilenceRight: boolean;
  scopes: string[];
};
export type AnnotatedClaims = { id: string; text: string; gold: GoldClaim[] };

const root = fileURLToPath(new URL('../../tests/annotations/claims', import.meta.url));

/** @param set `develop` or `held-out`, invented texts with marks in them; `bundled`, the bundled reports as they were annotated */
export function readClaimAnnotations(set: string): AnnotatedClaims[] {
  const folder = join(root, set);
  const files = readdirSync(folder).sort();
  if (set === 'bundled')
    return files.map((name) => readRows(basename(name, '.tsv'), readFileSync(join(folder, name), 'utf8')));
  return files.map((name) => ({ id: basename(name, '.txt'), ...readMarks(readFileSync(join(folder, name), 'utf8')) }));
}

/** A row a figure: its offset in the text in which names were annotated, its words, and the same values. */
function readRows(id: string, table: string): AnnotatedClaims {
  const text = readAnnotations('develop').find((report) => report.id === id)!.text;
  const [, ...rows] = table.trim().split('\n');
  const gold = rows.map((row) => {
    const [start, words, ...values] = row.split('\t') as [string, string, ...string[]];
    if (!text.startsWith(words, Number(start))) throw new Error(`${id}: ${words} does not stand at ${start}`);
    return goldOf(Number(start), words, values);
  });
  return { id, text, gold };
}

/** `[[figure|effect|least..most|class|claimant|scope]]` in running text, below lines that begin with `#`. */
function readMarks(content: string): { text: string; gold: GoldClaim[] } {
  const marked = content.replace(/^(?:# .*\n)+/, '').trim();
  const gold: GoldClaim[] = [];
  let text = '';
  let at = 0;
  for (const { index, 0: mark, 1: words, 2: values } of marked.matchAll(/\[\[([^|\]]+)\|([^\]]*)\]\]/g)) {
    text += marked.slice(at, index);
    gold.push(goldOf(text.length, words!, values!.split('|')));
    text += words;
    at = index + mark.length;
  }
  return { text: text + marked.slice(at), gold };
}

function goldOf(start: number, words: string, values: string[]): GoldClaim {
  const [effect, bounds, classes, claimants, scopes] = values as [string, string, string, string, string];
  const [min, max] = bounds.split('..').map((bound) => (bound === '' ? null : Number(bound)));
  return {
    start,
    end: start + words.length,
    effect: effect.replace('?', ''),
    isOptional: effect.startsWith('?'),
    min: min!,
    max: max!,
    classes: classes.split('/'),
    claimants: claimants === '.' ? undefined : namesIn(claimants),
    isSilenceRight: claimants === '-' || claimants.endsWith('?'),
    scopes: scopes.split('/'),
  };
}

function namesIn(claimants: string): string[] {
  return claimants === '-' ? [] : claimants.replace(/\?$/, '').split('/');
}
