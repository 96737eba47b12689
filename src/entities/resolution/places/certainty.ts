// How likely a place is the one meant, by its weight, in; how often such a link is right out.
import { CERTAINTIES } from './certainty-table.ts';

/** What everybody knows, what news names daily, what bears the very name, and what sounds like it. */
export type Sort = keyof typeof CERTAINTIES;

/** As measured on annotated reports, a part of whose villages the gazetteer was made to lack: `npm run calibrate`. */
export function certaintyOf(share: number, sort: Sort): number {
  const steps = CERTAINTIES[sort];
  return (steps.findLast(({ from }) => from <= share) ?? steps[0]!).certainty;
}
