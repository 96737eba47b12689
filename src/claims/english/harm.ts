// Every word that may make a figure one of harm: a sentence without any tells none.
import { ATTACKS } from './nouns.ts';
import {
  ACTIVE,
  ACTIVE_PAIRS,
  ADJECTIVES,
  DRIVE,
  INTRANSITIVE,
  NOUNS,
  NOUNS_OF,
  PARTICIPLES,
  PHRASES_BEHIND,
  STRUCK,
  TOLLS,
} from './verbs.ts';

const WORDS = new Set<string>([
  ...ATTACKS,
  ...DRIVE,
  ...STRUCK,
  ...TOLLS,
  ...[ACTIVE, ADJECTIVES, INTRANSITIVE, NOUNS, NOUNS_OF, PARTICIPLES].flatMap((words) => [...words.keys()]),
  ...[...ACTIVE_PAIRS.keys()].map((pair) => pair.split(' ')[0]!),
  ...PHRASES_BEHIND.map(([words]) => words[0]!),
  'victims',
]);

export function isHarm(low: string): boolean {
  return WORDS.has(low);
}
