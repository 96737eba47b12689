// A form and reports in; what fills a file with them, in that form, out.
import type { Archive } from '../archive/archive.ts';
import type { ReportNumbers } from '../archive/index/report-numbers.ts';
import { countMonths } from '../archive/names/counts.ts';
import { database } from './database.ts';
import { dossier } from './dossier/dossier.ts';
import { mapPicture, namedPlaces } from './map-picture.ts';
import { monthChart } from './month-chart.ts';
import { network } from './network.ts';
import { type Fill, fillWith } from './new-file.ts';
import { markdownPages, plainPages } from './pages.ts';
import { reportTable } from './report-table.ts';

export type Form = 'text' | 'markdown' | 'html' | 'csv' | 'sqlite' | 'gexf' | 'map' | 'months';

/** Of which reports, for what query, and on which day (`2026-11-26`). */
export type Asked = { numbers: ReportNumbers; query?: string | undefined; day: string };

export function fillOf(form: Form, archive: Archive, asked: Asked): Fill {
  const { numbers, query = '', day } = asked;
  switch (form) {
    case 'text':
      return fillWith(plainPages(archive, numbers));
    case 'markdown':
      return fillWith(markdownPages(archive, numbers));
    case 'html':
      return fillWith(dossier(archive, asked));
    case 'csv':
      return fillWith(reportTable(archive, numbers));
    case 'gexf':
      return fillWith(network(archive, numbers));
    case 'map':
      return fillWith([mapPicture(namedPlaces(archive, numbers))]);
    case 'months':
      return fillWith([monthChart(countMonths(archive, numbers))]);
    case 'sqlite': {
      const about = { program: 'sohr-reader', day, query, offsets: 'UTF-16 code units of reports.text' };
      return (file) => database(archive, numbers, file, about);
    }
  }
}
