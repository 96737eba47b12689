// The sentences of sentences.txt, each with the claims that it should give.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Expected = {
  words: string;
  bounds: string;
  effect: string;
  class: string;
  claimant: string;
  scope: string;
};
export type Example = { text: string; claims: Expected[] };

export function readExamples(): Example[] {
  return readFileSync(join(import.meta.dirname, 'sentences.txt'), 'utf8')
    .replace(/^#.*\n/gm, '')
    .trim()
    .split(/\n\n+/)
    .map((block) => {
      const [text, ...lines] = block.split('\n');
      const claims = lines.map((line) => {
        const [words, bounds, effect, people, claimant, scope] = line.split(' | ');
        return { words: words!, bounds: bounds!, effect: effect!, class: people!, claimant: claimant!, scope: scope! };
      });
      return { text: text!, claims };
    });
}
