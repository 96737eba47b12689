// Where to read from, as it was asked for, in; an archive that holds it, out.
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { Archive } from '../archive/archive.ts';
import type { Namer } from '../archive/names/namer.ts';
import { BUNDLE, noted } from '../archive/state/settings.ts';
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
  /** Adds the bundled reports of this version, where `fillLater` was asked for and the archive has not seen them. */
  fill?: () => Promise<void>;
};

/** @throws UserError when the archive itself cannot be opened */
export async function openArchive(
  asked: Asked,
  installation: Installation,
  { fillLater = false } = {},
): Promise<Opened> {
  if (asked.paths.length > 0) return readIntoMemory(asked.paths, () => loadNamer(installation));
  const { root, version } = installation;
  const archive = new Archive(asked.archive || archiveFile(process.env));
  if (noted(archive, BUNDLE) === version) return { archive, problems: [] };
  // What only goes into an archive is loaded only then: most starts find it filled.
  const fill = async () => {
    const { addBundle } = await import('./bundle.ts');
    await addBundle(archive, new URL('articles/', root), await loadNamer(installation), version);
  };
  if (fillLater) return { archive, problems: [], fill };
  await fill();
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
export async function loadNamer({ root, version }: Installation): Promise<Namer> {
  const { makeNamer } = await import('../archive/names/namer.ts');
  return makeNamer(new URL('dist/gazetteer.json', root), version);
}
