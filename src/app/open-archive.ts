// Where to read from, as it was asked for, in; an archive that holds it, out.
import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { Archive } from '../archive/archive.ts';
import type { Namer } from '../archive/names/namer.ts';
import { BUNDLE, readSetting } from '../archive/state/settings.ts';
import type { Installation } from '../base/installation.ts';
import { UserError } from '../base/user-error.ts';

export type Asked = {
  /** Files and folders, `-` for standard input; none: the archive in the user's data folder. */
  paths: string[];
  /** `--archive` */
  archive?: string | undefined;
};

export type Opened = {
  archive: Archive;
  /** What could not be read, each with the path; the rest is in the archive. */
  problems: { path: string; error: UserError }[];
};

/** @throws UserError when the archive itself cannot be opened */
export async function openArchive(asked: Asked, installation: Installation): Promise<Opened> {
  if (asked.paths.length > 0) return readIntoMemory(asked.paths, () => loadNamer(installation));
  const file = asked.archive || archiveFile(process.env);
  const bundle = new URL('dist/bundle.sqlite', installation.root);
  // What is done once is loaded only then.
  if (file !== ':memory:' && !existsSync(file)) (await import('./copy-bundle.ts')).copyBundle(bundle, file);
  const archive = new Archive(file);
  if (readSetting(archive, BUNDLE) !== installation.version)
    (await import('./bundle.ts')).addBundle(archive, bundle, installation.version);
  return { archive, problems: [] };
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
  for await (const read of readPaths(paths, process.stdin)) {
    if ('error' in read) problems.push(read);
    else addReport(archive, read.report, namer);
  }
  updateVocabulary(archive);
  return { archive, problems };
}

/** Loaded only when a report goes in: an archive that is only read needs no gazetteer. */
export async function loadNamer({ root, namer }: Installation): Promise<Namer> {
  const { makeNamer } = await import('../archive/names/namer.ts');
  return makeNamer(new URL('dist/gazetteer.json', root), namer);
}
