// A report's text in; its mentions, sorted and apart from each other, and the entities that the gazetteer lacks, out.
import { addRepeatedNames } from './arabic/repeated-names.ts';
import { addBracketedNames } from './candidates/bracketed-names.ts';
import type { Candidate } from './candidates/candidate.ts';
import { findCandidates } from './candidates/find-candidates.ts';
import { addFuzzyPlaces } from './candidates/fuzzy-places.ts';
import { addSurnames } from './candidates/surnames.ts';
import { filterDoubtful } from './filtering/filter-doubtful.ts';
import { placeListed } from './filtering/listed-places.ts';
import type { Gazetteer } from './gazetteer/gazetteer.ts';
import type { Entity, Mention } from './mention.ts';
import { linkNeighbouringVillages } from './resolution/neighbouring-villages.ts';
import { unitePersons } from './resolution/one-person.ts';
import { resolvePlaces } from './resolution/places/resolve-places.ts';
import { rateLinks } from './resolution/rate-links.ts';
import { linkGovernorates, resolveReferences } from './resolution/references.ts';
import { findReportGovernorates } from './resolution/report-governorates.ts';
import { linkSpellingVariants } from './resolution/spelling-variants.ts';
import { foldName } from './spelling/fold.ts';
import type { TextContext } from './text/context.ts';
import { findLineCases } from './text/line-cases.ts';

/** What is known of a report beside its words. */
export type About = {
  /** As in `Meta.date`. */
  date?: string | undefined;
  /** Usual English names, as in `Meta.governorates`. */
  governorates: readonly string[];
};

type Found = { context: TextContext; candidates: Candidate[] };

export type Recognised = { mentions: Mention[]; entities: Entity[] };

/** Each looks at the whole report, and hands on its candidates in the order of the text. */
type Step = (context: TextContext, candidates: Candidate[]) => Candidate[];

const FINDING: readonly Step[] = [
  // Candidates that nothing in the report bears out go.
  filterDoubtful,
  placeListed,
  // What is left tells further candidates: `Idris` of Salim Idris, `Zarkan` in `Abu Rasin (Zarkan)`, `Idlb` in a list.
  addSurnames,
  addRepeatedNames,
  addBracketedNames,
  addFuzzyPlaces,
  // Each is linked to the one entity that it means here.
  linkNeighbouringVillages,
  linkGovernorates,
];

const LINKING: readonly Step[] = [
  resolvePlaces,
  linkSpellingVariants,
  resolveReferences,
  unitePersons,
  // And it is said how often such links are right.
  rateLinks,
];

/** @param text the report's plain text: mentions are spans of it, in UTF-16 code units */
export function recognise(text: string, about: About, gazetteer: Gazetteer): Recognised {
  const { context, candidates } = findNames(text, about, gazetteer);
  return toMentions(
    context,
    LINKING.reduce((linked, step) => step(context, linked), candidates),
  );
}

/** What may be names, before the places among them are told from those of the same name. */
export function findNames(text: string, about: About, gazetteer: Gazetteer): Found {
  const read = readContext(text, about, gazetteer);
  const found = findCandidates(read);
  const context =
    read.governorates.size > 0 ? read : { ...read, governorates: findReportGovernorates(gazetteer, found) };
  return { context, candidates: FINDING.reduce((candidates, step) => step(context, candidates), found) };
}

function readContext(text: string, about: About, gazetteer: Gazetteer): TextContext {
  const tokens = gazetteer.words.tokenise(text);
  const { governorateSlugs } = gazetteer.countries;
  return {
    text,
    tokens,
    gazetteer,
    date: about.date ?? '',
    governorates: new Set(about.governorates.flatMap((name) => governorateSlugs.get(foldName(name, 'vowels')) ?? [])),
    lineCases: findLineCases(tokens),
    lookups: new Array(tokens.length),
    rejected: new Uint8Array(tokens.length),
  };
}

function toMentions(context: TextContext, candidates: Candidate[]): Recognised {
  const entities = new Map<string, Entity>();
  const mentions = candidates.map((candidate): Mention => {
    const ids = candidate.entities.map((index) => context.gazetteer.idOf(index));
    if (candidate.unlisted && ids.length === 0) entities.set(candidate.unlisted.id, candidate.unlisted);
    const [entity, ...others] = ids.length > 0 ? ids : [candidate.unlisted!.id];
    return {
      start: context.tokens[candidate.from]!.start + (candidate.prefix ?? 0),
      end: context.tokens[candidate.to - 1]!.end,
      type: candidate.type,
      entity: entity!,
      rule: candidate.rule,
      certainty: candidate.certainty,
      ...(others.length > 0 && { others }),
    };
  });
  return { mentions, entities: [...entities.values()] };
}
