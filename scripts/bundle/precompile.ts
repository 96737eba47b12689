// The finished build in; dist/compiled/, the bytecode of what a first screen calls, out. A clone starts at once with it. It is
// not in the package, where another Node would not take it, and nothing needs it: src/load.ts makes its own where it can.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @param root the project's folder */
export async function precompile(root: string): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'sohr-reader-build-'));
  const env = { HOME: home, XDG_CACHE_HOME: '', XDG_DATA_HOME: '', XDG_CONFIG_HOME: '', SOHR_READER_ARCHIVE: '' };
  try {
    const { runInTerminal } = await import('../terminal.ts');
    const reader = runInTerminal([process.execPath, `${root}/bin/sohr-reader.js`], { env });
    // A key, so that Ink has been there too.
    for (const [shown, key] of [[/ 1 of \d/, 'j'] as const, [/ 2 of \d/, 'Q'] as const]) {
      await reader.until((text) => shown.test(text));
      reader.press(key);
    }
    await reader.ended;
    cpSync(join(home, '.cache/sohr-reader/compiled'), join(root, 'dist/compiled'), { recursive: true });
  } catch (error) {
    console.warn(`A first start will take a little longer: ${(error as Error).message.split('\n')[0]}`);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
