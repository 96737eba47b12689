import { describe, expect, it } from 'vitest';
import { GAP, Tokeniser } from '../../src/entities/text/tokens.ts';

const tokeniser = new Tokeniser({ common: [], given: [], small: [] });
const surfaces = (text: string) => tokeniser.tokenise(text).map(({ start, end }) => text.slice(start, end));
const gaps = (text: string) => tokeniser.tokenise(text).map(({ gap }) => gap);

describe('tokenise', () => {
  it.each([
    ['Freedonia’s army', ['Freedonia', 'army']],
    ["Dar'a and al-Qa'ida", ["Dar'a", 'and', 'al', "Qa'ida"]],
    ['the U.S. and the U.N.', ['the', 'U.S.', 'and', 'the', 'U.N.']],
    ['strikes.The US', ['strikes', 'The', 'US']],
    ['a 14.5 mm gun', ['a', '14.5', 'mm', 'gun']],
    ['مدينة إدلب،', ['مدينة', 'إدلب']],
  ])('%s', (text, words) => {
    expect(surfaces(text)).toEqual(words);
  });

  it.each([
    ['Red Hill', GAP.space],
    ['Red-Hill', GAP.hyphen],
    ['Red, Hill', GAP.comma],
    ['Red (Hill', GAP.bracket],
    ['Red. Hill', GAP.stop],
    ['Red “Hill', GAP.quote],
    ['Red | Hill', GAP.break],
    ['Red\nHill', GAP.line],
    ['Red - Hill', GAP.break],
  ])('what parts the words of %j', (text, gap) => {
    expect(gaps(text)[1]).toBe(gap);
  });
});
