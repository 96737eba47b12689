// A widened term in; what a report has to have for it, as expressions of the full-text index, out.
import type { Archive } from '../../archive/archive.ts';
import { quoteForMatch, reportsHolding } from '../../archive/index/full-text.ts';
import { nameToken } from '../../archive/index/index-tokens.ts';
import type { Wanted, Way } from '../../archive/index/matching.ts';
import type { Name, WidenedTerm } from '../widen.ts';

/** Of a word in more reports than these it is not looked whether it stands in the title: that takes longer than a frame. */
const MOST_IN_TITLE = 20_000;

export function wantedByTerm(archive: Archive, term: WidenedTerm): Wanted {
  const { names, forms, misspelt, type } = term;
  const sure = names.filter(({ isLoose }) => !isLoose);
  const ways = [
    ...(type ? [] : waysAsTyped(term)),
    ...way('spelling', [...sure.map(token), ...forms.map(quoteForMatch)]),
    ...way('misspelt', [...names.filter(({ isLoose }) => isLoose).map(token), ...misspelt.map(quoteForMatch)]),
  ];
  if (ways.length === 0) return { kind: 'any', parts: [] };
  const [best] = ways as [Way];
  const isRare = type !== undefined || reportsHolding(archive, term.words[0]!) <= MOST_IN_TITLE;
  return { kind: 'words', ways, ...(isRare && { inTitle: `title:${best.expression}` }) };
}

/** The words in this order; then words that begin so, or, of a name of several words, these wherever they stand. */
function waysAsTyped({ words, typed, phrase, open, isHeld, isBegun }: WidenedTerm): Way[] {
  if (!isHeld) return [];
  const whole = words.join(' ');
  const isJoined = !phrase && typed.includes(' ');
  const apart = isJoined ? `${words.map(quoteForMatch).join(' AND ')}${open ? '*' : ''}` : '';
  return [
    ...way('as typed', isBegun ? [] : [quoteForMatch(whole)]),
    ...way('beginning', isJoined ? [apart] : open ? [`${quoteForMatch(whole)}*`] : []),
  ];
}

function way(as: Way['as'], expressions: string[]): Way[] {
  return expressions.length > 0 ? [{ as, expression: `(${expressions.join(' OR ')})` }] : [];
}

function token({ number }: Name): string {
  return quoteForMatch(nameToken(number));
}
