// Opens a ZIP: what is a document of Word is one report, anything else holds files to be read like those of a folder.
import { UserError } from '../../base/user-error.ts';
import { kindOfZip, type ZipKind, type ZipSource, zipMembers } from '../packed/zip.ts';
import { KNOWN_FILE } from '../records/format.ts';
import { readSmall, type Stream } from './streams.ts';

/** In bytes: one that is not on the disk is kept whole, for its list of members stands at its end. */
const LARGEST_UNSEEN = 256 * 1024 * 1024;
const LARGEST_DOCX = 50 * 1024 * 1024;

type Opened =
  /** A document of Word. */
  { bytes: Buffer } | { members: AsyncGenerator<Stream | { path: string; error: UserError }> };

const REFUSED: Partial<Record<ZipKind, [string, string]>> = {
  xlsx: ['is an Excel workbook, not text', 'Save its table as CSV (UTF-8).'],
  pptx: ['is a presentation, not text', 'Save its words as plain text or HTML.'],
  odt: ['is an OpenDocument file, not text', 'Save it as .docx, HTML or plain text.'],
  epub: ['is a book (EPUB), not a report', 'Save its chapters as HTML or plain text.'],
};

/** @throws UserError when it is broken, too large, or another kind of document */
export async function openZip({ path, chunks, file, unpacking, layers }: Stream): Promise<Opened> {
  const advice = 'Save it to the disk, and import that file.';
  const source: ZipSource = file === undefined ? { bytes: await readSmall(chunks, LARGEST_UNSEEN, advice) } : { file };
  const kind = await kindOfZip(source);
  const refusal = REFUSED[kind];
  if (refusal) throw new UserError(...refusal);
  if (kind === 'docx') {
    return 'bytes' in source ? source : { bytes: await readSmall(chunks, LARGEST_DOCX, 'Leave out its pictures.') };
  }
  async function* members() {
    let isAny = false;
    for await (const member of zipMembers(source, unpacking)) {
      if (!isReadOf(member.name)) continue;
      isAny = true;
      const inside = `${path}/${member.name}`;
      if ('error' in member) yield { path: inside, error: member.error };
      else yield { path: inside, name: inside, chunks: member.chunks(), unpacking, layers: layers + 1 };
    }
    if (!isAny) yield { path, error: new UserError('is a ZIP without reports', 'It holds no file that can be read.') };
  }
  return { members: members() };
}

/** As of a folder; and what a Mac adds to a ZIP is nobody's. */
function isReadOf(name: string): boolean {
  const parts = name.split('/');
  const isHidden = parts.some((part) => (part.startsWith('.') && part !== '..') || part === 'node_modules');
  return !isHidden && parts[0] !== '__MACOSX' && KNOWN_FILE.test(name);
}
