// The countries that the program knows: all folders beside this file, as `npm run countries` lists them.
import type { Country, CountryOutlines, Governorate } from './country.ts';
import syria from './syria/country.json' with { type: 'json' };
import syriaOutlines from './syria/outlines.json' with { type: 'json' };

export const COUNTRIES: readonly Country[] = [syria];

export const GOVERNORATES: readonly Governorate[] = COUNTRIES.flatMap(({ governorates }) => governorates);

export const OUTLINES: readonly CountryOutlines[] = [syriaOutlines];
