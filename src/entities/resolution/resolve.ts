// Finds in; the same, each linked to what the whole report tells: a governorate, a facility, a government, out.

import { bareAt, type Find, type Scene } from '../text/context.ts';
import { findGovernorates } from './city-or-governorate.ts';
import { findShortForms } from './short-forms.ts';

export function resolve(scene: Scene, finds: Find[]): Find[] {
  const governorates = findGovernorates(scene, finds);
  const shortForms = findShortForms(scene, finds);
  return finds.map((find, index) => {
    const governorate = governorates.get(index);
    if (governorate !== undefined) return { ...find, entities: [governorate], rule: 'context' };
    const full = shortForms.get(index);
    if (full) return linkTo(find, full);
    return find.type === 'group' ? datedGroup(scene, find) : find;
  });
}

function linkTo(find: Find, { entities, made }: Find): Find {
  return { ...find, entities, ...(made && { made }), rule: 'context' };
}

/** The same words mean another government after December 2024, unless it is called the former one. */
function datedGroup(scene: Scene, find: Find): Find {
  if (!scene.afterAssad || find.entities.length === 0) return find;
  const later = LATER.get(scene.gazetteer.idOf(find.entities[0]!));
  if (!later) return find;
  for (let at = find.from; at < find.to; at++) if (OLD.has(bareAt(scene, at))) return find;
  if (FORMER.has(bareAt(scene, find.from - 1)) || REMNANTS.has(bareAt(scene, find.to))) return find;
  return { ...find, entities: [scene.gazetteer.indexOf(later)!], rule: 'context' };
}

const LATER = new Map([
  ['GROUP:regime-forces', 'GROUP:gov-2024-forces'],
  ['GROUP:assad-government', 'GROUP:transitional-government'],
]);
const OLD = new Set('assad assads baath baathist bashar'.split(' '));
const REMNANTS = new Set(['remnants', 'loyalists', 'holdouts']);
const FORMER = new Set('former ex ousted deposed toppled fallen previous old defunct collapsed bygone'.split(' '));
