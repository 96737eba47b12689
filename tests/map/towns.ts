// Places for the maps of the tests: as the gazetteer has them, with made-up counts.
import { GOVERNORATES } from '../../src/countries/countries.ts';
import type { Place } from '../../src/map/place.ts';

const ROWS: [id: string, name: string, lat: number, lon: number, count: number, governorate: string][] = [
  ['gn:170063', 'Aleppo', 36.20124, 37.16117, 9, 'aleppo'],
  ['gn:169389', 'Idlib', 35.93062, 36.63393, 6, 'idlib'],
  ['gn:172955', 'Raqqa', 35.95283, 39.00788, 5, 'raqqa'],
  ['gn:170654', 'Damascus', 33.5102, 36.29128, 4, 'damascus'],
  ['gn:172256', 'Kobani', 36.89095, 38.35347, 3, 'aleppo'],
  ['gn:170794', 'Deir ez-Zor', 35.33588, 40.14084, 2, 'deir-ez-zor'],
  ['gn:167357', 'Manbij', 36.52815, 37.95495, 2, 'aleppo'],
  ['gn:174186', 'Afrin', 36.51194, 36.86954, 1, 'aleppo'],
  ['gn:163808', 'Palmyra', 34.5624, 38.28402, 1, 'homs'],
  ['gn:169577', 'Homs', 34.72682, 36.72339, 1, 'homs'],
  ['gn:170017', 'Hama', 35.13179, 36.75783, 9, 'hama'],
  ['gn:172374', 'Al-Tabqa', 35.83758, 38.54828, 6, 'raqqa'],
  ['gn:163750', 'Tal Abyad', 36.69648, 38.95382, 5, 'raqqa'],
  ['gn:173334', 'Quneitra', 33.12595, 35.82461, 4, 'quneitra'],
  ['gn:173811', 'Al-Hasakah', 36.50237, 40.74772, 3, 'hasakah'],
  ['gn:165509', 'Ras al-Ain', 36.85034, 40.07055, 2, 'hasakah'],
  ['gn:173576', 'Latakia', 35.53168, 35.79011, 2, 'latakia'],
  ['gn:172134', 'Ain Issa', 36.3855, 38.86228, 1, 'raqqa'],
  ['gn:173377', 'Qamishli', 37.05215, 41.23142, 1, 'hasakah'],
  ['gn:170905', 'Daraa', 32.61889, 36.10213, 1, 'daraa'],
  ['gn:167611', 'Maarat al-Numan', 35.6483, 36.67693, 9, 'idlib'],
  ['gn:172082', 'Azaz', 36.58662, 37.04628, 6, 'aleppo'],
  ['gn:169179', 'Jarabulus', 36.8175, 38.01111, 5, 'aleppo'],
  ['gn:169023', 'Jisr al-Shughur', 35.81418, 36.31983, 4, 'idlib'],
  ['gn:168325', 'Khan Sheikhoun', 35.44208, 36.65095, 3, 'idlib'],
  ['gn:173480', 'Al-Mayadin', 35.01982, 40.45154, 2, 'deir-ez-zor'],
  ['gn:164816', 'Saraqib', 35.86447, 36.80591, 2, 'idlib'],
  ['gn:174611', 'Abu al-Duhur', 35.74058, 37.0448, 1, 'idlib'],
  ['gn:174018', 'Al-Bab', 36.37051, 37.5157, 1, 'aleppo'],
  ['gn:174506', 'Hajin', 34.69508, 40.83138, 1, 'deir-ez-zor'],
  ['gn:276781', 'Beirut', 33.89332, 35.50157, 2, ''],
  ['gn:745044', 'Istanbul', 41.01384, 28.94966, 1, ''],
  ['cur:region/eastern-ghouta', 'Eastern Ghouta', 33.53, 36.43, 2, 'rif-dimashq'],
];

export const TOWNS: Place[] = ROWS.map(([id, name, lat, lon, count, slug]) => {
  const governorate = GOVERNORATES.find(({ id }) => id === `gov:${slug}`)?.name;
  return { count, entity: { id, type: 'place', name, lat, lon, ...(governorate && { governorate }) } };
});

export function town(name: string): Place {
  return TOWNS.find(({ entity }) => entity.name === name)!;
}
