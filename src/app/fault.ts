// A fault of the program in; a file that tells where it happened, without a word of any report, and a sentence that names
// this file, out.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { arch, homedir, platform } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { clean } from '../base/clean.ts';
import type { Installation } from '../base/installation.ts';
import { UserError } from '../base/user-error.ts';

const LONGEST_MESSAGE = 200;
const MOST_CAUSES = 5;

type Around = {
  installation: Installation;
  env: NodeJS.ProcessEnv;
  /** The command and the names of its options. */
  asked: string;
};

/** The same fault has the same file, so that a thousand of them are one. */
export function explainFault(error: unknown, around: Around): UserError {
  const said = clean(String(error)).replace(/\s+/g, ' ').slice(0, LONGEST_MESSAGE);
  const file = keep(error, around);
  const advice = file
    ? `Please send ${file} to those who make it: it says where this happened, and holds no text of yours.`
    : 'Please tell those who make it what you did.';
  return new UserError(`a fault of the program: ${said}`, advice, { cause: error });
}

/** @returns undefined where nothing can be written */
function keep(error: unknown, { installation, env, asked }: Around): string | undefined {
  const places = tracesOf(error, installation);
  const name = createHash('sha256').update(places.join('\n')).digest('hex').slice(0, 8);
  const about = `sohr-reader ${installation.version}, Node ${process.versions.node}, ${platform()} ${arch()}`;
  try {
    const folder = join(env.XDG_STATE_HOME || join(env.HOME || homedir(), '.local', 'state'), 'sohr-reader');
    const file = join(folder, `fault-${name}.txt`);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(file, `${[about, new Date().toISOString(), asked, ...places].join('\n')}\n`, { mode: 0o600 });
    return file;
  } catch {
    return undefined;
  }
}

/** Where it happened, and what it came from. Messages may quote what was read, and so do folders tell who reads. */
function tracesOf(error: unknown, { root }: Installation): string[] {
  const lines: string[] = [];
  for (let one = error, left = MOST_CAUSES; one instanceof Error && left > 0; one = one.cause, left--) {
    const { code = '' } = one as NodeJS.ErrnoException;
    const places = (one.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
    lines.push(`${one.name} ${code}`.trim(), ...places);
  }
  const home = homedir();
  return lines.map((line) => line.replaceAll(root.href, '').replaceAll(fileURLToPath(root), '').replaceAll(home, '~'));
}
