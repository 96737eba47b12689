// What was typed in; one command done, and the exit code, out. The table of contents of the program.
import { readFileSync } from 'node:fs';
import type { Archive } from './archive/archive.ts';
import { type Arguments, parseArguments } from './cli/arguments.ts';
import type { Output } from './cli/output.ts';
import { clean, cleanLine } from './report/clean.ts';
import { UserError } from './report/user-error.ts';
import type { Installation } from './sources/open-archive.ts';

/** 0 found, 1 nothing found, 2 error. */
export type ExitCode = 0 | 1 | 2;

const root = new URL('..', import.meta.url);

/** Put in place by the build: it changes with the code, the gazetteer and the bundled reports. */
const version = process.env.SOHR_READER_BUILD ?? 'unbuilt';

export async function main(argv: string[]): Promise<ExitCode> {
  try {
    return await obey(parseArguments(argv), { root, version });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    complain(error);
    return 2;
  }
}

async function obey(asked: Arguments, installation: Installation): Promise<ExitCode> {
  if (asked.version) return say(`sohr-reader ${packageVersion()}\n`);
  if (asked.help) {
    const { commandHelp, helpText } = await import('./cli/help.ts');
    return say(asked.isNamed ? commandHelp(asked.command) : helpText());
  }
  if (asked.command === 'open') {
    const { read } = await import('./ui/read.tsx');
    return read(asked, installation, complain);
  }
  if (asked.command === 'sync') {
    const { sync } = await import('./cli/sync.ts');
    return sync(asked, installation, { userAgent: `sohr-reader/${packageVersion()}`, complain });
  }
  if (asked.command === 'import') {
    const { importPaths } = await import('./cli/import.ts');
    return importPaths(asked, installation, complain);
  }
  return answer(asked, installation);
}

/** The commands that print. */
async function answer(asked: Arguments, installation: Installation): Promise<ExitCode> {
  const { openArchive } = await import('./sources/open-archive.ts');
  const { standardOutput } = await import('./cli/output.ts');
  // These change the archive: what follows them are no reports.
  const paths = ['corrections', 'remove', 'searches'].includes(asked.command) ? [] : asked.paths;
  const { archive, problems } = await openArchive({ ...asked, paths }, installation);
  const isAny = await print(asked, archive, standardOutput(), installation);
  archive.close();
  for (const { path, error } of problems) complain(error, path);
  return problems.length > 0 ? 2 : isAny ? 0 : 1;
}

/** @returns whether there was anything to print */
async function print(asked: Arguments, archive: Archive, output: Output, { root }: Installation): Promise<boolean> {
  const { command, needed, paths, json, csv, geojson, query } = asked;
  const [word = ''] = needed;
  const { findOrExplain } = await import('./cli/found.ts');
  const among = query === undefined ? undefined : findOrExplain(archive, query).numbers;
  switch (command) {
    case 'list':
      return (await import('./cli/list.ts')).list(archive, output, { among, json });
    case 'show':
      return (await import('./cli/show.ts')).show(archive, output, { id: word, json });
    case 'search':
      if (asked.facet !== undefined)
        return (await import('./cli/facet.ts')).facet(archive, output, { query: word, facet: asked.facet, json });
      return (await import('./cli/search.ts')).search(archive, output, { query: word, json });
    case 'searches':
      return (await import('./cli/searches.ts')).searches(archive, output, { words: paths, json });
    case 'entities': {
      const form = json ? 'json' : csv ? 'csv' : geojson ? 'geojson' : 'words';
      return (await import('./cli/entities.ts')).entities(archive, output, { among, form });
    }
    case 'who': {
      const gazetteerFile = new URL('dist/gazetteer.json', root);
      return (await import('./cli/who.ts')).who(archive, output, { name: word, json, gazetteerFile });
    }
    case 'names':
      return (await import('./cli/names.ts')).names(archive, output, { among, json });
    case 'map':
      return (await import('./cli/map.ts')).map(archive, output, { among, words: asked.words });
    case 'timeline':
      return (await import('./cli/timeline.ts')).timeline(archive, output, { among, json });
    case 'corrections':
      return (await import('./cli/corrections.ts')).corrections(archive, output, word, paths);
    case 'export':
      return (await import('./cli/export.ts')).exportReports(archive, output, { among, markdown: asked.markdown });
    case 'remove':
      return (await import('./cli/remove.ts')).remove(archive, output, { ids: paths, among, yes: asked.yes, json });
    case 'sources':
      return (await import('./cli/sources.ts')).sources(archive, output, { json });
    case 'stats':
      return (await import('./cli/stats.ts')).stats(archive, output, { json });
    case 'open':
    case 'sync':
    case 'import':
      throw new Error(`${command} is no command that only prints`);
  }
}

function say(text: string): ExitCode {
  process.stdout.write(text);
  return 0;
}

/** Names of files are as hostile as what is in them. */
function complain({ message, advice }: UserError, path?: string): void {
  const said = `sohr-reader: ${path ? `${cleanLine(path)}: ` : ''}${message}\n${advice ? `  ${advice}\n` : ''}`;
  process.stderr.write(clean(said));
}

function packageVersion(): string {
  return JSON.parse(readFileSync(new URL('package.json', root), 'utf8')).version;
}
