// Reports of an archive in; a folder out that `sha256sum -c SHA256SUMS` alone can check: each report as markdown, and each of
// its editions as the text that its hash is of.
import { createHash, randomBytes } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Archive } from '../../archive/archive.ts';
import { readEditions } from '../../archive/editions/read-editions.ts';
import { readListed } from '../../archive/reports/stored-report.ts';
import { UserError } from '../../base/user-error.ts';
import { writeMarkdown } from '../../report/markdown/write-markdown.ts';
import { editionFields } from '../edition-of.ts';

/**
 * `ID.md` of each report, `ID/N.txt` of each edition, `editions.jsonl` with what is known of them, and the sums of all. It
 * has its name when it is whole.
 *
 * @returns how many editions
 * @throws UserError when it cannot be written, or is no new folder
 */
export function writeFolder(archive: Archive, numbers: Iterable<number>, folder: string): number {
  const place = resolve(folder);
  const part = join(dirname(place), `.sohr-reader-${randomBytes(6).toString('hex')}.part`);
  try {
    if (existsSync(place)) throw isThere(folder);
    mkdirSync(part);
    const editions = fill(archive, numbers, part);
    renameSync(part, place);
    return editions;
  } catch (cause) {
    rmSync(part, { recursive: true, force: true });
    const { code, message } = cause as NodeJS.ErrnoException;
    if (cause instanceof UserError || !code) throw cause;
    if (code === 'ENOTEMPTY' || code === 'EEXIST') throw isThere(folder);
    throw new UserError(`${folder}: cannot be written: ${message}`, ADVICE, { cause });
  }
}

function fill(archive: Archive, numbers: Iterable<number>, folder: string): number {
  const about = createHash('sha256');
  let count = 0;
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text, { flag: 'wx' });
    addSum(createHash('sha256').update(text).digest('hex'), name);
  };
  const addSum = (sum: string, name: string) => appendFileSync(join(folder, 'SHA256SUMS'), `${sum}  ${name}\n`);
  writeFileSync(join(folder, 'editions.jsonl'), '');
  for (const number of numbers) {
    const { report } = readListed(archive, number);
    write(`${report.id}.md`, writeMarkdown(report));
    mkdirSync(join(folder, report.id));
    for (const edition of readEditions(archive, number)) {
      write(`${report.id}/${edition.number}.txt`, edition.said.text);
      const line = `${JSON.stringify({ id: report.id, ...editionFields(edition) })}\n`;
      appendFileSync(join(folder, 'editions.jsonl'), line);
      about.update(line);
      count++;
    }
  }
  addSum(about.digest('hex'), 'editions.jsonl');
  return count;
}

const ADVICE = 'Name a folder that is not there yet.';

function isThere(folder: string): UserError {
  return new UserError(`${folder}: is there already`, ADVICE);
}
