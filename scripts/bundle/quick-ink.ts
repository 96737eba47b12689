// Four files of Ink's in; the same, without taking apart what is ready for the terminal, out: most of a frame's time.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';

type Change = { from: string; to: string };

const patch = (name: string) => JSON.stringify(fileURLToPath(new URL(`../../src/patches/${name}`, import.meta.url)));

const CHANGES: Record<string, Change[]> = {
  'output.js': [
    {
      from: 'export default class Output {',
      to: `import { quickOutput } from ${patch('quick-output.ts')};\nexport default quickOutput(class Output {`,
    },
    { from: '}\n//# sourceMappingURL', to: '});\n//# sourceMappingURL' },
  ],
  'sanitize-ansi.js': [
    {
      from: 'const sanitizeAnsi = (text) => {',
      to: `import { isReady } from ${patch('narrow.ts')};\nconst sanitizeAnsi = (text) => {\n    if (isReady(text)) return text;`,
    },
  ],
  'line-update.js': [
    {
      from: 'const printableAscii = /^[ -~]*$/u;',
      to: `import { NARROW } from ${patch('narrow.ts')};\nconst printableAscii = NARROW;`,
    },
  ],
  // Of up to twice as many texts of whole panes: 100 MB after some thousand keys.
  'measure-text.js': [{ from: 'maxSize: 4096', to: 'maxSize: 32' }],
};

export const quickInk: Plugin = {
  name: 'quick-ink',
  setup(build) {
    build.onLoad(
      { filter: /ink[/\\]build[/\\](output|sanitize-ansi|line-update|measure-text)\.js$/ },
      async ({ path }) => {
        let contents = await readFile(path, 'utf8');
        for (const { from, to } of CHANGES[path.split(/[/\\]/).at(-1)!]!) {
          if (!contents.includes(from)) throw new Error(`${path} has changed: see scripts/bundle/quick-ink.ts`);
          contents = contents.replace(from, () => to);
        }
        return { contents, loader: 'js' };
      },
    );
  },
};
