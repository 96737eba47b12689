// Files of every format, spoilt: each is a report, or a sentence; its text is clean, its page fits, and what it says of
// places in the text is within it.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureClean } from '../../src/base/clean.ts';
import { isUserError } from '../../src/base/user-error.ts';
import { layout } from '../../src/page/layout.ts';
import { widthOf } from '../../src/page/line.ts';
import { makeReport } from '../../src/sources/import/parse-items.ts';
import { readItems } from '../../src/sources/import/read-items.ts';
import { type Random, spoil } from './random.ts';
import { hold, type Target } from './target.ts';

const RSS = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>A site</title><language>ar</language><item><guid>1</guid><title>One &amp; two</title><link>https://x.example/1</link>
<pubDate>Mon, 05 Mar 2012 10:00:00 +0200</pubDate><description><![CDATA[<p>Words of Homs.</p><p>More.</p>]]></description>
<content:encoded>&lt;p&gt;Whole words&lt;/p&gt;</content:encoded></item><item><title>Two</title></item></channel></rss>`;
const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><title>A feed</title><entry><id>tag:x</id><title type="html">T</title>
<updated>2012-03-05T10:00:00Z</updated><link href="https://x.example/a"/><content type="xhtml"><div>Words</div></content></entry></feed>`;
const POST = {
  id: 7,
  date: '2012-03-05T10:00:00',
  title: { rendered: 'A title' },
  content: { rendered: '<p>Words</p>' },
};
const MARKDOWN = `---\ntitle: A title\ndate: 2012-03-05\nsources: [{title: One, url: https://x.example/}]\n---\n\n# A title\n
Words of **Homs** and [Qamishli](https://x.example/).\n\n- one\n- two\n\n| a | b |\n|--|--|\n| 1 | 2 |\n\n> said\n`;

const FILES: Record<string, string> = {
  'a.md': MARKDOWN,
  'a.txt': 'A title\n\nWords of Homs.\nAnd more of it.\n\nالقامشلي\n',
  'a.html': `<html lang="en"><head><title>T</title><meta name="author" content="x"></head><body><article><h1>T</h1>
<p>${'Words of an article that is long enough. '.repeat(8)}</p><ul><li>a<li>b</ul><table><tr><td>1</table></article></body>`,
  'a.csv': 'title,text,date,location\n"One, two",Words of Homs,05/04/2012,Homs\nTwo,"More ""words""",13/04/2012,\n',
  'a.json': JSON.stringify([POST], null, 1),
  'a.jsonl': `${JSON.stringify({ id: 'a', title: 'T', text: 'Words of Homs', date: '2012' })}\n{"title": "U", "text": "x"}\n`,
  'a.xml': RSS,
  'b.xml': ATOM,
};

/** @param folder of its own */
export function readersIn(folder: string): Target {
  return {
    name: 'readers',
    tryOnce: (random) => readOne(folder, random),
    close: () => rmSync(folder, { recursive: true }),
  };
}

async function readOne(folder: string, random: Random): Promise<void> {
  const [name, sound] = random.pick(Object.entries(FILES));
  const file = join(folder, random.oneIn(5) ? 'unknown' : name);
  writeFileSync(file, spoil(sound, random));
  const columns = 20 + random.below(100);
  for await (const item of readItems([file], (async function* () {})())) {
    if ('error' in item || 'sources' in item) continue;
    try {
      const { report } = await makeReport(item);
      for (const words of [report.id, report.title, report.text, report.markdown, report.language]) {
        hold(ensureClean(words) === words, 'not clean', words);
      }
      for (const line of layout(report, columns)) {
        hold(widthOf(line) <= columns, `wider than ${columns}`, line);
        for (const { text, start } of line) {
          const isThere = start === undefined || report.text.slice(start, start + text.length) === text;
          hold(isThere, 'not at its place in the text', { text, start });
        }
      }
    } catch (error) {
      if (!isUserError(error)) throw new Error(`${name}: ${readFileSync(file, 'base64')}`, { cause: error });
    }
  }
}
