// A spelling in; everybody in the gazetteer who bears such a name, the strictest spelt and best known first, out.
import type { Entity } from '../mention.ts';
import { foldName, LEVELS, nameWords } from '../spelling/fold.ts';
import { entityOf, type Gazetteer } from './gazetteer.ts';

/** At all levels, unlike a search: who corrects a name wants the one that was not thought of. */
export function bearersIn(gazetteer: Gazetteer, spelling: string, levels = LEVELS): Entity[] {
  const found = new Set<number>();
  for (const level of levels) {
    const numbers = (gazetteer.names(level, foldName(spelling, level)) ?? []).map(entityOf);
    for (const number of numbers.sort((a, b) => gazetteer.fameOf(b) - gazetteer.fameOf(a))) found.add(number);
  }
  return [...found].map((number) => gazetteer.at(number));
}

/** People of whose usual name it is the last word, as folded by `foldName` at its strictest. */
export function peopleOfSurname(gazetteer: Gazetteer, surname: string): Entity[] {
  const key = foldName(surname, 'plain');
  return Array.from({ length: gazetteer.size }, (_, number) => number)
    .filter((number) => gazetteer.typeOf(number) === 'person')
    .map((number) => gazetteer.at(number))
    .filter(({ name }) => foldName(nameWords(name).at(-1) ?? '', 'plain') === key);
}

/** The governorate of that name, with or without the word; undefined when there is none. */
export function governorateCalled(gazetteer: Gazetteer, name: string): Entity | undefined {
  const bare = name.replace(/\s+(governorate|province)$/i, '').replace(/^محافظة\s+/, '');
  return [`${bare} Governorate`, `محافظة ${bare}`, bare]
    .flatMap((spelling) => bearersIn(gazetteer, spelling))
    .find(({ kind }) => kind === 'governorate');
}
