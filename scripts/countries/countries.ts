// The folders of src/countries/ in; src/countries/countries.ts and each country's outlines.json out: `npm run countries`.
import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { countryFolders } from '../../src/entities/gazetteer/rows.ts';
import { makeOutlines } from './outlines.ts';

const folder = new URL('../../src/countries/', import.meta.url);

/** The names of their folders. */
export function listCountries(): string[] {
  return countryFolders().map((path) => basename(path));
}

/** The text of countries.ts. Imports, so that the compiler checks each file against its type and the bundle holds it. */
export function makeCountries(countries = listCountries()): string {
  const variable = (name: string) => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  const names = countries.map(variable);
  const imports = countries.flatMap((name) => [
    `import ${variable(name)} from './${name}/country.json' with { type: 'json' };`,
    `import ${variable(name)}Outlines from './${name}/outlines.json' with { type: 'json' };`,
  ]);
  return `// The countries that the program knows: all folders beside this file, as \`npm run countries\` lists them.
import type { Country, CountryOutlines, Governorate } from './country.ts';
${imports.join('\n')}

export const COUNTRIES: readonly Country[] = [${names.join(', ')}];

export const GOVERNORATES: readonly Governorate[] = COUNTRIES.flatMap(({ governorates }) => governorates);

export const OUTLINES: readonly CountryOutlines[] = [${names.map((name) => `${name}Outlines`).join(', ')}];
`;
}

export function writeCountries(): void {
  for (const country of countryFolders()) writeFileSync(join(country, 'outlines.json'), makeOutlines(country));
  writeFileSync(new URL('countries.ts', folder), makeCountries());
}

if (import.meta.main) writeCountries();
