// What is counted beside people and is none: "two villages and a driver was hit" tells of no dead village.
import type { NounPhrase } from '../text/noun-phrase.ts';
import type { Word } from '../text/words.ts';

const THINGS = new Set(
  `village villages town towns city cities hamlet hamlets house houses home homes building buildings shop shops store stores
  school schools hospital hospitals clinic clinics mosque mosques church churches market markets bakery bakeries vehicle
  vehicles car cars truck trucks lorry lorries bus buses van vans motorcycle motorcycles ambulance ambulances tank tanks
  plane planes aircraft helicopter helicopters jet jets drone drones checkpoint checkpoints position positions post posts
  base bases site sites area areas district districts neighbourhood neighbourhoods neighborhood neighborhoods road roads
  bridge bridges camp camps tent tents farm farms sheep goats cattle cows animals weapons rifles mines
  graves documents statements agreements ceasefires meetings`.split(/\s+/),
);

/** Whether the noun that a figure counts is no person and no attack. */
export function isThing(words: readonly Word[], { to, from, people, attacks, harm }: NounPhrase): boolean {
  if (people || attacks || harm !== undefined || to === from) return false;
  return words.slice(from, to).some(({ low }) => THINGS.has(low));
}
