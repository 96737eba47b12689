// What can be written to a file: the report on the page or the reports of the list, each in the forms that suit it.
import type { Form } from '../../exports/forms.ts';

export type Writing = {
  of: 'report' | 'list';
  form: Form;
  words: string;
  /** With it the name of the file is proposed. */
  ending: string;
};

const PAGE = 'a page for any browser: names, a map, sources, proofs';

export const WRITINGS: readonly Writing[] = [
  { of: 'report', form: 'markdown', words: 'markdown, below what is known of it', ending: '.md' },
  { of: 'report', form: 'text', words: 'plain text, as it is read here', ending: '.txt' },
  { of: 'report', form: 'html', words: PAGE, ending: '.html' },
  { of: 'list', form: 'html', words: PAGE, ending: '.html' },
  { of: 'list', form: 'csv', words: 'a table, a row a report (CSV)', ending: '.csv' },
  { of: 'list', form: 'sqlite', words: 'a database, for Datasette and DuckDB', ending: '.sqlite' },
  { of: 'list', form: 'gexf', words: 'who is named with whom, for Gephi', ending: '.gexf' },
  { of: 'list', form: 'map', words: 'a map as a picture (SVG)', ending: '-map.svg' },
  { of: 'list', form: 'months', words: 'reports a month as a picture (SVG)', ending: '-months.svg' },
  { of: 'list', form: 'markdown', words: 'markdown, one report below the other', ending: '.md' },
  { of: 'list', form: 'text', words: 'plain text, one report below the other', ending: '.txt' },
];
