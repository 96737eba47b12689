// The words by which English says who says something, and those of whom nothing is said.
import { HAVE, SPEECH } from './verbs.ts';

const list = (words: string) => new Set(words.trim().split(/\s+/));

/** Of when somebody spoke. */
export const TIMES =
  list(`same last next first that day days night morning evening afternoon week month year january february march april may june
  july august september october november december monday tuesday wednesday thursday friday saturday sunday afterwards
  later again itself alone only then the ( )`);
/** Who was named before. */
export const PRONOUNS = list('he she it they who');
/** `its count of the dead`: of whom was named before. */
export const OWN = list('its their his her');
/** Within a quotation they are whoever is quoted. */
export const SELVES = list('i we you us');
/** Alone, with `the`, they are somebody who was named before. */
export const GENERIC = list(`group monitor observatory organisation organization agency body watchdog network ministry
  statement report source official spokesman spokeswoman spokesperson director outlet`);
/** Of those: each is named so, or by its letters. */
export const KINDS = list('ministry agency police army');
/** These are none of them. */
export const MONITORS = list('group monitor observatory organisation organization watchdog network');
export const STATES = list(
  'minister official officials spokesman spokeswoman spokesperson president authority authorities',
);
export const CITING = list('citing quoting cited quoted cites quotes');
/** A name ends before them. */
export const NAME_ENDS =
  list(`that on in at as and but while when after before which who said says say saying told reported has
  have had was were is are show shows showed also early late from about by killed wounded injured died released published issued based read reads carried`);
/** They make the dead, or are them, and say nothing. */
export const DOERS =
  list(`attack attacks strike strikes airstrike airstrikes raid raids bombing explosion clashes fighting
  shelling blast toll number death deaths war conflict which there this that these those what more others people killed
  wounded injured dead civilians month year week day days`);
/** Which of several counts or reports. */
export const ORDERS = list('first second third last latest next early earlier initial later final new updated');

/** What may stand before a name and is none of it. */
export const BEFORE_NAMES =
  list(`the a an its his her their our by so also meanwhile earlier later but and however for while when
  as " “ ” ' ’ ‘`);
/** They stand behind the name: `was said`, `said Azar Dun`. */
export const PASSIVE_SPEECH =
  list(`said reported announced confirmed documented recorded counted registered estimated believed
  listed claimed told verified`);
export const INVERTED_SPEECH = list('said says reported added announced confirmed noted reports');
/** Between a subject and its verb. */
export const AUXILIARIES =
  list(`has have had could can been able to managed also earlier later already previously separately meanwhile then initially told
  since now only alone itself there here however on late further first first also still`);
/** No subject reaches over these. */
export const SUBJECT_EDGES = list(
  `according based that but while and because whereas when after as although where which ; : " “ ” — – ( said says`,
);
/** Before `by` and a name. */
export const BY_WHOM =
  list(`documented reported recorded counted confirmed verified compiled registered told informed count tally toll figures
  statement report announced listed published released issued provided given collected estimates estimate quoted cited
  monitored`);
/** What has an owner who answers for it: `SOHR's count`. */
export const COUNTS_OF =
  list(`count counts tally tallies toll tolls figure figures total totals estimate estimates list data statistics
  numbers record records documentation table update report reports archive database account accounts reckoning statement
  statements`);
/** They have no count of their own: `Syria's toll`, `Tuesday's report`. */
/** Alone they are nobody: `unconfirmed reports`, `some say`. */
export const OF_NOBODY = list(
  'confirmed unconfirmed initial first early conflicting several some many various other preliminary local',
);
export const NO_OWNERS = list(`syria today yesterday year month week january february march april may june july august
  september october november december monday tuesday wednesday thursday friday saturday sunday`);
/** Whoever ends with one of these speaks before the colon of a headline, or behind it. */
export const HEADLINE_SPEAKERS =
  list(`sohr snhr monitor monitors observatory ministry un report reports officials official
  activists source sources police army medics agency group watchdog network state media rights unicef ocha sana defence
  defense authorities rescuers opposition witnesses residents medics doctors locals villagers relatives hospitals`);
/** In capitals before a colon, and nobody. */
export const LABELS = list(
  'breaking update updated video videos watch live exclusive urgent photos syria opinion analysis map',
);
export const SURE_SPEAKERS = list('sohr snhr observatory monitor monitors ministry');

/** Whether it may say that somebody speaks. */
export function isSpeech(low: string): boolean {
  return (
    SPEECH.has(low) ||
    CITING.has(low) ||
    low === 'according' ||
    low === 'per' ||
    COUNTS_OF.has(low) ||
    OWN.has(low) ||
    HAVE.has(low) ||
    low === 'by' ||
    low === 'from' ||
    low === ':'
  );
}
