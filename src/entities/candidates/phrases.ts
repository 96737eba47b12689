// A token in; the words that stand for the government, its forces or the coalition without being a name, out.
import { entityOf } from '../gazetteer/gazetteer.ts';
import { governmentsOf } from '../resolution/governments.ts';
import type { Find, Scene } from '../text/context.ts';
import { bareAt, isWord, joins } from '../text/context.ts';
import { ROLE } from '../text/roles.ts';
import { GAP } from '../text/tokens.ts';

/** `regime`, `regime forces`, `government forces`; bare `government` and `pro-government` are nothing. */
export function matchGovernment(scene: Scene, at: number): Find | undefined {
  if (!isWord(scene, at, ROLE.rule)) return undefined;
  const [first] = governmentsOf(scene, stateBefore(scene, at));
  if (!first) return undefined;
  const word = bareAt(scene, at);
  const hasForces =
    scene.tokens[at + 1]?.gap === GAP.space && !scene.tokens[at]!.possessive && FORCES.has(bareAt(scene, at + 1));
  const isPart = scene.tokens[at]!.gap === GAP.hyphen;
  if (hasForces && !isPart) return findGroup(scene, at, at + 2, first.forces);
  if (word === 'regime') return findGroup(scene, at, at + 1, first.government);
  return undefined;
}

/** The US-led coalition in any wording. */
export function matchCoalition(scene: Scene, at: number): Find | undefined {
  if (!isWord(scene, at, ROLE.phrase)) return undefined;
  const word = bareAt(scene, at);
  if (LEADERS.has(word) && bareAt(scene, at + 1) === 'led' && scene.tokens[at + 1]!.gap === GAP.hyphen) {
    for (let to = at + 2; to < at + 7 && joins(scene, to); to++) {
      if (COALITION.has(bareAt(scene, to))) return findGroup(scene, at, to + 1, 'GROUP:coalition');
    }
  }
  if (WORLDWIDE.has(word) && COALITION.has(bareAt(scene, at + 1)) && joins(scene, at + 1)) {
    return findGroup(scene, at, at + 2, 'GROUP:coalition');
  }
  if (word !== 'coalition') return undefined;
  const led = endOfLedBy(scene, at + 1);
  if (led) return findGroup(scene, at, led, 'GROUP:coalition');
  const before = bareAt(scene, at - 1);
  if (OTHER_COALITIONS.has(before) || (before === 'led' && !LEADERS.has(bareAt(scene, at - 2)))) return undefined;
  return { ...findGroup(scene, at, at + 1, 'GROUP:coalition')!, weak: !scene.tokens[at]!.word.capital };
}

/** `coalition led by the US`. */
function endOfLedBy(scene: Scene, at: number): number | undefined {
  if (bareAt(scene, at) !== 'led' || bareAt(scene, at + 1) !== 'by') return undefined;
  const leader = bareAt(scene, at + 2) === 'the' ? at + 3 : at + 2;
  if (bareAt(scene, leader) === 'united' && bareAt(scene, leader + 1) === 'states') return leader + 2;
  return LEADERS.has(bareAt(scene, leader)) ? leader + 1 : undefined;
}

/** The states that `Iranian regime`, `Iraqi government forces` name before the noun, by id. */
function stateBefore(scene: Scene, at: number): string[] {
  const before = scene.tokens[at - 1];
  if (!before?.word.capital || before.possessive || !joins(scene, at)) return [];
  const names = scene.gazetteer.names('plain', before.word.key('plain', false)) ?? [];
  const states = names.map(entityOf).filter((entity) => scene.gazetteer.typeOf(entity) === 'state');
  return states.map((entity) => scene.gazetteer.idOf(entity));
}

/** `shabiha`, `peshmerga`: names that are written small too. */
export function matchSmallName(scene: Scene, at: number): Find | undefined {
  const { word } = scene.tokens[at]!;
  if (word.capital || !word.is(ROLE.smallName)) return undefined;
  const name = scene.gazetteer.names('plain', word.bare)?.[0];
  return name === undefined ? undefined : findGroup(scene, at, at + 1, scene.gazetteer.idOf(entityOf(name)));
}

function findGroup(scene: Scene, from: number, to: number, id: string): Find | undefined {
  const entity = scene.gazetteer.indexOf(id);
  if (entity === undefined) return undefined;
  return { from, to, type: 'group', entities: [entity], rule: 'context', certainty: 0.9, weak: false };
}

const FORCES = new Set(['forces', 'army', 'troops']);
const LEADERS = new Set(['us', 'u.s.', 'u.s', 'american', 'america', 'usa', 'washington']);
const WORLDWIDE = new Set(['international', 'global', 'anti-isis', 'anti-is']);
const COALITION = new Set(['coalition', 'alliance']);
const OTHER_COALITIONS = new Set(['opposition', 'national', 'ruling', 'governing', 'political', 'syrian', 'saudi']);
