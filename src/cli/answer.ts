// What a command asks of the archive in; the archive opened for it, and the exit code, out.
import { openArchive, tellDoubts } from '../app/open-archive.ts';
import { outdatedWords } from '../app/outdated-words.ts';
import type { Archive } from '../archive/archive.ts';
import { UserError } from '../base/user-error.ts';
import type { Context, ExitCode } from './command.ts';

const UPDATING = 'They are brought up to date while the reader is open, and by import and sync.';

type Asked = {
  /** Files and folders: then only these are read. */
  paths?: string[];
  /** `--archive` */
  archive: string | undefined;
};

/** What is printed depends on the names in the reports: where these are old, it says so first. */
export function answerWithNames(
  asked: Asked,
  context: Context,
  print: (archive: Archive) => boolean | Promise<boolean>,
): Promise<ExitCode> {
  return answer(asked, context, (archive) => {
    const { paths = [] } = asked;
    const old = paths.length === 0 && outdatedWords(archive, context.installation);
    if (old) context.output.complain(new UserError(old, UPDATING));
    return print(archive);
  });
}

/**
 * @param print returns whether there was anything to print
 * @returns 0 found, 1 nothing found, 2 some of what was to be read could not be
 */
export async function answer(
  asked: Asked,
  { installation, env, output }: Context,
  print: (archive: Archive) => boolean | Promise<boolean>,
): Promise<ExitCode> {
  const { paths = [] } = asked;
  const { archive, problems, doubts, note } = await openArchive({ paths, archive: asked.archive, env }, installation);
  if (note) output.note(`sohr-reader: ${note}`);
  let isAny: boolean;
  try {
    isAny = await print(archive);
  } finally {
    archive.close();
    // Whatever is not found may be in what could not be read.
    for (const { path, error } of problems) output.complain(error, path);
    tellDoubts(doubts, output.complain);
  }
  return problems.length > 0 ? 2 : isAny ? 0 : 1;
}
