// The words that say that a figure runs over days or longer, and those that pin it to one attack.

const list = (words: string) => new Set(words.trim().split(/\s+/));

/** They say it alone. */
export const RUNNING =
  list(`so-far overall monthly yearly annual annually cumulative cumulatively to-date year-long week-long
  average month-long months-long weeks-long days-long years-long`);
/** Before a time that lasts: `within a week`, `over eleven days`. */
export const LASTING = list('in within over during for after across lasted lasting lasts');
/** Between such a word and the time. */
export const BEFORE_SPANS =
  list(`the a an about some nearly almost more less than just only over under around its at least past
  last first second half quarter of previous several few many recent`);
export const SPANS = list('hours days weeks months years week month year decade quarter fortnight period weekend');
export const PLURAL_SPANS = list('days weeks months years');
/** Before a time that lasts: `the past two weeks`. */
export const WINDOWS = list('past last previous preceding same first');
/** `this month`, `each week`. */
export const EACH = list('this that each per every');
/** Before a month or a year: `in March`, `throughout 2014`. */
export const IN_TIMES = list('in during of throughout');
export const TIME_FILLERS = list('early late mid the month year of all');
export const MONTHS = list(`january february march april may june july august september october november december`);
export const WEEKDAYS =
  list(`monday tuesday wednesday thursday friday saturday sunday today yesterday overnight tonight dawn
  morning evening night afternoon noon midnight`);
export const DAYS = list('monday tuesday wednesday thursday friday saturday sunday');
/** What began then began today. */
export const HOURS = list('dawn morning midnight noon midday sunrise hours');
export const ORDINALS = list('second third fourth fifth sixth seventh eighth ninth tenth');
export const SUPERLATIVES = list('worst deadliest heaviest bloodiest biggest largest highest fiercest');
/** What has killed so many by now goes on. */
export const LONG = list('war conflict crisis uprising revolution siege offensive campaign');
/** `killed in the war` runs, as does `since the war began`. */
export const WARS = list('war conflict crisis uprising revolt turmoil revolution fighting offensive campaign siege');
export const BEGAN = list('began started broke erupted');
/** `clashes which began on Sunday`, `that have started`. */
export const OPENS_CLAUSES = list('which that have had');
/** What does so is a count of one event, however long it takes. */
export const GROWS = list(
  'rose rises risen rising climbed climbs climbing grew grows grown growing raised raises revised updated',
);
export const PARTS_OF_YEAR = list('early late mid spring summer autumn winter');
export const BEFORE_WARS = list('the this civil syrian syria');
/** `the war monitor` */
export const NOT_WARS = list('monitor monitors monitoring crimes torn zone planes');
export const COUNTED = list('toll tally count figures total');
/** One of these, in the singular, is an incident. */
export const EVENTS =
  list(`explosion blast ambush bombing airstrike strike raid attack shelling clash massacre bomb mine
  landmine drone crash shooting assassination ied`);
export const ONE = list('a an the one that');
