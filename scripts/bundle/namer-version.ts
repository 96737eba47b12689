// The code that finds names and dist/gazetteer.json in; one hash of both, by which an archive knows what its names come
// from, out. What is hashed is the code as it is bundled: no comment changes it, and nothing of the screen.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';

/**
 * The text of a report is made of its markdown whenever it is read: places of names are places in that. Claims are found
 * with the names.
 */
const ENTRY = `
  export { makeNamer } from './src/archive/names/namer.ts';
  export { parseMarkdown } from './src/report/markdown/markdown.ts';
  export { claimLabels } from './src/archive/index/claim-labels.ts';`;

/** @param root the project's folder */
export async function namerVersion(root: string): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: { contents: ENTRY, resolveDir: root, loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    minify: true,
    legalComments: 'none',
    write: false,
  });
  return createHash('sha256')
    .update(outputFiles[0]!.contents)
    .update(readFileSync(`${root}/dist/gazetteer.json`))
    .digest('hex')
    .slice(0, 16);
}
