// A token in; the place whose Arabic name by its form begins there (Tal, Deir, Kafr and what follows), out.
import { entityOf } from '../gazetteer/gazetteer.ts';
import { isCompass } from '../spelling/fold.ts';
import { endOfCapitalRun } from '../text/capital-runs.ts';
import { bareAt, inHeadline, isNameWord, isWord, keyOf, type TextContext } from '../text/context.ts';
import { ROLE } from '../text/roles.ts';
import { GAP } from '../text/tokens.ts';
import type { Candidate } from './candidate.ts';
import { lookUpName } from './gazetteer-lookup.ts';
import { candidateByPattern } from './pattern.ts';
import { followsSettlementNoun } from './place-cues.ts';

export function matchPlaceName(context: TextContext, at: number): Candidate | undefined {
  if (!context.tokens[at]!.word.capital) return undefined;
  const whole = lookUpName(context, at);
  if (whole?.type !== 'place' && isHonoured(context, at) && followsSettlementNoun(context, at)) {
    const to = endOfCapitalRun(context, at, 3, false);
    return to > at + 1 ? nameOrPattern(context, at, to) : undefined;
  }
  const starts = isWord(context, at, ROLE.placeStart);
  // `Tal` alone is a town too, but not where a name goes on.
  const listed = starts && whole?.to === at + 1 ? undefined : whole;
  if (listed?.type === 'place') return matchSecondPart(context, listed) ?? matchSecondWord(context, listed);
  // `Tal al-Hara` is one in a headline too: the article goes on with the name.
  if (listed || (inHeadline(context, at) && !(starts && goesOnWithArticle(context, at + 1)))) return undefined;
  if (!starts) return matchBeforePlace(context, at);
  const to = endOfCapitalRun(context, at, isHonoured(context, at + 1) ? 4 : 3, false);
  if (to < at + 2 || isWord(context, at + 1, ROLE.common) || !isNameWord(context, to - 1)) return undefined;
  return nameOrPattern(context, at, to);
}

/** `Abu`, `Umm` and `Sheikh` begin names of people, and of villages that are called after them. */
function isHonoured(context: TextContext, at: number): boolean {
  return HONOURED.has(bareAt(context, at));
}

function goesOnWithArticle({ tokens }: TextContext, at: number): boolean {
  const [article, second] = [tokens[at], tokens[at + 1]];
  return (
    article?.gap === GAP.space &&
    article.word.article &&
    article.word.bare !== 'the' &&
    second?.gap === GAP.hyphen &&
    second.word.capital
  );
}

/** `Saida al-Golan`, `Karak al-Sharqi`: an article behind a hyphen goes on with the name. */
function matchSecondPart(context: TextContext, listed: Candidate): Candidate | undefined {
  const article = context.tokens[listed.to];
  const second = context.tokens[listed.to + 1];
  if (!article?.word.article || article.gap !== GAP.space || article.word.bare === 'the') return undefined;
  if (second?.gap !== GAP.hyphen || !second.word.capital || context.tokens[listed.to - 1]!.possessive) return undefined;
  const candidate = nameOrPattern(context, listed.from, listed.to + 2);
  return candidate.entities.length === 0 && isCompass(second.word.key('sounds', true))
    ? { ...listed, to: candidate.to, rule: 'context' }
    : candidate;
}

/** `Sahem al-Golan`, `Moadamiyat al-Sham`: a village that is called after what lies behind its first word, in no list. */
function matchBeforePlace(context: TextContext, at: number): Candidate | undefined {
  const { word, possessive } = context.tokens[at]!;
  const [article, second] = [context.tokens[at + 1], context.tokens[at + 2]];
  if (word.roles !== 0 || word.article || word.allCapitals || possessive) return undefined;
  if (!article?.word.article || article.gap !== GAP.space || article.word.bare === 'the') return undefined;
  if (second?.gap !== GAP.hyphen || !second.word.capital) return undefined;
  const behind = lookUpName(context, at + 1);
  if (behind?.type !== 'place' || behind.to !== at + 3) return undefined;
  return nameOrPattern(context, at, behind.to);
}

/** `Hawaij Dhiban`: a village's name that goes on with a word which no list has. */
function matchSecondWord(context: TextContext, listed: Candidate): Candidate | undefined {
  const next = context.tokens[listed.to];
  const village = listed.entities.every((entity) => context.gazetteer.tierOf(entity) === 3);
  if (!village || listed.to > listed.from + 1 || next?.gap !== GAP.space || !isNameWord(context, listed.to))
    return undefined;
  if (next.word.roles !== 0 || next.word.allCapitals || inHeadline(context, listed.to)) return undefined;
  return lookUpName(context, listed.to) ? undefined : nameOrPattern(context, listed.from, listed.to + 1);
}

function nameOrPattern(context: TextContext, from: number, to: number): Candidate {
  const candidate = candidateByPattern(context, 'place', from, to, 0.6);
  for (const level of ['sounds', 'vowels'] as const) {
    const names = context.gazetteer.names(level, keyOf(context, from, to, level)) ?? [];
    const places = names.map((name) => entityOf(name)).filter((entity) => context.gazetteer.tierOf(entity) > 0);
    if (places.length > 0) return { ...candidate, entities: [...new Set(places)], rule: 'folded', certainty: 0.8 };
  }
  return candidate;
}

const HONOURED = new Set('abu abou abo umm um sheikh shaykh sheik hajj sayyid khirbet'.split(' '));
