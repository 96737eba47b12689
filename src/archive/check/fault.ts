// What is wrong in an archive, as a check finds it.

export type Fault = {
  /** Id of the report that it is about. */
  report?: string;
  /** `text`: what a report says, or said, is not what was written. `row`: what is kept beside it. The others can be made anew. */
  of: 'file' | 'text' | 'row' | 'index' | 'log';
  /** A sentence, without the report's id. */
  what: string;
};
