// Where to read from, as it was asked for, in; an archive that holds it, out.
import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Archive } from '../archive/archive.ts';
import type { Namer } from '../archive/names/namer.ts';
import { BUNDLE, readSetting } from '../archive/state/settings.ts';
import type { Installation } from '../base/installation.ts';
import { UserError } from '../base/user-error.ts';

/** The archive is opened for reading alone, where it may not be written, unless `toWrite` is said. */
export type Asked = {
  /** Files and folders, `-` for standard input; none: the archive in the user's data folder. */
  paths: string[];
  /** `--archive` */
  archive?: string | undefined;
  env?: NodeJS.ProcessEnv;
  /** What is asked for is of no use without writing. */
  toWrite?: boolean;
};

export type Opened = {
  archive: Archive;
  /** What could not be read, each with the path; the rest is in the archive. */
  problems: { path: string; error: UserError }[];
  /** What was read, and something may be wrong with it, in words. */
  doubts: { path: string; error: UserError }[];
  /** What the reader should know of the archive that was opened. */
  note?: string;
  /** There was no archive before. */
  isFirst?: boolean;
};

/** @throws UserError when the archive itself cannot be opened */
export async function openArchive(asked: Asked, installation: Installation): Promise<Opened> {
  if (asked.paths.length > 0) return readIntoMemory(asked.paths, () => loadNamer(installation));
  const { archive: named, env = process.env, toWrite } = asked;
  const file = named || archiveFile(env);
  const isOwn = !named && !env.SOHR_READER_ARCHIVE;
  const bundle = new URL('dist/bundle.sqlite', installation.root);
  // What is done once is loaded only then.
  const isFirst = file !== ':memory:' && !existsSync(file);
  if (isFirst) (await import('./copy-bundle.ts')).copyBundle(bundle, file);
  const opened = openOrDoWithout(asked, file, isOwn, bundle);
  const { archive } = opened;
  if (archive.isReadOnly && toWrite) throw notWritable(archive);
  if (!archive.isReadOnly && readSetting(archive, BUNDLE) !== installation.version)
    (await import('./bundle.ts')).addBundle(archive, bundle, installation.version);
  return { ...opened, isFirst };
}

/** Of the file system: there is no folder in which an archive could be made. */
const NO_FOLDER = ['EACCES', 'EPERM', 'EROFS', 'ENOENT'];

/** Where nothing can be kept, and nothing was, the bundled reports can still be read. */
function openOrDoWithout({ toWrite }: Asked, file: string, isOwn: boolean, bundle: URL): Opened {
  try {
    return { archive: new Archive(file), problems: [], doubts: [] };
  } catch (error) {
    const { code = '' } = Object((error as Error).cause) as NodeJS.ErrnoException;
    if (!isOwn || toWrite || existsSync(file) || !NO_FOLDER.includes(code)) throw error;
    const note = `nothing can be kept in ${dirname(file)}: these are the reports that come with the program`;
    return { archive: new Archive(fileURLToPath(bundle), { readOnly: true }), problems: [], doubts: [], note };
  }
}

function notWritable(archive: Archive): UserError {
  archive.close();
  return new UserError(`${archive.file} may be read, and not written`, 'Name another file with --archive.');
}

/** `SOHR_READER_ARCHIVE`, or a file in the user's data folder. */
export function archiveFile(env: NodeJS.ProcessEnv): string {
  if (env.SOHR_READER_ARCHIVE) return env.SOHR_READER_ARCHIVE;
  const data = env.XDG_DATA_HOME || join(env.HOME || homeFolder(), '.local', 'share');
  return join(data, 'sohr-reader', 'archive.sqlite');
}

function homeFolder(): string {
  try {
    return userInfo().homedir;
  } catch (cause) {
    const advice = 'Set HOME, or name a file with --archive.';
    throw new UserError('there is no home folder to keep the archive in', advice, { cause });
  }
}

async function readIntoMemory(paths: string[], load: () => Promise<Namer>): Promise<Opened> {
  const [{ readPaths }, { addReport, updateVocabulary }, namer] = await Promise.all([
    import('../sources/import/files.ts'),
    import('../archive/reports/add-reports.ts'),
    load(),
  ]);
  const archive = new Archive(':memory:');
  const problems: Opened['problems'] = [];
  const doubts: Opened['doubts'] = [];
  for await (const read of readPaths(paths, process.stdin)) {
    if ('error' in read) problems.push(read);
    else {
      addReport(archive, read.report, namer);
      for (const doubt of read.doubts) doubts.push({ path: read.path, error: new UserError(doubt) });
    }
  }
  updateVocabulary(archive);
  return { archive, problems, doubts };
}

/** More are counted. */
const MOST_DOUBTS = 20;

export function tellDoubts(doubts: Opened['doubts'], tell: (error: UserError, path?: string) => void): void {
  for (const { path, error } of doubts.slice(0, MOST_DOUBTS)) tell(error, path);
  const left = doubts.length - MOST_DOUBTS;
  if (left > 0) tell(new UserError(`and ${left} more in doubt`));
}

/** Loaded only when a report goes in: an archive that is only read needs no gazetteer. */
export async function loadNamer({ root, namer }: Installation): Promise<Namer> {
  const { makeNamer } = await import('../archive/names/namer.ts');
  return makeNamer(new URL('dist/gazetteer.json', root), namer);
}
