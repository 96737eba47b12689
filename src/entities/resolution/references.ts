// Finds in; the same, each linked to what the whole report tells: a governorate, a facility, a government, out.

import type { Find, Scene } from '../text/context.ts';
import { findGovernorates } from './city-or-governorate.ts';
import { linkGovernment } from './governments.ts';
import { findShortForms } from './short-forms.ts';

export function resolve(scene: Scene, finds: Find[]): Find[] {
  const governorates = findGovernorates(scene, finds);
  const shortForms = findShortForms(scene, finds);
  return finds.map((find, index) => {
    const governorate = governorates.get(index);
    if (governorate !== undefined) return { ...find, entities: [governorate], rule: 'context' };
    const full = shortForms.get(index);
    if (full) return linkTo(find, full);
    return find.type === 'group' ? linkGovernment(scene, find) : find;
  });
}

function linkTo(find: Find, { entities, made }: Find): Find {
  return { ...find, entities, ...(made && { made }), rule: 'context' };
}
