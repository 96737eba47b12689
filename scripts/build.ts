// src/ and the gazetteer in; dist/, which the launcher runs, out: what reads the command line, the commands, the screen, and
// a file for each thread. What of it is imported late is run late: as files of their own, 40 of them for the screen, 33 for
// a search, the same parts took a tenth of the start longer.
import { rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { COMMAND_FILES } from '../src/cli/parsing/command-names.ts';
import { asPart, URL_NAME } from './bundle/as-part.ts';
import { writeBundle } from './bundle/bundle-archive.ts';
import { writeCommandFiles } from './bundle/command-files.ts';
import { writeGazetteer } from './bundle/gazetteer.ts';
import { lateLibraries } from './bundle/late-libraries.ts';
import { writeLexicon } from './bundle/lexicon.ts';
import { namerVersion } from './bundle/namer-version.ts';
import { patchLibraries } from './bundle/patch.ts';
import { PATCHES } from './bundle/patches.ts';
import { precompile } from './bundle/precompile.ts';
import { quickBuiltins } from './bundle/quick-builtins.ts';
import { thirdParty } from './bundle/third-party.ts';
import { checkCounted, VERSION_FILE, versionOf } from './bundle/version.ts';
import { writeCountries } from './countries/countries.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** marked-terminal's; what Ink asks for with DEV=true only; what mammoth would unpack documents with by itself. */
const NEVER_CALLED = [
  ...['cli-highlight', 'node-emoji', 'cli-table3', 'supports-hyperlinks'],
  ...['react-devtools-core', 'jszip'],
];

/** Who only searches waits for no screen, who only reads for no command, and the first frame for neither React nor Ink. */
const APART: Record<string, string> = {
  'open-screen.ts': './screen.js',
  'show.tsx': './ink.js',
  'load-command.ts': './commands.js',
};

/** Each reads one format: it is loaded when such a file comes, and never at a start. */
const OF_FORMATS = ['mammoth', 'postal-mime', 'smol-toml', 'yauzl'];

/** What src/load.ts runs. */
const PARTS = {
  main: 'src/main.ts',
  commands: 'src/cli/parsing/load-command.ts',
  screen: 'src/ui/terminal/open-screen.ts',
  ink: 'src/ui/terminal/show.tsx',
};

const apart: Plugin = {
  name: 'apart',
  setup({ onResolve }) {
    onResolve({ filter: new RegExp(`^(?:${OF_FORMATS.join('|')})$`) }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path: `./${path}.js`, external: true } : undefined,
    );
    onResolve({ filter: /(?:open-screen|show|load-command)\.tsx?$/ }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path: APART[basename(path)]!, external: true } : undefined,
    );
  },
};

writeCountries();
const version = versionOf(root);
rmSync(`${root}/dist`, { recursive: true, force: true });
writeGazetteer();
writeLexicon();
const namer = await namerVersion(root);
const ONE_FILE = {
  absWorkingDir: root,
  outdir: 'dist',
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node22.16',
  // Else each regular expression with \p{} becomes a constructor call, made anew wherever it stands.
  supported: { 'regexp-unicode-property-escapes': true },
  minify: true,
  metafile: true,
  // dist/THIRD_PARTY.txt has the licences in full.
  legalComments: 'none',
  alias: Object.fromEntries(NEVER_CALLED.map((name) => [name, './scripts/bundle/absent.ts'])),
  plugins: [apart, patchLibraries(PATCHES), quickBuiltins, lateLibraries],
  inject: ['src/patches/quick-segmenter.ts'],
  define: {
    'Intl.Segmenter': 'QuickSegmenter',
    'process.env.NODE_ENV': '"production"',
    'process.env.DEV': '"false"',
    'process.env.SOHR_READER_BUILD': JSON.stringify(version),
    'process.env.SOHR_READER_NAMER': JSON.stringify(namer),
    'process.env.SOHR_READER_COMMANDS': JSON.stringify(COMMAND_FILES.join(' ')),
  },
  logLevel: 'warning',
} satisfies BuildOptions;

const files = await build({
  ...ONE_FILE,
  entryPoints: {
    load: 'src/load.ts',
    worker: 'src/ui/effects/worker.ts',
    'parser-worker': 'src/sources/import/parser-worker.ts',
    'page-worker': 'src/report/html/page-worker.ts',
    'recognise-worker': 'src/app/recognise-worker.ts',
    'check-worker': 'src/app/check-worker.ts',
    ...Object.fromEntries(OF_FORMATS.map((name) => [name, name])),
  },
  // Some of the libraries are CommonJS and ask for Node's modules in the old way.
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
});
const parts = await build({
  ...ONE_FILE,
  entryPoints: PARTS,
  // Ink resolves a module when DEV=true alone.
  define: { ...ONE_FILE.define, 'import.meta.url': URL_NAME, 'import.meta.resolve': 'undefined' },
  write: false,
});
for (const { path, text } of parts.outputFiles) writeFileSync(path, asPart(text));
const metafile = {
  inputs: { ...files.metafile.inputs, ...parts.metafile.inputs },
  outputs: { ...files.metafile.outputs, ...parts.metafile.outputs },
};
checkCounted(metafile, root);
writeFileSync(`${root}/dist/THIRD_PARTY.txt`, thirdParty(metafile, root));
await writeBundle({ version, namer });
await writeCommandFiles(root);
await precompile(root);
writeFileSync(`${root}/${VERSION_FILE}`, version);
