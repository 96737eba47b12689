// Reports whose exports the tests read again: names that are sure and doubtful, sources, marks, Arabic, a list of names.
import type { Archive } from '../../src/archive/archive.ts';
import { allNewestFirst } from '../../src/archive/reports/date-order.ts';
import { setMark } from '../../src/archive/state/marks.ts';
import { archiveOf } from '../archive/make-report.ts';

export const FIRST = {
  id: 'first',
  title: 'Shells at Qamishli',
  date: '2014-11-03',
  kind: 'strike',
  governorates: ['Al-Hasakah', 'Homs'],
  attribution: ['SOHR'],
  confidence: 'medium' as const,
  body: 'SDF and Russia at **Qamishli**. Josh Earnest, SDF and SDF again.\n\nAbu Rasin: helicopters.',
  sources: [
    { title: 'The "first" & <last>', publisher: 'SOHR', date: '2014-11-04', url: 'https://example.org/a?b=1&c=2' },
    { title: 'Without address', publisher: 'Enab Baladi' },
  ],
};

export const SECOND = {
  id: 'second',
  title: '=Formula, "quoted"',
  date: '2015',
  dateInferred: true,
  language: 'ar',
  body: 'القامشلي\n\n- one\n- SDF, Russia\n\n| a | b |\n|---|---|\n| Qamishli | 3 |\n',
};

export function samples(): Archive {
  const archive = archiveOf([FIRST, SECOND]);
  const [, second] = allNewestFirst(archive);
  setMark(archive, second!, 'starred', true);
  return archive;
}
