// What a country's folder holds: the shapes of country.json and outlines.json. README.md says how to add one.

export type Country = {
  /** In English. */
  name: string;
  /** Its own row among the states: `STATE:SY`. */
  state: string;
  /** Reports that do not say which country they are about are about this one. One country has it. */
  primary?: boolean;
  governorates: Governorate[];
  /** Who reports from it, and is written in more than one way. */
  publishers?: Publisher[];
  /** The latest last. */
  governments?: Government[];
  halves?: Halves[];
};

/** One who publishes reports: `name` as reports are counted under it, `names` all others, addresses of sites among them. */
export type Publisher = { name: string; names: string[] };

/** All that is known of a governorate; it is also a row of the gazetteer, under its title. */
export type Governorate = {
  /** `gov:` and the slug by which places say that they lie in it. */
  id: string;
  /** As a report's front matter, a card and the map say it. */
  name: string;
  /** The name in full, which can mean nothing else: `Homs Governorate`. */
  title: string;
  ar: string;
  /** Other names of it in running text. */
  aliases: string[];
  /** Other forms of `name`, which mean the governorate only in a column of governorates; elsewhere they mean the city. */
  spellings: string[];
  /** The id of the city of the same name: in running text `Homs` is the city, `Homs province` the governorate. */
  city?: string;
  /** The id of the governorate that `the countryside of` this one means, where that is another one. */
  countryside?: string;
  /** What is said of parts of the city, not of the country around it: `eastern` where `eastern Aleppo` is in the city. */
  parts?: string[];
  iso?: string;
  /** OCHA's code. */
  pcode?: string;
  /** The middle of its area, in degrees, WGS 84. */
  lat: number;
  lon: number;
  population?: number;
  /** As of every place: see README.md. */
  tier: number;
  mentions: number;
  sources: string[];
};

/** Who governs, and so who "the regime" and "government forces" are, from a day on. */
export type Government = {
  /** The first day, `2024-12-08`; without it, from the beginning. */
  from?: string;
  /** Ids of groups. */
  government: string;
  forces: string;
  /** Words in small letters by which its name says that it is this government, whenever that was written. */
  called: string[];
  /** What tells that a report without a date is not older: ids of rows that it names, or words in small letters. */
  signs?: string[];
};

/** A region whose halves have names of their own, by ids: `eastern Ghouta` is one, and `Ghouta` may be short for it. */
export type Halves = { whole: string; northern?: string; eastern?: string; southern?: string; western?: string };

/** Made of a country's boundaries.geojson and its places. */
export type CountryOutlines = {
  /** What all borders lie within, in degrees. */
  bounds: Bounds;
  /** The chief towns. */
  cities: { id: string; name: string; lon: number; lat: number }[];
  /**
   * Each stretch of border once: the slugs of the governorates on its sides, and its points in thousandths of a degree,
   * longitude and latitude in turn, each told as the step from the one before.
   */
  lines: { between: string; steps: string }[];
};

export type Bounds = { west: number; east: number; south: number; north: number };
