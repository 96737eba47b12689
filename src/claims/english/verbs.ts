// The verbs and nouns of harm, by their effect: what governs a figure in a sentence.
import type { Effect } from '../claim.ts';

const list = (words: string) => words.trim().split(/\s+/);
const byWord = (lists: Partial<Record<Effect, string>>): ReadonlyMap<string, Effect> =>
  new Map(
    Object.entries(lists).flatMap(([effect, words]) =>
      list(words).map((word): [string, Effect] => [word, effect as Effect]),
    ),
  );

/** They stand before the figure: `killed 12`, `killing 12`. */
export const ACTIVE = byWord({
  killed: `kill kills killed killing slay slew slaying execute executes executed executing assassinate assassinates
    assassinated assassinating murder murders murdered murdering massacre massacred massacring behead beheads beheaded
    beheading slaughter slaughtered slaughtering martyr martyred martyring eliminate eliminates eliminated eliminating
    liquidate liquidated liquidating neutralise neutralises neutralised neutralising neutralize neutralizes neutralized neutralizing hanged
    hanging lynched stoned drowned drowning buried burying lose loses lost losing bury buries`,
  wounded: `wound wounds wounded wounding injure injures injured injuring hurt hurts hurting maim maimed maiming paralysed
    paralysing paralyzed paralyzing`,
  detained: `arrest arrests arrested arresting detain detains detained detaining abduct abducts abducted abducting kidnap
    kidnaps kidnapped kidnapping imprison imprisoned imprisoning jailed jailing capture captures captured capturing apprehend
    apprehended apprehending seized seizing seize hold holds held holding nab nabbed nabbing`,
  displaced: `displace displaces displaced displacing uproot uprooted uprooting evict evicted evicting expel expelled
    expelling`,
});
/** Only of people: towns are captured, ground is lost, talks are held. */
export const ONLY_PEOPLE = new Set(
  list(`lose loses lost losing capture captures captured capturing seize seized seizing hold holds held holding bury buries
    buried burying eliminate eliminates eliminated eliminating expel expelled expelling neutralise neutralises neutralizes neutralised
    neutralising neutralize neutralized neutralizing`),
);
/** In two words before the figure: `shot dead 12`, `rounded up 12`, `forced 12 families to flee`. */
export const ACTIVE_PAIRS: ReadonlyMap<string, Effect> = new Map([
  ['shot dead', 'killed'],
  ['shoot dead', 'killed'],
  ['shooting dead', 'killed'],
  ['gunned down', 'killed'],
  ['gunning down', 'killed'],
  ['burned alive', 'killed'],
  // `put to death`, `beaten to death`
  ['to death', 'killed'],
  ['rounded up', 'detained'],
  ['rounding up', 'detained'],
  ['locked up', 'detained'],
  ['took hostage', 'detained'],
  ['takes hostage', 'detained'],
  ['taking hostage', 'detained'],
  ['took captive', 'detained'],
  ['taking captive', 'detained'],
  ['took prisoner', 'detained'],
  ['taking prisoner', 'detained'],
  ['took away', 'detained'],
  ['led away', 'detained'],
  ['carried off', 'detained'],
  ['drove out', 'displaced'],
  ['drove away', 'displaced'],
]);

/** Behind a form of `be`, or straight behind what is counted: `12 were killed`, `12 people killed in a raid`. */
export const PARTICIPLES = byWord({
  killed: `killed slain executed assassinated murdered massacred beheaded slaughtered martyred eliminated liquidated
    neutralised neutralized hanged lynched stoned strangled dead drowned shot-dead electrocuted`,
  wounded: 'wounded injured hurt maimed paralysed paralyzed hospitalised hospitalized',
  missing: 'missing disappeared unaccounted untraced',
  detained: `arrested detained abducted kidnapped imprisoned jailed captured apprehended held seized nabbed captive
    incarcerated`,
  displaced: 'displaced uprooted homeless evicted expelled',
});
/** They need no form of `be`: `12 died`, `12 families fled`. */
export const INTRANSITIVE = byWord({
  killed: 'died die dies dying perished perish perishing fallen suffocated drowned drown succumbed',
  missing: 'disappeared disappear disappearing vanished',
  displaced: 'fled flee fleeing flees',
});
/** Of two and more words, behind what is counted. */
export const PHRASES_BEHIND: readonly [words: string[], effect: Effect][] = (
  [
    ['lost their lives', 'killed'],
    ['lost his life', 'killed'],
    ['lost her life', 'killed'],
    ['lose their lives', 'killed'],
    ['losing their lives', 'killed'],
    ['were shot dead', 'killed'],
    ['was shot dead', 'killed'],
    ['shot and killed', 'killed'],
    ['shot dead', 'killed'],
    ['gunned down', 'killed'],
    ['among the dead', 'killed'],
    ['met their death', 'killed'],
    ['met his death', 'killed'],
    ['met her death', 'killed'],
    ['left dead', 'killed'],
    ['found dead', 'killed'],
    ['stabbed to death', 'killed'],
    ['beaten to death', 'killed'],
    ['fell in battle', 'killed'],
    ['fell in the battle', 'killed'],
    ['burned alive', 'killed'],
    ['burnt alive', 'killed'],
    ['buried alive', 'killed'],
    ['bled to death', 'killed'],
    ['froze to death', 'killed'],
    ['frozen to death', 'killed'],
    ['starved to death', 'killed'],
    ['choked to death', 'killed'],
    ['crushed to death', 'killed'],
    ['stoned to death', 'killed'],
    ['burned to death', 'killed'],
    ['burnt to death', 'killed'],
    ['put to death', 'killed'],
    ['tortured to death', 'killed'],
    ['sustained injuries', 'wounded'],
    ['sustained wounds', 'wounded'],
    ['suffered injuries', 'wounded'],
    ['suffered wounds', 'wounded'],
    ['suffered burns', 'wounded'],
    ['lost limbs', 'wounded'],
    ['lost a leg', 'wounded'],
    ['lost an arm', 'wounded'],
    ['treated for injuries', 'wounded'],
    ['treated for wounds', 'wounded'],
    ['treated for burns', 'wounded'],
    ['in hospital', 'wounded'],
    ['fell dead or wounded', 'killed+wounded'],
    ['fell dead and wounded', 'killed+wounded'],
    ['fell dead', 'killed'],
    ['have fallen', 'killed'],
    ['sustained burns', 'wounded'],
    ['suffered breathing', 'wounded'],
    ['suffered suffocation', 'wounded'],
    ['suffered from suffocation', 'wounded'],
    ['suffered shrapnel', 'wounded'],
    ['hit by shrapnel', 'wounded'],
    ['struck by shrapnel', 'wounded'],
    ['in critical', 'wounded'],
    ['in a critical', 'wounded'],
    ['in serious condition', 'wounded'],
    ['lay missing', 'missing'],
    ['lie missing', 'missing'],
    ['remain missing', 'missing'],
    ['remains missing', 'missing'],
    ['remained missing', 'missing'],
    ['went missing', 'missing'],
    ['gone missing', 'missing'],
    ['taken hostage', 'detained'],
    ['taken captive', 'detained'],
    ['taken prisoner', 'detained'],
    ['in custody', 'detained'],
    ['in detention', 'detained'],
    ['remain in detention', 'detained'],
    ['remain in custody', 'detained'],
    ['behind bars', 'detained'],
    ['in the hands of', 'detained'],
    ['into custody', 'detained'],
    ['taken into custody', 'detained'],
    ['taken to an unknown', 'detained'],
    ['taken to unknown', 'detained'],
    ['led to an unknown', 'detained'],
    ['taken away', 'detained'],
    ['taken for conscription', 'detained'],
    ['taken for questioning', 'detained'],
    ['taken from their homes', 'detained'],
    ['led away', 'detained'],
    ['carried off', 'detained'],
    ['hauled off', 'detained'],
    ['dragged away', 'detained'],
    ['rounded up', 'detained'],
    ['fell captive', 'detained'],
    ['sought refuge', 'displaced'],
    ['took refuge', 'displaced'],
    ['taken refuge', 'displaced'],
    ['sought shelter', 'displaced'],
    ['crossed into', 'displaced'],
    ['crossed the border', 'displaced'],
    ['lost their homes', 'displaced'],
    ['lost their houses', 'displaced'],
    ['left their houses', 'displaced'],
    ['abandoned their houses', 'displaced'],
    ['forced to abandon', 'displaced'],
    ['leave their', 'displaced'],
    ['abandon their', 'displaced'],
    ['on the move', 'displaced'],
    ['on the run', 'displaced'],
    ['forced to flee', 'displaced'],
    ['forced to leave', 'displaced'],
    ['had to flee', 'displaced'],
    ['left their homes', 'displaced'],
    ['left their villages', 'displaced'],
    ['abandoned their homes', 'displaced'],
    ['abandoned their villages', 'displaced'],
    ['forced from', 'displaced'],
    ['forced out', 'displaced'],
    ['forced to move', 'displaced'],
    ['made homeless', 'displaced'],
    ['left homeless', 'displaced'],
    ['driven out', 'displaced'],
    ['driven from', 'displaced'],
  ] as const
).map(([words, effect]) => [words.split(' '), effect]);

/** What a figure counts says the effect itself: `12 deaths`, `40 dead`, `seven casualties`. */
export const NOUNS = byWord({
  killed: `deaths death fatalities fatality dead martyrs martyr bodies body corpses corpse killings killing executions
    execution assassinations assassination murders murder slayings`,
  wounded: 'wounded injured injuries injury wounds',
  'killed+wounded': 'casualties casualty',
  missing: 'missing disappearances disappearance',
  detained: 'arrests arrest detentions abductions kidnappings abduction kidnapping',
  displaced: 'displaced idps idp displacements refugees',
});
/** Before `of` and the figure: `the death of 12`, `the exodus of 300 families`, `the fate of some 60`. */
export const NOUNS_OF = byWord({
  killed: `death deaths killing killings murder murders execution executions assassination assassinations slaughter bodies body
    corpses corpse loss remains lives martyrdom massacre killed dead slaying`,
  wounded: 'injury injuries wounding injuring injured wounded',
  missing: 'disappearance fate whereabouts trace missing',
  detained: 'arrest arrests detention detentions abduction kidnapping capture detaining',
  displaced: 'exodus displacement flight displaced expulsion',
});
/** Before `14 lives`. */
export const COST = new Set(list('claim claims claimed claiming cost costs costing take takes took taking'));
/** They drive out whom they have for an object, where what stands behind it says so: `forced 300 families from`. */
export const DRIVE = new Set(list('force forces forced forcing drive drives drove driving send sends sent sending'));
/** Before what is counted: `12 wounded soldiers`, `300 displaced families`. */
export const ADJECTIVES = byWord({
  killed: 'dead killed slain executed murdered',
  wounded: 'wounded injured',
  missing: 'missing disappeared',
  detained: 'detained arrested abducted kidnapped',
  displaced: 'displaced uprooted',
});

/** The head of what a toll counts; alone it counts the dead. */
export const TOLLS = new Set(list('toll tolls losses'));
export const COUNTS = new Set(list('number count tally total figure figures numbers totals'));

export const BE = new Set(list(`is are was were be been being get gets got getting 's 're`));
export const HAVE = new Set(list('has have had having'));
/** With these nothing has happened (yet). */
export const UNREAL = new Set(list('could would can may might should shall must will if whether unless'));
export const NEGATIONS = new Set(
  list("not no never without nor didn't wasn't weren't hasn't haven't isn't aren't cannot"),
);
/** Of whom this is said no harm is told. */
export const SPARED = new Set(
  list(`released freed rescued saved evacuated returned repatriated pardoned amnestied
  besieged trapped vaccinated trained deployed sent recruited swapped exchanged transferred liberated spared
  survived escaped surrendered defected participated attended gathered`),
);
/** Of whom they are the object: no attack was made with what is seized. */
export const TAKEN = new Set(
  list(`seized seizing seize destroyed destroying destroy intercepted intercepting intercept found
  finding discovered discovering confiscated defused defusing dismantled dismantling possess possesses stockpiled owns own bought sold supplied sent received delivered foiled thwarted repelled downed shot intercepts
  removed removing cleared neutralised stored`),
);
/** After it `12 times` counts attacks. */
export const STRUCK = new Set(list('hit struck bombed shelled targeted attacked raided pounded strikes bombarded'));

export const SPEECH = new Set(
  list(`accuse accuses accused accusing confirm document verify record register count learned reveals reveal said spoke speaks says say saying told tells informed informs reported reports report reporting announced announces
  announcing confirmed confirms confirming documented documents documenting recorded records recording counted counts
  counting registered registers monitored monitors estimated estimates estimate estimating put puts putting listed lists
  added adds adding stated states stating claimed claims claiming verified tracked wrote writes noted notes noting tweeted
  declared declares acknowledged admitted tallied logged observed believes believed thinks indicated revealed
  disclosed attributed quoted gave gives gave gives has-documented published posted broadcast aired alleged insisted
  explained specified updated revised raised given placed places placing indicates shows showed`),
);
/** Behind `to` and `could` they are verbs. */
export const INFINITIVES = new Set(list('confirm document verify record register count'));
/** Their subject says only where `that`, a figure or a quotation follows. */
export const WEAK_SPEECH = new Set(
  list(`accuse accuses accused accusing confirm document verify record register count learned given placed places placing shows showed put puts putting listed lists gave gives raised revised updated attributed observed
  claims claimed believed believes thinks estimate report reports records notes states documents counts monitors posted
  published broadcast aired has-documented`),
);
