// Tables and JSON as other people's programs write them.
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../src/sources/records/csv.ts';
import { formatOf } from '../../../src/sources/records/format.ts';
import { readJsonDocument, readJsonLines } from '../../../src/sources/records/json.ts';
import { type ReportRecord, reportOf } from '../../../src/sources/records/record.ts';
import { settleDates } from '../../../src/sources/records/settle-dates.ts';
import { gather, inPieces, recordsOf } from './read.ts';

const NO_MAP = new Map();
const csv = (text: string) => recordsOf(readCsv(inPieces(text, 7), NO_MAP));
const json = (value: unknown) => recordsOf(readJsonDocument(inPieces(JSON.stringify(value), 50), NO_MAP));
const known = ({ title, text, html, date, url }: ReportRecord) => [title, text || html, date, url];

describe('names of columns', () => {
  test.each([
    ['"title (short, required)";"text, full (a, b, c)";"date (y,m,d)"'],
    ['article_title,article_content,article_date'],
    ['articleTitle,articleBody,publishedAt'],
    ['News Headline,news-text,Date of publication'],
    ['post_title\tpost_content\tpost_date'],
    ['Title:|Body:|Date (UTC)'],
    ['العنوان,النص,التاريخ'],
    ['عنوان;المحتوى;تاريخ النشر'],
    ['Titre;Texte;Date'],
    ['\uFEFFtitle,content,created_at'.slice(1)],
    ['sep=;\ntitle;text;date'],
    ['"sep=|"\ntitle|text|date'],
  ])('%s', async (head) => {
    const delimiter = /[;\t|]/.exec(head.split('\n').at(-1)!)?.[0] ?? ',';
    const row = ['A', 'B words', '2021-01-02'].join(delimiter);
    expect((await csv(`${head}\n${row}\n`)).map(known)).toEqual([['A', 'B words', '2021-01-02', undefined]]);
  });

  test('that only begin like a usual one are something else', async () => {
    const [record] = await csv('title,title_length,text_language,text\nA,1,en,B\n');
    expect(record).toMatchObject({ title: 'A', text: 'B' });
  });

  test('sep= counts as a line', async () => {
    expect(await gather(readCsv(inPieces('sep=;\ntitle;text\nA;B\n', 3), NO_MAP))).toMatchObject([{ place: 'line 3' }]);
    expect(formatOf('-', 'sep=;\ntitle;text\n', NO_MAP)).toBe('csv');
  });
});

test('HTML in a column is read as HTML', async () => {
  const [record] = await csv('title,content\nT,"<p>One</p><p>718<sup>3</sup></p>"\n');
  expect(reportOf(record!, 'x').text).toBe('T\n\nOne\n\n718[3]');
  const [other] = await csv('title,content\nT,"a < b and <c> d"\n');
  expect(reportOf(other!, 'x').text).toBe('T\n\na < b and <c> d');
});

test.each([
  ['5,3,2018', '2018-03-05'],
  ['5,March,2018', '2018-03-05'],
  ['05,Mar,2018', '2018-03-05'],
  ['5,آذار,2018', '2018-03-05'],
  ['0,March,2018', '2018-03'],
  ['5,0,2018', '2018'],
])('the parts of a day apart: %s', async (parts, date) => {
  const [record] = await csv(`title,day,month,year\nT,${parts}\n`);
  expect(record!.date).toBe(date);
});

describe('days and months in figures', () => {
  const days = async (dates: string[], typed?: 'dmy' | 'mdy') => {
    const table = `title,date\n${dates.map((date) => `T,${date}`).join('\n')}\n`;
    return (await recordsOf(settleDates(readCsv(inPieces(table, 50), NO_MAP), typed))).map(
      ({ date, unreadDate }) => date ?? unreadDate,
    );
  };

  test.each([
    ['proven by a later row', ['05/04/2012', '13/04/2012'], ['2012-04-05', '2012-04-13']],
    ['proven by an earlier row', ['04/13/2012', '05/04/2012'], ['2012-04-13', '2012-05-04']],
    ['proven by nothing', ['05/04/2012', '06/04/2012'], ['05/04/2012', '06/04/2012']],
    ['proven both ways', ['05/04/2012', '13/04/2012', '04/13/2012'], ['05/04/2012', '2012-04-13', '2012-04-13']],
    ['proven by a weekday', ['05/04/2012', 'Thu 05/04/2012'], ['2012-04-05', '2012-04-05']],
    ['of two digits', ['5/4/12', '13/4/12'], ['2012-04-05', '2012-04-13']],
    ['not needed', ['2012-04-05', '5 April 2012'], ['2012-04-05', '2012-04-05']],
  ])('%s', async (_, dates, read) => {
    expect(await days(dates)).toEqual(read);
  });

  test('typed', async () => {
    expect(await days(['05/04/2012'], 'dmy')).toEqual(['2012-04-05']);
    expect(await days(['05/04/2012'], 'mdy')).toEqual(['2012-05-04']);
  });

  test('are held back, and no longer than 20,000 rows', async () => {
    const rows = Array.from({ length: 20_100 }, () => 'T,05/04/2012').join('\n');
    let first = 0;
    let count = 0;
    for await (const read of settleDates(readCsv(inPieces(`title,date\n${rows}\n`, 10_000), NO_MAP))) {
      count += 1;
      if (count === 1) first = count;
      expect('record' in read).toBe(true);
    }
    expect([first, count]).toEqual([1, 20_100]);
  });
});

describe('JSON', () => {
  const POST = {
    id: 7,
    date: '2016-03-01T10:00:00',
    link: 'https://s.example/7',
    title: { rendered: 'Seven killed &amp; more' },
    content: { rendered: '<p>In <b>Homs</b>.</p>' },
  };

  test.each([
    ['posts of WordPress', [POST]],
    ['one post', POST],
    ['posts within an object', { total: 1, posts: [POST] }],
  ])('%s, saved', async (_, value) => {
    expect((await json(value)).map(known)).toEqual([
      ['Seven killed & more', '<p>In <b>Homs</b>.</p>', '2016-03-01', 'https://s.example/7'],
    ]);
  });

  test('a list within an object, under whatever name', async () => {
    expect(
      (
        await json({
          title: 'All',
          count: 2,
          articles: [
            { title: 'A', body: 'x' },
            { title: 'B', body: 'y' },
          ],
        })
      ).map(known),
    ).toEqual([
      ['A', 'x', undefined, undefined],
      ['B', 'y', undefined, undefined],
    ]);
    const line = JSON.stringify({ articles: [{ title: 'A', body: 'x' }] });
    expect(await recordsOf(readJsonLines(inPieces(`${line}\n`, 9), NO_MAP))).toMatchObject([{ title: 'A' }]);
  });

  test('a chat of Telegram', async () => {
    const chat = {
      name: 'Testville News',
      type: 'public_channel',
      id: 1,
      messages: [
        {
          id: 1,
          type: 'service',
          date: '2021-03-01T10:00:00',
          date_unixtime: '1614589200',
          action: 'create_channel',
          text: '',
        },
        {
          id: 2,
          type: 'message',
          date: '2021-03-02T10:00:00',
          date_unixtime: '1614675600',
          from: 'Testville News',
          text: 'Shelling near the mill.\nTwo wounded.',
          text_entities: [{ type: 'plain', text: 'Shelling near the mill.\nTwo wounded.' }],
        },
        {
          id: 3,
          type: 'message',
          date: '2021-03-03T23:59:00',
          date_unixtime: '1614812340',
          forwarded_from: 'Other',
          text: [
            'See ',
            { type: 'bold', text: 'this' },
            ' & ',
            { type: 'text_link', text: 'that', href: 'https://x.example/?a=1&b=2' },
            ' ',
            { type: 'strikethrough', text: '7' },
          ],
        },
        { id: 4, type: 'message', date: '2021-03-04T10:00:00', date_unixtime: '1614848400', photo: 'p.jpg', text: '' },
        {
          id: 5,
          type: 'message',
          date: '2021-03-05T10:00:00',
          date_unixtime: '1614934800',
          text: '',
          poll: { question: 'Open?', answers: [{ text: 'Yes' }, { text: 'No' }] },
        },
      ],
    };
    for (const value of [chat, { about: 'x', chats: { about: 'y', list: [chat] } }]) {
      const records = await json(value);
      expect(records.map((record) => [record.date, reportOf(record, 'x').markdown])).toEqual([
        ['2021-03-02', 'Shelling near the mill.\\\nTwo wounded.'],
        ['2021-03-03', 'See **this** & [that](<https://x.example/?a=1&b=2>) ~~7~~'],
        ['2021-03-05', 'Open?\n\n- Yes\n- No'],
      ]);
      expect(records[1]!.attribution).toEqual(['Testville News', 'Other']);
    }
  });
});
