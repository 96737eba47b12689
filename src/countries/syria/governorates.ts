// The governorates of Syria, by the English names that a report's front matter uses.

export const GOVERNORATES = [
  'Damascus',
  'Aleppo',
  'Rif Dimashq',
  'Homs',
  'Hama',
  'Latakia',
  'Idlib',
  'Al-Hasakah',
  'Deir ez-Zor',
  'Tartus',
  'Raqqa',
  'Daraa',
  'Suwayda',
  'Quneitra',
] as const;
