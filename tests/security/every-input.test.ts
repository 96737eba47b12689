// What commands a terminal, in every field of every file, argument, setting and answer that the program takes: nothing of
// it is printed. The lists are those of the code, so that whoever adds a format or an option is asked for it here.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { optionsOf } from '../../src/cli/options.ts';
import { COMMAND_NAMES } from '../../src/cli/parsing/command-names.ts';
import { loadCommand } from '../../src/cli/parsing/load-command.ts';
import { ENTITY_TYPES, type Entity } from '../../src/entities/mention.ts';
import type { Format } from '../../src/sources/records/format.ts';
import type { Ended } from '../cli/program.ts';
import { runHere } from '../cli/run-here.ts';
import { makeDocx, makeZip } from '../sources/make-zip.ts';
import { openSite } from '../sources/sync/site.ts';
import { cameThrough, HOSTILE, HOSTILE_UNICODE } from './hostile.ts';

let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'inputs-'));
});
afterAll(() => rmSync(home, { recursive: true }));

let files = 0;
function write(name: string, content: string): string {
  return writeBytes(name, Buffer.from(content));
}

function writeBytes(name: string, content: Uint8Array): string {
  const folder = join(home, `${files++}`);
  mkdirSync(folder);
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

/** On a terminal with all colours, and into a pipe. */
async function expectClean(line: string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const seen = await runHere(home, line, { env: { ...env, FORCE_COLOR: '3' }, isTerminal: true });
  const piped = await runHere(home, line, { env });
  const through = [
    ...[cameThrough(seen.out, 'truecolor'), cameThrough(seen.error, 'pipe')],
    ...[cameThrough(piped.out, 'pipe'), cameThrough(piped.error, 'pipe')],
  ];
  expect([line[0], ...through]).toEqual([line[0], [], [], [], []]);
  return piped;
}

/** What XML allows in a text, and what it has to be written as. */
const XML = HOSTILE_UNICODE.replace(/[<>&]/g, '').replace(
  /[\0-\x08\x0b\x0c\x0e-\x1f]/g,
  (one) => `&#${one.charCodeAt(0)};`,
);
const YAML = JSON.stringify(HOSTILE_UNICODE);
const CSV = `"${HOSTILE_UNICODE.replaceAll('"', '""')}"`;

const RECORD = {
  ...{ id: HOSTILE, title: HOSTILE, text: HOSTILE, date: HOSTILE, kind: HOSTILE, language: HOSTILE, author: HOSTILE },
  ...{ url: `https://example.org/${HOSTILE}`, attribution: [HOSTILE], governorates: [HOSTILE], confidence: HOSTILE },
  sources: [{ title: HOSTILE, publisher: HOSTILE, url: `https://example.org/${HOSTILE}` }],
};

const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>${XML}</title><language>${XML}</language>
  <item><guid>${XML}</guid><title>${XML}</title><link>https://example.org/${XML}</link><author>${XML}</author>
  <pubDate>${XML}</pubDate><category>${XML}</category><description>${XML}</description></item></channel></rss>`;

const FRONT_MATTER = ['id', 'title', 'date', 'kind', 'language', 'confidence', 'author', 'updated', 'location']
  .map((field) => `${field}: ${YAML}`)
  .concat(
    `attribution: [${YAML}]`,
    `governorates: [${YAML}]`,
    `sources: [{title: ${YAML}, publisher: ${YAML}, url: ${YAML}}]`,
  );

/** What a line of a mail's head can hold, as bytes and as an encoded word. */
const HEADER = HOSTILE_UNICODE.replace(/[\r\n]/g, '');
const WORD = `=?UTF-8?B?${Buffer.from(HOSTILE_UNICODE).toString('base64')}?=`;
const MAIL = [
  `From: ${WORD} <${HEADER}@example.org>`,
  `Subject: ${WORD} ${HEADER} Homs end`,
  `Date: ${HEADER}`,
  `Message-ID: <${HEADER}>`,
  'Content-Type: multipart/mixed; boundary=b\n',
  `--b\nContent-Type: text/plain; charset=${HEADER}\n\n${HOSTILE_UNICODE}`,
  `--b\nContent-Type: ${HEADER}/x\nContent-Disposition: attachment; filename="${HEADER}"\n\nx`,
  '--b--\n',
].join('\n');

/** A file of each format, with its name. */
const FILES: Record<Format, [name: string, content: string][]> = {
  report: [
    [
      'a.md',
      `---\n${FRONT_MATTER.join('\n')}\n---\n\n# ${HOSTILE}\n\n${HOSTILE} [${HOSTILE}](http://x.example/${HOSTILE})`,
    ],
    ['b.txt', `${HOSTILE}\n\nWords.`],
    [
      'c.html',
      `<html lang="${XML}"><title>${XML}</title><meta name="author" content="${XML}"><p>${XML}</p><pre>${XML}</pre>`,
    ],
  ],
  csv: [
    ['d.csv', `id,title,text,date,source,url,location\n${Array.from({ length: 7 }, () => CSV).join(',')}\n`],
    ['e.tsv', `title\ttext\n=1+1\t${CSV}\n`],
  ],
  json: [['f.json', JSON.stringify([RECORD], null, 1)]],
  'json-lines': [['g.jsonl', `${JSON.stringify(RECORD)}\n{"title": ${YAML}\n`]],
  xml: [['h.xml', FEED]],
  mail: [
    ['i.eml', MAIL],
    ['j.mhtml', `Snapshot-Content-Location: https://example.org/${HEADER}\n${MAIL}`],
  ],
  mailbox: [['k.mbox', `From ${HEADER} Sat Nov  3 10:00:00 2012\n${MAIL}\n`]],
  // It holds no report: see below.
  opml: [],
};

test.each(Object.entries(FILES))('%s', async (_, hostile) => {
  for (const [name, content] of hostile) {
    const file = write(name, content);
    const archive = join(home, `${name}.sqlite`);
    await expectClean(['import', file, '--archive', archive]);
    await expectClean(['import', '--json', file, '--archive', archive]);
    const { out } = await expectClean(['list', '--json', '--archive', archive, '--query', 'Homs end']);
    const { id } = JSON.parse(out.split('\n')[0]!) as { id: string };
    for (const form of [[], ['--json']]) await expectClean(['show', id, ...form, '--archive', archive]);
    for (const form of ['--json', '--csv', '--geojson']) await expectClean(['entities', form, '--archive', archive]);
    for (const form of ['--jsonl', '--markdown']) await expectClean(['export', form, '--archive', archive]);
    await expectClean(['sources', '--archive', archive]);
  }
});

test('a document of Word, what a ZIP holds and is called, and a list of sources', async () => {
  const paragraph = `<w:p><w:r><w:t>${XML} Homs end</w:t></w:r></w:p>`;
  const archive = join(home, 'documents.sqlite');
  const members = ['a.md', 'b.md', 'c.md/x.eml'].map((name) => ({ name: `${HEADER}-${name}`, content: '# Homs end' }));
  const files = [
    writeBytes('a.docx', makeDocx(paragraph)),
    writeBytes('b.docx', makeDocx(`<w:p>${XML}<w:r>`)),
    writeBytes('c.zip', makeZip([...members, { name: `../${HEADER}.md`, content: 'x' }])),
    write(
      'd.opml',
      `<opml><body><outline text="${XML}" xmlUrl="https://example.org/${XML}"/><outline text="${XML}"/></body></opml>`,
    ),
  ];
  for (const file of files) {
    for (const form of [[], ['--json']]) await expectClean(['import', ...form, file, '--archive', archive]);
    await expectClean(['list', file]);
  }
  for (const command of ['list', 'sources', 'export']) await expectClean([command, '--archive', archive]);
  await expectClean(['sources', '--opml']);
  rmSync(join(home, '.config'), { recursive: true });
});

test('names of files and folders', async () => {
  const name = HOSTILE_UNICODE.replaceAll(/[/\0]/g, '').slice(0, 80);
  const file = write(`${name}.md`, '# Title\n\nHoms.');
  for (const command of ['import', 'show', 'list', 'entities', 'sources', 'stats']) {
    await expectClean(command === 'show' ? [command, 'x', file] : [command, file]);
    await expectClean([command, `${file}-missing`]);
  }
  await expectClean(['list', '--archive', `${file}/none.sqlite`]);
  await expectClean(['list'], { SOHR_READER_ARCHIVE: `${file}/none.sqlite` });
  await expectClean(['list'], { XDG_DATA_HOME: `${file}/none` });
  await expectClean(['sync'], { XDG_CONFIG_HOME: `${file}/none` });
});

test('every word and every value of an option of every command', async () => {
  const typed = HOSTILE.replaceAll('\0', '');
  for (const name of COMMAND_NAMES) {
    const command = await loadCommand(name);
    const words = command.positionals.map(() => typed);
    for (let count = 0; count <= words.length + 1; count++) await expectClean([name, ...Array(count).fill(typed)]);
    for (const { name: option, value } of optionsOf(command)) {
      // What it makes on its way lies in the test's own folder.
      const given = value === 'FILE' || value === 'DIR' ? join(home, typed) : typed;
      await expectClean([name, ...words, value ? `--${option}=${given}` : `--${option}`]);
    }
    await expectClean([name, `--${typed}`]);
    for (const { values = [] } of command.positionals)
      for (const value of values) await expectClean([name, value, typed, typed]);
  }
  await expectClean([typed]);
});

test('the configuration: every setting, its name, and what is no YAML', async () => {
  const folder = join(home, '.config', 'sohr-reader');
  mkdirSync(folder, { recursive: true });
  const settings = ['name', 'url', 'kind', 'limit', 'since', 'rate', 'headers', HOSTILE_UNICODE];
  const sources = settings.map((name) => `sources: [{${JSON.stringify(name)}: ${YAML}}]`);
  for (const config of [...sources, `${YAML}: 1`, `sources: ${YAML}`, HOSTILE_UNICODE, `a: [${HOSTILE_UNICODE}`]) {
    writeFileSync(join(folder, 'config.yaml'), config);
    await expectClean(['sync']);
  }
  rmSync(folder, { recursive: true });
});

test('corrections: every field of every kind', async () => {
  const to: Required<Entity> = {
    ...{ id: HOSTILE, type: 'place', name: HOSTILE, arabic: HOSTILE, kind: HOSTILE, governorate: HOSTILE },
    ...{ lat: 36.5, lon: -37.5, approximate: true, who: HOSTILE },
  };
  const corrections = [
    { kind: 'hide', surface: HOSTILE, entity: HOSTILE, only: { report: HOSTILE, start: 1 } },
    { kind: 'merge', entity: 'gn:169577', to },
    ...ENTITY_TYPES.map((type) => ({ kind: 'add', surface: 'Homs', to: { ...to, type } })),
  ];
  const archive = ['--archive', join(home, 'corrected.sqlite')];
  const file = write('corrections.json', JSON.stringify({ corrections }));
  await expectClean(['import', write('homs.md', '# Homs\n\nHoms.'), ...archive]);
  expect((await runHere(home, ['corrections', 'import', file, ...archive])).out).toBe(
    `${corrections.length} corrections added\n`,
  );
  await expectClean(['corrections', 'export', ...archive]);
  for (const form of [[], ['--json'], ['--csv'], ['--geojson']]) await expectClean(['entities', ...form, ...archive]);
  for (const line of [['names'], ['names', '--json'], ['map'], ['map', '--words']])
    await expectClean([...line, ...archive]);
  for (const form of [[], ['--json']]) await expectClean(['who', 'Homs', ...form, ...archive]);
});

test('annotations: every field', async () => {
  const file = write(
    'annotations.json',
    JSON.stringify([
      {
        ...{ '@context': HOSTILE, id: HOSTILE, type: 'Annotation', motivation: HOSTILE, created: HOSTILE },
        creator: { type: HOSTILE, name: HOSTILE },
        body: [
          { type: HOSTILE, value: HOSTILE, format: HOSTILE },
          { value: `tag${HOSTILE.slice(0, 40)}`, purpose: 'tagging' },
        ],
        target: {
          source: { id: `urn:sohr-reader:report:homs${HOSTILE}`, 'sohr:report': 'homs', 'sohr:edition': HOSTILE },
          selector: [
            { type: 'TextQuoteSelector', exact: HOSTILE, prefix: HOSTILE, suffix: HOSTILE },
            { type: 'TextPositionSelector', start: -1, end: 1e99 },
          ],
        },
      },
      { type: 'Annotation', body: HOSTILE, target: { source: HOSTILE } },
    ]),
  );
  const archive = ['--archive', join(home, 'annotated.sqlite')];
  await expectClean(['import', write('homs.md', '# Homs\n\nHoms.'), ...archive]);
  expect((await runHere(home, ['annotations', 'import', file, ...archive])).out).toContain('1 annotation added');
  for (const line of [
    ['notes'],
    ['notes', '--json'],
    ['tag'],
    ['tag', '--json'],
    ['annotations', 'export'],
    ['history'],
  ])
    await expectClean([...line, ...archive]);
});

test('a site: its head, its posts, its answers', async () => {
  const site = await openSite((_, response, url) => {
    if (url.pathname === '/feed') response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(FEED);
    else if (url.pathname === '/page')
      response.writeHead(302, { location: `ftp://x.example/${encodeURI('\u001B]0;x')}` }).end();
    else response.writeHead(400, HOSTILE.replace(/[^\x20-\x7e]/g, '')).end(HOSTILE);
  });
  for (const path of ['feed', 'page', 'none']) {
    for (const form of [[], ['--json']]) {
      const line = ['sync', `${site.url}${path}`, ...form, '--archive', join(home, `${path}${form}.sqlite`)];
      const { out, error } = await runHere(home, line, { isTerminal: true, env: { FORCE_COLOR: '3' } });
      expect([line, cameThrough(out, 'truecolor'), cameThrough(error, 'pipe')]).toEqual([line, [], []]);
    }
  }
});
