// A sentence in; the same with its mentions marked as in tests/annotations, `[[surface|type]]`, out.
import { compact } from '../../src/entities/gazetteer/compact.ts';
import { openGazetteer } from '../../src/entities/gazetteer/gazetteer.ts';
import { readSource } from '../../src/entities/gazetteer/rows.ts';
import { type About, recognise } from '../../src/entities/recognise.ts';

export const source = readSource();
export const gazetteer = openGazetteer(compact(source));

export function mark(text: string, about: About = { governorates: [] }): string {
  let marked = '';
  let at = 0;
  for (const { start, end, type } of recognise(text, about, gazetteer).mentions) {
    marked += `${text.slice(at, start)}[[${text.slice(start, end)}|${type}]]`;
    at = end;
  }
  return marked + text.slice(at);
}

/** The entities' ids by the words that name them. */
export function links(text: string, about: About = { governorates: [] }): [words: string, id: string][] {
  return recognise(text, about, gazetteer).mentions.map(({ start, end, entity }) => [text.slice(start, end), entity]);
}
