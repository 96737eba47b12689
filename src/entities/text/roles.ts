// A bare word in; what it can do beside a name (introduce a place, title a person, head a brigade) out, as bits.
export const ROLE = {
  /** in, near: a place follows. */
  placeCue: 1 << 0,
  /** town, countryside: a place stands before it, or after its `of`. */
  placeNoun: 1 << 1,
  /** airport, crossing: ends the name of a facility. */
  facility: 1 << 2,
  /** military, border: may stand between a name and its facility. */
  facilityKind: 1 << 3,
  /** president, spokesman: a person's name follows. */
  title: 1 << 4,
  /** said, told: a person or a body speaks. */
  speech: 1 << 5,
  /** Liwa, Jaysh: begins the name of a group. */
  groupStart: 1 << 6,
  /** Brigade, Front: ends the name of a group. */
  groupEnd: 1 << 7,
  /** Observatory, Agency: ends, or before `of` begins, the name of a body. */
  organisationEnd: 1 << 8,
  /** forces, troops, army. */
  forces: 1 << 9,
  /** drone, rockets: a weapon. */
  weapon: 1 << 10,
  /** heavy, cruise: makes the kind of a weapon. */
  weaponKind: 1 << 11,
  /** northern, south-east. */
  direction: 1 << 12,
  /** A common English word, a month, a weekday: its capital proves nothing. */
  common: 1 << 13,
  /** of, for, the: may stand small inside a name. */
  link: 1 << 14,
  /** bin, abu, de: may stand inside a person's name. */
  particle: 1 << 15,
  /** A known given name. */
  given: 1 << 16,
  /** tribe, clan. */
  tribe: 1 << 17,
  /** March, Friday. */
  calendar: 1 << 18,
  /** regime, government. */
  rule: 1 << 19,
  /** coalition, ministry: begins a phrase that stands for a body or a group. */
  phrase: 1 << 20,
  /** Tal, Deir, Kafr: begins the name of a place. */
  placeStart: 1 << 21,
  /** peshmerga: a name that is written in small letters too. */
  smallName: 1 << 22,
} as const;

/** The bits of `ROLE` of a bare word. */
export function rolesOf(bare: string): number {
  return ROLES.get(bare) ?? 0;
}

const LISTS: Record<keyof typeof ROLE, string> = {
  placeCue: `in near at towards toward from around outside inside into between across through reach reached reaching
    entering entered entered leaving left within beyond onto opposite via surrounding besieging besieged capturing
    captured seized recaptured retook bombed shelled struck hit targeted targeting shelling bombing striking hitting
    over above along controlling of to stormed storming attacked outskirts vicinity في قرب نحو على علي الى الي من بين`,
  placeNoun: `town towns village villages city cities district districts neighbourhood neighbourhoods neighborhood
    neighborhoods province provinces governorate governorates countryside suburb suburbs area areas region regions
    hamlet desert outskirts canton enclave subdistrict municipality pocket axis front frontline frontlines quarter
    plain badia valley surroundings vicinity settlement settlements localities locality hill hills heights mountain
    mountains ridge farms highlands island square roundabout street bridge mosque church school axes fronts lines
    مدينه مدينة بلده بلدة قريه قرية ريف محافظه محافظة حي منطقه منطقة بلدات قري قرى ناحيه ناحية`,
  facility: `airbase airport airfield base garrison crossing checkpoint camp prison hospital station dam oilfield
    field gasfield airstrip barracks port refinery heliport jail gate outpost plant academy`,
  facilityKind: `military air border refugee central international oil gas water pumping power national naval
    university civil civilian displacement detention idp displaced army helicopter humanitarian idps public private
    field women's children's surgical missile radar thermal electricity research security train railway`,
  title: `president vice-president minister premier chancellor secretary spokesman spokeswoman spokesperson general
    colonel major captain lieutenant brigadier commander chief director head envoy ambassador senator congressman
    representative leader mr mrs ms miss dr doctor professor prof sheikh imam ayatollah mullah emir king prince queen
    princess sultan activist journalist reporter analyst lawyer researcher expert engineer pilot correspondent
    photographer cameraman prosecutor judge mayor governor lawmaker deputy chairman chairwoman co-chair chairperson
    coordinator adviser advisor official dictator strongman warlord cleric patriarch bishop archbishop pope father
    sergeant sgt gen col lt capt maj brig gen. col. founder fighter martyr resident refugee teacher rebel brother son
    cousin wife daughter nephew uncle sister admiral marshal czar ruler negotiator diplomat inspector commissioner
    rapporteur counsel attache jihadist cofounder co-founder spokespersons premier speaker chieftain notable
    hajj hajji haji sayyid sayyed comrade first-lieutenant second-in-command writer economist historian fellow
    rescuer volunteer medic nurse surgeon counterpart predecessor successor`,
  speech: `said says told added adds stated warned warns tweeted wrote announced explained noted kept denied
    argued insisted stressed called vowed claimed declared accused urged replied recalled commented reported
    tells explains describes described`,
  groupStart: `liwa liwaa jaysh jaish jeish jabhat jabhet harakat haraket faylaq failaq feylaq ahrar ansar kataib
    katibat katiba katibet saraya suqour suquor soqour quwat firqat fursan hayat hayaat tajamu tajammu tajammo jund
    junud ajnad usud jamaat tanzim ittihad majlis shuhada fawj tahrir`,
  groupEnd: `brigade brigades division front army movement battalion battalions legion corps regiment militia party
    council forces force units unit guard guards command commission union alliance coalition bloc faction
    organization organisation resistance administration falcons lions company gathering room wing`,
  organisationEnd: `faculty observatory center centre agency commission committee network foundation organization organisation
    association institute university ministry council court authority office directorate department newspaper tv
    channel radio television society fund crescent watch initiative parliament assembly press news times post
    embassy consulate secretariat tribunal programme program campaign group mission museum bureau administration
    company corporation bank college federation league service syndicate union monitor journal telegraph gazette
    broadcasting airlines airways telecom media daily weekly congress senate cabinet defence defense treasury`,
  forces: `forces troops army soldiers military warplanes jets airforce aircraft planes militia militias fighters
    army's navy helicopters artillery drones positions officers`,
  weapon: `drone drones missile missiles rocket rockets shells bomb bombs gun guns tank tanks warplane warplanes
    helicopter helicopters jet jets aircraft plane planes mortar mortars artillery howitzer howitzers mine mines
    landmine landmines rifle rifles grenade grenades launcher launchers weapon weapons weaponry munition munitions
    submunition submunitions bomblet bomblets ammunition explosives ied ieds uav uavs warship warships frigate
    frigates submarine submarines gunship gunships helicopter-gunship bomber bombers firearm firearms pistol pistols
    chlorine sarin napalm phosphorus manpads manpad atgm atgms vbied vbieds svbied svbieds rpg rpgs machinegun
    machineguns cannon cannons gunboat gunboats destroyer warhead warheads interceptor interceptors projectile
    projectiles apc apcs mlrs fighter-bomber fighter-bombers chopper choppers bulldozer minefield
    airplane airplanes aeroplane aeroplanes quadcopter quadcopters torpedo radar radars katyusha katyushas
    kalashnikov kalashnikovs firebomb firebombs molotov shotgun shotguns humvee humvees`,
  weaponKind: `ballistic cruise guided fighter attack military heavy light medium mortar artillery rocket tank machine
    sniper hand barrel cluster vacuum car truck suicide roadside explosive improvised unmanned reconnaissance
    surveillance combat armed kamikaze fpv stealth strategic transport cargo thermobaric phosphorus white incendiary
    chemical nuclear biological naval anti tank personnel aircraft surface air armoured armored automatic hell
    concussion bunker buster multiple propelled self short medium long range launched guidance aerial submarine
    spy booby trapped magnetic sticky nerve mustard toxic poison chlorine sarin tear rapid bomber laser precision
    smart dumb thermal high attack assault sea shoulder fired man portable loitering one way field tactical
    delivery vehicle motorcycle petrol nail pipe gas canister bouncing butterfly land ground unexploded rigged small`,
  direction: `north south east west northern southern eastern western northeast northwest southeast southwest
    northeastern northwestern southeastern southwestern central upper lower`,
  common: 'a i an he we it in on at by to if as or so my no up us go do me be is am of oh ok tv',
  link: 'of for the and in on to with de la des du against',
  particle: `al el bin ibn ben abu abou abo um umm abd abdul abdel abdal de di da van von der den le la du dos ul
    ud ad ar as ash an at az ed es ez uz oglu del mac st`,
  given: '',
  tribe: 'tribe tribes clan clans tribesmen tribal',
  calendar: `january february march april may june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sept sep oct nov dec ramadan eid`,
  rule: 'regime government regimes',
  placeStart: `mount khan tal tel tell tall til ain ayn ein deir dayr kafr kafar kfar kafer jabal jebel khirbet khirbat kherbet
    wadi bayt beit bait qalaat qalat burj bir jisr mazraat qasr maarat maaret maarrat ras umm bab marj nahr hawijat
    hawayij hawaij sahl sahwat tulul madinat birkat qabr haush housh hosh hush shib rasm jub jeb dahr daher dahir
    zor zour zawr jadidat jdeidat jdaidat jdaidet jdeidet judaydat`,
  phrase: `us u.s. u.s usa america washington coalition international global anti american ministry defence defense foreign interior health information
    finance justice energy oil education economy transport tourism culture agriculture electricity environment
    religious labour labor telecommunications`,
  smallName: '',
};

const ROLES = new Map<string, number>();

/** Adds a role to each of these words, parted by white space. */
function teachRole(role: number, words: string): void {
  for (const word of words.split(/\s+/)) if (word) ROLES.set(word, (ROLES.get(word) ?? 0) | role);
}

for (const [role, words] of Object.entries(LISTS)) teachRole(ROLE[role as keyof typeof ROLE], words);
