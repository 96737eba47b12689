// Reports of an archive in; a folder out that `sha256sum -c SHA256SUMS` alone can check: each report as markdown, and each of
// its editions as the text that its hash is of.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../../archive/archive.ts';
import { readEditions } from '../../archive/editions/read-editions.ts';
import { readListed } from '../../archive/reports/stored-report.ts';
import { UserError } from '../../base/user-error.ts';
import { writeMarkdown } from '../../report/markdown/write-markdown.ts';
import { editionFields } from '../edition-of.ts';

/**
 * `ID.md` of each report, `ID/N.txt` of each edition, `editions.jsonl` with what is known of them, and the sums of all.
 *
 * @returns how many editions
 * @throws UserError when it cannot be written, or is no new folder
 */
export function writeFolder(archive: Archive, numbers: Iterable<number>, folder: string): number {
  const sums: string[] = [];
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text, { flag: 'wx' });
    sums.push(`${createHash('sha256').update(text).digest('hex')}  ${name}\n`);
  };
  const about: string[] = [];
  try {
    mkdirSync(folder);
    for (const number of numbers) {
      const { report } = readListed(archive, number);
      write(`${report.id}.md`, writeMarkdown(report));
      mkdirSync(join(folder, report.id));
      for (const edition of readEditions(archive, number)) {
        write(`${report.id}/${edition.number}.txt`, edition.said.text);
        about.push(`${JSON.stringify({ id: report.id, ...editionFields(edition) })}\n`);
      }
    }
    write('editions.jsonl', about.join(''));
    writeFileSync(join(folder, 'SHA256SUMS'), sums.join(''), { flag: 'wx' });
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    if (!code) throw cause;
    const what = code === 'EEXIST' ? 'is there already' : `cannot be written: ${message}`;
    throw new UserError(`${folder}: ${what}`, 'Name a folder that is not there yet.', { cause });
  }
  return about.length;
}
