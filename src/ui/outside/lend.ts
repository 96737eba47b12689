// How another program gets the terminal.

/** Gives the terminal away for as long as the work takes. */
export type Lend = (work: () => Promise<void>) => Promise<void>;
