// Mails, mailboxes, documents of Word, ZIP and lists of sources, as other programs write them, and as nobody should.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isUserError } from '../../src/base/user-error.ts';
import type { Report } from '../../src/report/report.ts';
import { makeReport } from '../../src/sources/import/parse-items.ts';
import { readItems } from '../../src/sources/import/read-items.ts';
import { Unpacking } from '../../src/sources/packed/unpacking.ts';
import type { ReportRecord } from '../../src/sources/records/record.ts';
import { makeDocx, makeZip } from './make-zip.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'packed-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** By LibreOffice 7.4, Python's email and mailbox, and Info-ZIP 3.0. */
const written = (name: string) => join(import.meta.dirname, 'written', name);

function write(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

type Read = { path: string; place: string; report: Report; record?: ReportRecord };

/** The reports of a file, and what was said of what is none: `path: place! message`. */
async function read(path: string, stdin: Uint8Array = Buffer.alloc(0)): Promise<{ reports: Read[]; said: string[] }> {
  const reports: Read[] = [];
  const said: string[] = [];
  for await (const item of readItems([path], Readable.from([stdin]))) {
    const about = [item.path.replace(`${folder}/`, '').replace(/^.*written\//, ''), item.place]
      .filter(Boolean)
      .join(': ');
    try {
      if ('error' in item) throw item.error;
      if ('sources' in item) said.push(...item.sources.map(({ name, url }) => `${name} ${url}`), ...item.unknown);
      else reports.push({ path: about, place: item.place, ...(await makeReport(item)) });
    } catch (error) {
      if (!isUserError(error)) throw error;
      said.push(`${about}! ${error.message}`);
    }
  }
  return { reports, said };
}

const titles = ({ reports }: { reports: Read[] }) => reports.map(({ report }) => report.title);

describe('mails', () => {
  test('the HTML of one in windows-1256, and what is attached to it', async () => {
    const [mail] = (await read(written('python-arabic.eml'))).reports;
    expect(mail!.report).toMatchObject({
      title: 'قصف على إدلب',
      date: '2012-11-03',
      attribution: ['The Observatory'],
      sources: [{ title: 'قصف على إدلب', publisher: 'The Observatory' }],
      language: 'ar',
    });
    expect(mail!.report.text).toBe('قصف على إدلب\n\nقتل 12 شخصا في قصف على مدينة إدلب\n\nفقرة ثانية');
    expect(mail!.record).toMatchObject({
      guid: 'b2@example.org',
      doubt: 'what is attached to it was left out: القائمة.pdf',
    });
  });

  test('a mailbox: lines that were broken for their width are whole, and what it quoted is as it was', async () => {
    const { reports, said } = await read(written('python.mbox'));
    expect(said).toEqual([]);
    expect(reports.map(({ path, report }) => `${path} ${report.date} ${report.title}`)).toEqual([
      'python.mbox: message 1 2012-11-03 Shelling in Idlib',
      'python.mbox: message 2 2012-11-04 Raid on Homs',
    ]);
    expect(reports[0]!.report.text).toBe(
      'Shelling in Idlib\n\nTwelve people were killed in Idlib on Saturday when shells fell on the market, the Observatory ' +
        'said. It said that seven of the dead were women and that the number may rise as many are wounded.\n\n' +
        'From here on it speaks of Aleppo.',
    );
  });

  test.each([
    [
      'a text that says more than its HTML',
      `Content-Type: multipart/alternative; boundary=b

--b
Content-Type: text/plain

Seven were killed in Homs, the Observatory said.
--b
Content-Type: text/html

<p>See a browser</p>
--b--`,
      'Seven were killed in Homs, the Observatory said.',
    ],
    [
      'format=flowed',
      'Content-Type: text/plain; format=flowed\n\nSeven were killed \nin Homs.',
      'Seven were killed in Homs.',
    ],
    [
      'its own charset',
      Buffer.concat([
        Buffer.from('Content-Type: text/plain; charset=iso-8859-6\n\n'),
        Buffer.from([0xc7, 0xe4, 0xe2, 0xd5, 0xe1]),
      ]),
      'القصف',
    ],
    [
      'quoted-printable cut in a word',
      'Content-Transfer-Encoding: quoted-printable\n\nSeven were kil=\nled=2E',
      'Seven were killed.',
    ],
  ])('%s', async (_, rest, text) => {
    const head = Buffer.from(
      'From: a@example.org\nDate: Sat, 3 Nov 2012 10:00:00 +0000\nSubject: =?UTF-8?B?UmFpZA==?=\n',
    );
    const { reports } = await read('-', Buffer.concat([head, Buffer.from(rest)]));
    expect(reports[0]!.report.text).toBe(`Raid\n\n${text}`);
    expect(reports[0]!.report.attribution).toEqual(['a@example.org']);
  });

  test('a page that a browser saved whole knows its address', async () => {
    const page = `From: <Saved by Blink>
Snapshot-Content-Location: https://example.org/2012/raid/
Subject: Raid on Homs
Date: Sat, 3 Nov 2012 10:00:00 -0000
Content-Type: multipart/related; type="text/html"; boundary="b"

--b
Content-Type: text/html

<p>Seven were killed.</p>
--b--`;
    const { report } = (await read(write('page.mhtml', page))).reports[0]!;
    expect(report).toMatchObject({
      title: 'Raid on Homs',
      origin: 'https://example.org/2012/raid/',
      date: '2012-11-03',
    });
  });

  test.each([
    ['a table of values', 'From: Homs\nTo: Aleppo\nRoads are closed.'],
    ['a letter', 'Dear all,\nFrom: nobody\nDate: never\n\nWords.'],
  ])('%s is no mail', async (_, text) => {
    expect((await read('-', Buffer.from(text))).reports[0]!.record).toBeUndefined();
  });

  test('a mail that is nested without end, and one that is too large, are told, and the others read', async () => {
    const head = (n: number) => `From x Sat Nov  3 10:0${n}:00 2012\nFrom: a@example.org\nSubject: S${n}\n`;
    const deep = Array.from(
      { length: 400 },
      (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\n\n--b${n}\n`,
    ).join('');
    const box = [
      `${head(1)}${deep}\n`,
      `${head(2)}\n${`${'x'.repeat(1000)}\n`.repeat(53_000)}`,
      `${head(3)}\nWords.\n`,
    ].join('\n');
    const { reports, said } = await read(write('hostile.mbox', box));
    expect(reports.map(({ report }) => report.title)).toEqual(['S3']);
    expect(said).toEqual([
      'hostile.mbox: message 1! is a mail that cannot be read: Maximum MIME nesting depth of 256 levels exceeded',
      'hostile.mbox: message 2! is over the limit of 50 MB',
    ]);
  });
});

describe('documents of Word', () => {
  test('one by LibreOffice: its title, date, notes, struck words, lists, table and quotation', async () => {
    const { report } = (await read(written('libreoffice.docx'))).reports[0]!;
    expect(report).toMatchObject({ title: 'تقرير عن قصف إدلب', date: '2012-11-03' });
    expect(report.markdown).toContain('718\\[3\\] were killed.\\\nNew line. ~~700~~ 800 dead');
    expect(report.markdown).toContain('(<https://example.org/?id=7&section=3>)');
    expect(report.markdown).toContain('- one\n  - inner\n- two');
    expect(report.markdown).toMatch(/\| Homs \| +7 \|/);
    expect(report.markdown).toContain('> A quotation.');
  });

  const words = '<w:p><w:r><w:t>Words.</w:t></w:r></w:p>';
  test.each([
    ['without words', '', 'is a Word document without words'],
    ['nested too deep', `<w:p>${'<w:ins>'.repeat(100_000)}${'</w:ins>'.repeat(100_000)}</w:p>`, 'is nested too deep'],
    ['cut', '<w:p><w:r>', 'is a Word document that cannot be read'],
    ['too large', words.repeat(700_000), 'is a Word document that is too large'],
    [
      'made to take for ever',
      `<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(150_000)}</w:p>`,
      'takes too long',
    ],
  ])('one that is %s', { timeout: 120_000 }, async (_, body, message) => {
    const { said } = await read(write('hostile.docx', makeDocx(body)));
    expect(said).toEqual([expect.stringContaining(message)]);
  });
});

describe('ZIP', () => {
  test('one by Info-ZIP: what is known in it, by names in Arabic, and packed once more', async () => {
    const { reports, said } = await read(written('info-zip.zip'));
    expect(said).toEqual([]);
    expect(reports.map(({ path, report }) => `${path} ${report.title}`).sort()).toEqual([
      'info-zip.zip/deep/قصف.md قصف',
      'info-zip.zip/four.csv.gz: line 2 Three',
      'info-zip.zip/one.md One',
      'info-zip.zip/three.csv: line 2 Three',
    ]);
    expect(reports.find(({ path }) => path.endsWith('one.md'))!.report.origin).toMatch(/info-zip\.zip\/one\.md$/);
  });

  test('through a pipe, in gzip, in another ZIP; not for ever', async () => {
    const inner = makeZip([{ name: 'a.md', content: '# A' }]);
    const inMore = (times: number): Buffer =>
      times === 0 ? inner : makeZip([{ name: 'more.zip', content: inMore(times - 1) }]);
    expect(titles(await read('-', inner))).toEqual(['A']);
    expect(titles(await read(write('x.zip.gz', gzipSync(inner))))).toEqual(['A']);
    expect(titles(await read(write('two.zip', inMore(2))))).toEqual(['A']);
    expect((await read(write('three.zip', inMore(3)))).said).toEqual([
      'three.zip/more.zip/more.zip/more.zip! is packed more than 3 times over',
    ]);
  });

  test('names that lead out of it, members that are broken, encrypted or packed in an unknown way, are told', async () => {
    const name = (called: string) => ({ name: called, content: `# ${called}` });
    const odd = makeZip([
      ...['../out.md', '/etc/out.md', 'C:\\out.md', 'a/../../out.md'].map(name),
      { ...name('lie.md'), size: 3 },
      { ...name('new.md'), method: 93 },
      name('sound.md'),
    ]);
    const { reports, said } = await read(write('odd.zip', odd));
    expect(reports.map(({ report }) => report.title)).toEqual(['sound.md']);
    expect(said.map((one) => one.replace('odd.zip/', ''))).toEqual([
      ...['../out.md', '/etc/out.md', 'C:/out.md', 'a/../../out.md'].map(
        (called) => `${called}! has a name that leads out of its ZIP`,
      ),
      expect.stringMatching(/^lie.md! is a ZIP that cannot be read/),
      'new.md! is packed in a way that is not known here (method 93)',
    ]);
    expect((await read(written('info-zip-encrypted.zip'))).said).toEqual([
      'info-zip-encrypted.zip/one.md! is encrypted',
    ]);
  });

  test('a bomb is not unpacked to its end', () => {
    const unpacking = new Unpacking();
    unpacking.take(1024 * 1024);
    unpacking.give(500 * 1024 * 1024);
    expect(unpacking.isOver).toBe(false);
    expect(() => unpacking.give(100 * 1024 * 1024)).toThrow('unpacks to more than 200 times its size');
  });

  test('documents that cannot be read are told, pictures are not', async () => {
    const zip = write(
      'mixed.zip',
      makeZip([
        { name: 'a.md', content: '# A' },
        { name: 'deep/b.pdf', content: '%PDF-1.4' },
        { name: 'c.rtf', content: '{\\rtf1 c}' },
        { name: 'd.jpg', content: 'x' },
      ]),
    );
    const found = await read(zip);
    expect([titles(found), found.said]).toEqual([
      ['A'],
      ['mixed.zip/deep/b.pdf! is a PDF, not text', 'mixed.zip/c.rtf! is a rich text (RTF) document, not text'],
    ]);
  });

  test.each([
    ['cut.zip', (zip: Buffer) => zip.subarray(0, -10), 'is a ZIP that cannot be read'],
    ['none.zip', () => makeZip([{ name: 'a.png', content: 'x' }]), 'is a ZIP without reports'],
    ['empty.zip', () => makeZip([]), 'is a ZIP without reports'],
    ['table.xlsx', () => makeZip([{ name: 'xl/workbook.xml', content: 'x' }]), 'is an Excel workbook, not text'],
    ['text.odt', () => makeZip([{ name: 'META-INF/manifest.xml', content: 'x' }]), 'is an OpenDocument file, not text'],
    ['book.epub', () => makeZip([{ name: 'META-INF/container.xml', content: 'x' }]), 'is a book (EPUB), not a report'],
  ])('%s', async (name, make, message) => {
    const { said } = await read(write(name, make(readFileSync(written('info-zip.zip')))));
    expect(said).toEqual([expect.stringContaining(`${name}! ${message}`)]);
  });
});

test('a list of sources names each once, and says which have no address', async () => {
  const list = `<?xml version="1.0"?><!-- by a reader --><opml version="2.0"><head><title>Mine</title></head><body>
    <outline text="Syria"><outline type="rss" text="Wire &amp; more" xmlUrl="https://wire.example/feed"/>
      <outline text="Again" xmlUrl="https://wire.example/feed"/><outline title="Page" htmlUrl="https://page.example/"/></outline>
    <outline text="Nothing"/><outline text="Script" xmlUrl="javascript:alert(1)"/></body></opml>`;
  expect((await read(write('list.xml', list))).said).toEqual([
    'Wire & more https://wire.example/feed',
    'Page https://page.example/',
    'Nothing',
    'Script',
  ]);
});
