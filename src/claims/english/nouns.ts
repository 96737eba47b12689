// The nouns that figures of harm count: people, by their class, attacks, and what is counted beside them and is no harm.
import type { PeopleClass } from '../claim.ts';

const list = (words: string) => words.trim().split(/\s+/);

const PEOPLE_LISTS: Record<Exclude<PeopleClass, 'mixed'>, string> = {
  children: `child children kid kids girl girls boy boys infant infants baby babies toddler toddlers minor minors newborn
    newborns schoolchild schoolchildren schoolgirl schoolgirls schoolboy schoolboys pupil pupils adolescent adolescents
    teenager teenagers teen teens under-18s fetus fetuses daughter daughters juveniles underage`,
  women: `woman women lady ladies wife wives widow widows female females grandmother grandmothers mother mothers sister
    sisters`,
  civilians: `civilian civilians citizen citizens resident residents villager villagers inhabitant inhabitants journalist
    journalists reporter reporters photographer photographers cameraman cameramen medic medics doctor doctors nurse nurses
    paramedic paramedics rescuer rescuers volunteer volunteers official officials mayor mayors worker workers farmer
    farmers shepherd shepherds student students teacher teachers protester protesters protestor protestors demonstrator
    demonstrators family families patient patients passenger passengers worshipper worshippers worshiper worshipers
    neighbour neighbours neighbor neighbors cook cooks tailor tailors electrician electricians barber barbers
    technician technicians priest priests nun nuns monk monks husband husbands nephew nephews niece nieces uncle uncles
    aunt aunts grandfather grandfathers parent parents colleague colleagues cleaner cleaners clerk clerks translator
    translators picker pickers athlete athletes footballer footballers fisherman fishermen shopkeeper shopkeepers refugee refugees activist activists employee employees engineer engineers
    relative relatives brother brothers father fathers son sons cousin cousins lawyer lawyers judge judges merchant
    merchants trader traders baker bakers imam imams cleric clerics sheikh sheikhs elder elders driver drivers
    pharmacist pharmacists surgeon surgeons firefighter firefighters responder responders humanitarian humanitarians
    staff staffers mourner mourners shopper shoppers bystander bystanders passer-by passers-by passersby pedestrian
    pedestrians guest guests tourist tourists pilgrim pilgrims labourer labourers laborer laborers harvester harvesters
    collector collectors gatherer gatherers hunter hunters evacuee evacuees household households warden wardens contractor
    contractors professor professors blogger bloggers dissident dissidents politician politicians minister ministers
    lawmaker lawmakers bus-passengers churchgoers mechanic mechanics carpenter carpenters butcher butchers seller sellers
    vendor vendors herder herders settler settlers noncombatant noncombatants non-combatants displaced idps idp`,
  fighters: `fighter fighters militant militants rebel rebels jihadist jihadists jihadi jihadis gunman gunmen militiaman
    militiamen terrorist terrorists insurgent insurgents mercenary mercenaries extremist extremists combatant combatants
    operative operatives bomber bombers assailant assailants attacker attackers guerrilla guerrillas sniper snipers
    tribesman tribesmen loyalist loyalists militia militias islamist islamists kidnappers kidnapper smuggler smugglers
    defector defectors emir emirs commander commanders ringleader ringleaders infiltrator infiltrators raider raiders
    inghimasi shabiha element elements hitmen hitman peshmerga oppositionists`,
  soldiers: `soldier soldiers troop troops officer officers policeman policemen policewoman policewomen police conscript
    conscripts serviceman servicemen servicewoman servicemember servicemembers guard guards recruit recruits cadet cadets
    pilot pilots gendarme gendarmes general generals colonel colonels lieutenant lieutenants sergeant sergeants captain
    captains brigadier brigadiers major majors corporal corporals marine marines commando commandos paratrooper
    paratroopers crewman crewmen airman airmen sailor sailors reservist reservists peacekeeper peacekeepers forces
    army personnel adviser advisers advisor advisors warrant crew`,
  unknown: `person persons people man men individual individuals victim victims dead casualty casualties martyr martyrs
    others other more syrian syrians male males detainee detainees prisoner prisoners inmate inmates hostage hostages captive
    captives abductee abductees body bodies corpse corpses life lives soul souls member members youth youths adult adults
    foreigner foreigners survivor survivors wounded injured fatality fatalities missing national nationals leader leaders
    druze druzes alawite alawites kurd kurds arab arabs sunni sunnis shiite shiites christian christians yazidi yazidis
    bedouin bedouins turkmen circassian assyrian assyrians lebanese iraqi iraqis iranian iranians turk turks afghan afghans
    pakistani pakistanis palestinian palestinians israeli israelis russian russians american americans jordanian jordanians
    ukrainian ukrainians yemeni yemenis saudi saudis chechen chechens uzbek uzbeks uighur uighurs suspect suspects
    informer informers informant informants collaborator collaborators migrant migrants returnee returnees being remains
    figure figures half unidentified unnamed`,
};

const PEOPLE = new Map<string, PeopleClass>();
for (const [name, words] of Object.entries(PEOPLE_LISTS)) {
  for (const word of list(words)) PEOPLE.set(word, name as PeopleClass);
}

export function classOf(word: string): PeopleClass | undefined {
  // `a 19-year-old`
  return PEOPLE.get(word) ?? (/^\d+-year-olds?$/.test(word) ? 'unknown' : undefined);
}

/** Beside `members` and `men`, or before a noun of people, they say of which side these are. */
export const SIDES: ReadonlyMap<string, PeopleClass> = new Map([
  ...list(`regime government army military security police gendarmerie intelligence soldier conscript state-security
    regular republican coastguard`).map((word): [string, PeopleClass] => [word, 'soldiers']),
  ...list(`militia rebel jihadist jihadi islamist opposition insurgent isis isil daesh is hezbollah hizbollah hizbullah
    qaeda nusra front group organisation organization faction factions sdf ypg ypj pkk hts hamas militias pro-iran
    iran-backed iranian-backed turkish-backed turkey-backed armed brigade battalion asayish resistance`).map(
    (word): [string, PeopleClass] => [word, 'fighters'],
  ),
  ...list('family families household civil humanitarian medical aid rescue relief').map(
    (word): [string, PeopleClass] => [word, 'civilians'],
  ),
]);

/** One of these is somebody: `a nurse`. The nouns that are plain in the plural only are not here. */
export const PLURAL_ONLY = new Set(
  list(`people men women children others more dead wounded injured missing forces army
  personnel police casualties lives remains half troop warrant staff crew other being figure
  figures body life troops bedouin druze turkmen lebanese syrian iraqi iranian turk kurd arab russian american israeli
  displaced underage female male militia national remains`),
);

export const ATTACKS = new Set(
  list(`airstrike airstrikes air-strike air-strikes strike strikes raid raids air-raid air-raids
  attack attacks shell shells rocket rockets missile missiles bomb bombs mortar mortars mortar-rounds massacre massacres
  incursion incursions bombing bombings bombardment bombardments shelling shellings assault assaults explosion explosions
  blast blasts ambush ambushes projectile projectiles mortar-shells barrel-bombs drone-strikes assassinations attempts
  operations sorties`),
);
/** Read as attacks only where a verb says that they were made: an army has rockets, and a plane flies sorties. */
export const THROWN = new Set(
  list('shell shells rocket rockets missile missiles bomb bombs mortar mortars projectile projectiles'),
);
/** They count attacks only beside one of these: `assassination attempts`. */
export const NEED_A_WORD: ReadonlyMap<string, Set<string>> = new Map([
  ['attempts', new Set(['assassination', 'murder', 'infiltration'])],
  ['operations', new Set(['assassination', 'bombing', 'execution', 'assassinations', 'raid', 'inghimasi', 'suicide'])],
]);
/** What follows makes another thing of it: a rocket launcher. */
export const NOT_ATTACKS = new Set(
  list(`launcher launchers depot depots factory factories warehouse warehouses site sites
  position positions team teams squad squads base bases platform platforms pad pads cell cells plot plots vehicle vehicles
  plane planes jet jets helicopter helicopters drone drones system systems battery batteries workshop workshops store
  stores maker makers engine engines part parts fragment fragments shelter shelters crater craters survivor survivors
  victim victims belt belts attempt warning warnings`),
);

/** What a number before it measures: no figure of harm. */
export const MEASURES = new Set(
  list(`year years month months week weeks day days hour hours minute minutes second seconds
  decade decades century km kilometer kilometers kilometre kilometres metre metres meter meters mile miles cm yards feet
  foot inch inches acre acres hectare hectares dunum dunums dollar dollars pound pounds lira liras euro euros cent cents
  ton tons tonne tonnes kg kilogram kilograms kilo kilos litre litres liter liters gallon barrels degree degrees percent
  per-cent pc a.m am p.m pm o'clock gmt fold points thirds quarters fifths tenths meals night nights evening morning mornings weekend summers
  winters mm caliber calibre megawatts watts page pages paragraph article articles chapter million billion thousand`),
);
