// Where the program itself stands, and which version of it this is.

export type Installation = {
  /** Its folder, which holds `articles/` and `dist/`. */
  root: URL;
  /** Of the code and the gazetteer together. */
  version: string;
};
