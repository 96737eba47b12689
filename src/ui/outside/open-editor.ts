// A text in; the reader's editor shows a copy of it, and what the copy says in the end comes out.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UserError } from '../../base/user-error.ts';
import type { Lend } from './lend.ts';
import { type Program, runInTerminal } from './run-program.ts';

/**
 * @param title the copy is called after it
 * @throws UserError when there is no terminal to give, or no such editor
 */
export async function openEditor(
  { title, text }: { title: string; text: string },
  lend: Lend | undefined,
  env: NodeJS.ProcessEnv = process.env,
): Promise<string> {
  if (!lend) throw new UserError('the screen is not whole yet', 'Try again.');
  const folder = mkdtempSync(join(tmpdir(), 'sohr-reader-'));
  try {
    const file = join(folder, `${title}.txt`);
    writeFileSync(file, text, { mode: 0o600 });
    const editor = editorFor(file, env);
    try {
      await lend(() => runInTerminal(editor));
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      throw new UserError(
        code === 'ENOENT' ? `there is no editor ${editor.command} here` : message,
        'Set VISUAL or EDITOR to another.',
      );
    }
    return readFileSync(file, 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the reader named in VISUAL or EDITOR, with its options; else what every system has. */
export function editorFor(file: string, env: NodeJS.ProcessEnv, platform: NodeJS.Platform = process.platform): Program {
  const [command, ...args] = (env.VISUAL || env.EDITOR || '').split(/\s+/).filter(Boolean);
  return { command: command ?? (platform === 'win32' ? 'notepad' : 'vi'), args: [...args, file] };
}
