// Which written dates are understood, and which are left alone.
import { expect, test } from 'vitest';
import { parseIsoDate, parseWrittenDate } from '../../src/report/dates/calendar.ts';

test.each([
  ['2014', '2014'],
  ['2014-11', '2014-11'],
  ['2014-11-03', '2014-11-03'],
  ['2022-05-27T10:00:00Z', '2022-05-27'],
  ['2022-05-27T23:30:00+03:00', '2022-05-27'],
  ['2022-05-27 10:00', '2022-05-27'],
  ['2024-02-29', '2024-02-29'],
  ['2023-02-29', undefined],
  ['2022-13', undefined],
  ['2022-00-10', undefined],
  ['22-05-27', undefined],
  ['2022-05-27x', undefined],
  ['', undefined],
])('ISO %s is %s', (text, date) => expect(parseIsoDate(text)).toBe(date));

test.each([
  ['26 May 2022', '2022-05-26'],
  ['May 26, 2022', '2022-05-26'],
  ['4th Sept. 2015', '2015-09-04'],
  ['December 1st, 2012', '2012-12-01'],
  ['26/05/2022', '2022-05-26'],
  ['05/26/2022', '2022-05-26'],
  ['05/05/2022', '2022-05-05'],
  ['05/06/2022', undefined],
  ['31 June 2022', undefined],
  ['26 Mai 2022', undefined],
  ['May 2022', undefined],
  ['26/13/2022', undefined],
])('%s is %s', (text, date) => expect(parseWrittenDate(text)).toBe(date));
