// A name of a report in; the places that the other names around it mean, and what governorates are spoken of there, out.
import type { Candidate } from '../../candidates/candidate.ts';
import type { Position } from '../../gazetteer/gazetteer.ts';
import type { TextContext } from '../../text/context.ts';
import type { PlaceName } from './names.ts';
import { countPassages, type Passages } from './passages.ts';

/** A place that a report names near another one. */
export type Witness = {
  at: Position;
  /** How surely it is meant, and how much it tells. */
  weight: number;
  /** Kilometres: see `nearness`. */
  reach: number;
};

export type Scope = 'sentence' | 'passage' | 'report';

/** What the report says around the uses of a name. */
export type Surroundings = {
  witnesses: Witness[];
  /** The narrowest scope that has a witness; undefined where the report has none. */
  scope: Scope | undefined;
  /** Slugs of the governorates that are named, by scope. */
  governorates: Record<Scope, ReadonlySet<string>>;
  /** The passage names quarters of a city. */
  hasQuarters: boolean;
};

/** What stands in the text around the uses of a name. */
type Beside = Pick<Surroundings, 'governorates' | 'hasQuarters'> & { scopes: Map<PlaceName, Scope> };

const ORDER: Record<Scope, number> = { sentence: 0, passage: 1, report: 2 };

const SCOPES: Record<Scope, { weight: number; reach: number }> = {
  sentence: { weight: 0.85, reach: 1 },
  passage: { weight: 0.7, reach: 1.5 },
  report: { weight: 0.5, reach: 2.5 },
};

/** Kilometres, of a town that news names daily, and of what lies about it. */
const REACH = { town: 20, village: 13 };

/** Uses of a name, and names around each, beyond which nothing new is told. */
const MOST_USES = 8;
const MOST_BESIDE = 12;
const MOST_NAMES = 30;

/** What is less sure than this is no witness. */
const LEAST_SHARE = 0.3;

/** Looks around any name of a report. */
export class Witnesses {
  private readonly context: TextContext;
  private readonly candidates: readonly Candidate[];
  private readonly passages: Passages;
  private readonly nameOf: (PlaceName | undefined)[];
  /** The names that are used most. */
  private readonly most: PlaceName[];
  private readonly isAnyFirm: boolean;
  private readonly beside = new Map<PlaceName, Beside>();
  /** What each name tells, as long as it is not weighed again. */
  private readonly told = new Map<PlaceName, Witness[]>();

  constructor(context: TextContext, candidates: readonly Candidate[], names: readonly PlaceName[]) {
    this.context = context;
    this.candidates = candidates;
    this.passages = countPassages(context);
    this.nameOf = new Array(candidates.length);
    for (const name of names) for (const index of name.uses) this.nameOf[index] = name;
    this.most = names.toSorted((a, b) => b.uses.length - a.uses.length).slice(0, MOST_NAMES);
    this.isAnyFirm = names.some((name) => name.isFirm && this.testify(name).length > 0);
  }

  /** To be called when names have been weighed. */
  forget(names: readonly PlaceName[]): void {
    for (const name of names) this.told.delete(name);
  }

  /** @param all the names that are weighed themselves, too; without them only the firm ones */
  around(name: PlaceName, all: boolean): Surroundings {
    const { scopes, governorates, hasQuarters } = this.lookBeside(name);
    const witnesses: Witness[] = [];
    let nearest: Scope | undefined;
    for (const [other, scope] of scopes) {
      if (!all && this.isAnyFirm && !other.isFirm) continue;
      const told = this.testify(other);
      if (told.length > 0 && (!nearest || ORDER[scope] < ORDER[nearest])) nearest = scope;
      for (const { at, weight, reach } of told)
        witnesses.push({ at, weight: weight * SCOPES[scope].weight, reach: reach * SCOPES[scope].reach });
    }
    return { witnesses, scope: nearest, governorates, hasQuarters };
  }

  /** What stands beside a name does not change as it is weighed. */
  private lookBeside(name: PlaceName): Beside {
    let found = this.beside.get(name);
    if (!found) {
      found = this.look(name);
      this.beside.set(name, found);
    }
    return found;
  }

  private look(name: PlaceName): Beside {
    const scopes = new Map<PlaceName, Scope>();
    const [sentence, passage] = [new Set<string>(), new Set<string>()];
    let hasQuarters = false;
    for (const index of name.uses.slice(0, MOST_USES)) {
      for (const [other, at, isBeside] of this.namesBeside(index)) {
        if (isBeside || !scopes.has(other)) scopes.set(other, isBeside ? 'sentence' : 'passage');
        hasQuarters ||= this.isQuarter(other);
        const slug = this.governorateNamed(this.candidates[at]!);
        if (slug) (isBeside ? sentence : passage).add(slug);
      }
    }
    for (const other of this.most) if (other !== name && !scopes.has(other)) scopes.set(other, 'report');
    scopes.delete(name);
    return { scopes, governorates: { sentence, passage, report: this.context.governorates }, hasQuarters };
  }

  /** The nearest names of other places in the passage, and whether each is in the very sentence. */
  private namesBeside(index: number): [name: PlaceName, at: number, isBeside: boolean][] {
    const { sentence, passage } = this.passages;
    const here = this.candidates[index]!.from;
    const names: [PlaceName, number, boolean][] = [];
    for (const step of [-1, 1]) {
      for (let at = index + step, seen = 0; seen < MOST_BESIDE; at += step) {
        const from = this.candidates[at]?.from;
        if (from === undefined || passage[from] !== passage[here]) break;
        const other = this.nameOf[at];
        if (!other || other === this.nameOf[index]) continue;
        names.push([other, at, sentence[from] === sentence[here]]);
        seen++;
      }
    }
    return names;
  }

  private isQuarter({ called, bearers }: PlaceName): boolean {
    return called?.as === 'quarter' || this.context.gazetteer.kindOf(bearers[0]?.entity ?? 0) === 'neighbourhood';
  }

  private testify(name: PlaceName): Witness[] {
    let told = this.told.get(name);
    if (!told) {
      told = this.governorateNamed(this.candidates[name.uses[0]!]!) ? [] : this.placesOf(name);
      this.told.set(name, told);
    }
    return told;
  }

  private placesOf({ bearers, shares }: PlaceName): Witness[] {
    const { gazetteer } = this.context;
    return bearers.flatMap(({ entity }, index) => {
      const weight = shares[index]!;
      const at = weight < LEAST_SHARE ? undefined : gazetteer.positionOf(entity);
      if (!at || gazetteer.governorateOf(entity) === '') return [];
      return [{ at, weight, reach: gazetteer.tierOf(entity) === 1 ? REACH.town : REACH.village }];
    });
  }

  /** The slug, where it is a governorate that is named. */
  private governorateNamed({ entities: [first] }: Candidate): string | undefined {
    const { gazetteer } = this.context;
    return first !== undefined && gazetteer.kindOf(first) === 'governorate'
      ? gazetteer.governorateOf(first)
      : undefined;
  }
}
