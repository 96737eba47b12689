// A name of a government or its forces in; the government that these words mean at the report's date, out.
import type { Government } from '../../countries/country.ts';
import type { Governed } from '../gazetteer/country-index.ts';
import { bareAt, type Find, type Scene } from '../text/context.ts';

/**
 * The governments of the country that is spoken of, the first one first; none where we know of none.
 *
 * @param states ids of what stands before `regime`; without one it is that of the country that the report is about
 */
export function governmentsOf(scene: Scene, states: readonly string[]): readonly Government[] {
  const home = countryOf(scene);
  const state = states.find((id) => id !== home?.state) ?? home?.state;
  return scene.gazetteer.countries.governed.find((country) => country.state === state)?.governments ?? [];
}

function countryOf({ gazetteer, governorates }: Scene): Governed | undefined {
  const { governed } = gazetteer.countries;
  return governed.find((country) => [...governorates].some((slug) => country.governorates.has(slug))) ?? governed[0];
}

/** The same words mean another government from the day on which it came, unless it is called the former one. */
export function linkGovernment(scene: Scene, find: Find): Find {
  if (find.entities.length === 0) return find;
  const later = laterOf(scene, scene.gazetteer.idOf(find.entities[0]!));
  if (!later) return find;
  for (let at = find.from; at < find.to; at++) if (later.called.includes(bareAt(scene, at))) return find;
  if (FORMER.has(bareAt(scene, find.from - 1)) || REMNANTS.has(bareAt(scene, find.to))) return find;
  const entity = scene.gazetteer.indexOf(later.id);
  return entity === undefined ? find : { ...find, entities: [entity], rule: 'context' };
}

/** What has taken this one's part at the report's date, and what this one is called at any. */
function laterOf({ gazetteer, date }: Scene, id: string): { id: string; called: readonly string[] } | undefined {
  for (const { governments } of gazetteer.countries.governed) {
    const now = governments.findLast(({ from = '' }) => from <= date);
    for (const earlier of now ? governments.slice(0, governments.indexOf(now)) : []) {
      if (earlier.government === id) return { id: now!.government, called: earlier.called };
      if (earlier.forces === id) return { id: now!.forces, called: earlier.called };
    }
  }
  return undefined;
}

const REMNANTS = new Set(['remnants', 'loyalists', 'holdouts']);
const FORMER = new Set('former ex ousted deposed toppled fallen previous old defunct collapsed bygone'.split(' '));
