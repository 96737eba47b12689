// Where the program itself stands, and which versions of it these are.

export type Installation = {
  /** Its folder, which holds `articles/` and `dist/`. */
  root: URL;
  /** Of all of it: it changes with the code, the gazetteer and the bundled reports. */
  version: string;
  /** Of what finds names alone: it changes when the same report may be read otherwise than before. */
  namer: string;
};
