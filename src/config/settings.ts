// What the readers of all settings share: words out of YAML, and errors that name the place.
import { isPair, isScalar, type Node } from 'yaml';
import { offer } from '../base/spelling/nearest.ts';

/** Says that a piece of the file is wrong: where, what, and what to write instead. */
export type Fail = (at: unknown, what: string, advice: string) => never;

/** @returns nothing for what is neither text nor a number */
export function textOf(node: unknown): string {
  return isScalar(node) && (typeof node.value === 'string' || typeof node.value === 'number') ? String(node.value) : '';
}

/** Where a piece of the file begins: an offset. */
export function startOf(node: unknown): number {
  if (isPair(node)) return startOf(node.key);
  return (node as Node | null | undefined)?.range?.[0] ?? 0;
}

type OneOf<Word extends string> = { name: string; words: readonly Word[]; advice: string; fail: Fail };

export function oneOf<Word extends string>(node: unknown, { name, words, advice, fail }: OneOf<Word>): Word {
  const text = textOf(node);
  const found = words.find((word) => word === text);
  return found ?? fail(node, `${name} is none of ${words.join(', ')}${offer(text, words)}`, advice);
}
