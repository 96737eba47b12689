// Which written dates are understood, and which are left alone.
import { expect, test } from 'vitest';
import { parseIsoDate } from '../../src/report/dates/calendar.ts';
import { dateInName } from '../../src/report/dates/find-date.ts';
import { parseDate, parseWholeDate, possibleOrders } from '../../src/report/dates/parse-date.ts';

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
  ['26 Mai 2022', '2022-05-26'],
  ['May 2022', '2022-05'],
  ['26/13/2022', undefined],
])('%s is %s', (text, date) => expect(parseDate(text)).toBe(date));

test.each(
  [
    // RFC 822 and 850, asctime, JavaScript, and what programs make of them.
    'Thu,  5 Apr 2012 10:00:00 GMT|Thu, 05 Apr 2012|Thu,05 Apr 2012 10:00:00 GMT|Thu Apr  5 10:00:00 2012',
    'Thu Apr 05 2012 10:00:00 GMT+0000 (UTC)|Thu, 05 Apr, 2012 10:00:00 UTC|Thursday, 05-Apr-12 10:00:00 UTC',
    '5 Apr 12 10:00 GMT|Thu, 05 Apr 2012 24:00:00 GMT|Thu, 05 Apr 2012 23:30:00 -0800|05-Apr-2012|2012 Apr 5',
    // The year first.
    'Thu, 2012/04/05 10:00:00 EDT|2012-4-5|2012/4/5|2012.04.05|20120405|20120405T100000Z|2012年4月5日|2012-04-05 10:00:00',
    // Seconds, milliseconds, microseconds of 1970.
    '1333620000|1333620000000|1333620000000000|1333620000.25',
    // People.
    'April 5th, 2012|5th of April 2012|Thursday, April 5, 2012 at 5:00 PM EST|5.4.2012|05.04.2012|Thu, 05/04/2012',
    '٥ أبريل ٢٠١٢|5 نيسان 2012|5 نيسان/أبريل 2012|الخميس، 5 إبريل 2012 10:00 ص|5 أفريل 2012',
    '5 avril 2012|5. April 2012|5 de abril de 2012|5 aprile 2012|gio, 05 apr 2012 18:55:00 GMT|5 Nisan 2012|5 апреля 2012',
  ].flatMap((line) => line.split('|')),
)('%s is the fifth of April 2012', (written) => {
  expect(parseDate(written)).toBe('2012-04-05');
});

test.each([
  ['12 تشرين الثاني 2019', '2019-11-12'],
  ['12 تشرين ثاني 2019', '2019-11-12'],
  ['12 تشرين الأول 2019', '2019-10-12'],
  ['12 كانون الثاني 2019', '2019-01-12'],
  ['12 كانون الأول 2019', '2019-12-12'],
  ['الثلاثاء, 12 نوفمبر 2019 10:00:00 +0000', '2019-11-12'],
  ['mar, 02 ott 2022', '2022-10-02'],
  ['mar. 5 mars 2013', '2013-03-05'],
])('%s is %s', (written, date) => {
  expect(parseDate(written)).toBe(date);
});

test.each([
  '05/04/2012',
  '05-04-2012',
  '1/2/12',
  'Mon, 30 Feb 2023 10:00:00 GMT',
  'Thu, 01 Jan 1970 00:00:00 GMT',
  '0001-01-01T00:00:00Z',
  '3-5 May 2012',
  '1 May 2012 - 3 May 2012',
  '12 محرم 1441',
  'May 5',
  '2012-04-05x',
  '123456789012345678',
  'yesterday',
  `a${' '.repeat(100_000)}b`,
])('%.60s is no day that is clear', (written) => {
  expect(parseDate(written)).toBeUndefined();
});

test.each([
  ['05/04/2012', 'dmy,mdy'],
  ['13/04/2012', 'dmy'],
  ['04/13/2012 10:00', 'mdy'],
  ['Thu, 05/04/2012', 'dmy'],
  ['2012-04-05', ''],
  ['31/31/2012', ''],
])('%s may be %s', (written, orders) => {
  expect(possibleOrders(written).join()).toBe(orders);
});

test('an order that is known decides, where it gives a day', () => {
  expect(parseDate('05/04/2012', 'dmy')).toBe('2012-04-05');
  expect(parseDate('05/04/2012', 'mdy')).toBe('2012-05-04');
  expect(parseDate('13/04/2012', 'mdy')).toBe('2012-04-13');
});

test('a sentence with a date in it is not a date', () => {
  expect(parseWholeDate('Published on 3 May 2012, 10:00')).toBe('2012-05-03');
  expect(parseWholeDate('Five people died on 3 May 2012 in Homs')).toBeUndefined();
});

test.each([
  ['2012-11-03-raid', '2012-11-03'],
  ['raid 3 Nov 2012', '2012-11-03'],
  ['raid-on-idlib-nov-3-2012', '2012-11-03'],
  ['20121103_raid', '2012-11-03'],
  ['raid_13.11.2012', '2012-11-13'],
  ['raid 03-11-2012', undefined],
  ['2012-11 siege', '2012-11'],
  ['report 2012', undefined],
  ['13334567890', undefined],
  ['٣ نوفمبر ٢٠١٢', '2012-11-03'],
])('a file called %s is of %s', (name, date) => {
  expect(dateInName(name)).toBe(date);
});
