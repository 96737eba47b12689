// What was typed in; one command done, and the exit code, out. The table of contents of the program.
import { readFileSync } from 'node:fs';
import { clean, cleanLine } from './base/clean.ts';
import type { Installation } from './base/installation.ts';
import { UserError } from './base/user-error.ts';
import { type Arguments, parseArguments } from './cli/arguments.ts';

/** 0 found, 1 nothing found, 2 error. */
export type ExitCode = 0 | 1 | 2;

const root = new URL('..', import.meta.url);

/** Put in place by the build. */
const version = process.env.SOHR_READER_BUILD ?? 'unbuilt';
const namer = process.env.SOHR_READER_NAMER ?? 'unbuilt';

export async function main(argv: string[]): Promise<ExitCode> {
  try {
    return await obey(parseArguments(argv), { root, version, namer });
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
    const { read } = await import('./ui/terminal/open-screen.ts');
    return read(asked, installation, complain);
  }
  if (asked.command === 'sync') {
    const { sync } = await import('./cli/commands/sync.ts');
    return sync(asked, installation, { userAgent: `sohr-reader/${packageVersion()}`, complain });
  }
  if (asked.command === 'import') {
    const { importPaths } = await import('./cli/commands/import.ts');
    return importPaths(asked, installation, complain);
  }
  const { answer } = await import('./cli/answer.ts');
  return answer(asked, installation, complain);
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
