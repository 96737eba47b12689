// The name of a part of the program in; what it exports, run from the bytecode that an earlier run left, out.
//
// Node's own compile cache is filled as soon as a file is compiled, and so lacks every function that is compiled when it
// is first called: compiling these again was a fifth of each start. This one is filled when they have been called.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';
import { onceStarted } from './base/started.ts';

/** The build makes one of each part; `bring` is what an `import()` within it has become. */
type Part = (bring: (specifier: string) => Promise<Exports>, require: NodeJS.Require, url: string) => Promise<Exports>;
type Exports = Record<string, unknown>;

const PART = /^\.\/(main|commands|screen|ink)\.js$/;

const CHECKSUM_BYTES = 4;

/** What the build left, in a clone. */
const BUILT = fileURLToPath(new URL('compiled', import.meta.url));

const require = createRequire(import.meta.url);
const build = process.env.SOHR_READER_BUILD!;

export function load(name: string): Promise<Exports> {
  const url = new URL(`${name}.js`, import.meta.url);
  const cache = cacheOf(name);
  const cachedData = cache && (readCache(cache) ?? readCache({ folder: BUILT, file: cache.file }));
  const script = new Script(readFileSync(url, 'latin1'), {
    filename: fileURLToPath(url),
    ...(cachedData && { cachedData }),
  });
  if (cache && (!cachedData || script.cachedDataRejected)) keepLater(script, cache);
  const part: Part = script.runInThisContext();
  return part(bring, require, url.href);
}

function bring(specifier: string): Promise<Exports> {
  const [, part] = PART.exec(specifier) ?? [];
  return part ? load(part) : import(specifier);
}

/** A file for each command too, as each calls other functions of the same part. */
function cacheOf(name: string): { folder: string; file: string } | undefined {
  const [, , word = ''] = process.argv;
  const use = name === 'commands' && /^[a-z]+$/.test(word) ? `-${word}` : '';
  try {
    const { XDG_CACHE_HOME, HOME } = process.env;
    // A folder of the user's own: what lies there is run.
    const caches = XDG_CACHE_HOME || join(HOME || userInfo().homedir, '.cache');
    return { folder: join(caches, 'sohr-reader', 'compiled'), file: `${build}-${name}${use}` };
  } catch {
    // Who has no home folder waits a little longer.
    return undefined;
  }
}

/** V8 looks itself whether it, and how it was started, are the same; not whether a byte has changed. */
function readCache({ folder, file }: { folder: string; file: string }): Buffer | undefined {
  try {
    const content = readFileSync(join(folder, file));
    const data = content.subarray(CHECKSUM_BYTES);
    return content.readUInt32LE() === crc32(data) ? data : undefined;
  } catch {
    return undefined;
  }
}

function keepLater(script: Script, cache: { folder: string; file: string }): void {
  let isKept = false;
  const keep = () => {
    if (isKept) return;
    isKept = true;
    try {
      keepCache(script.createCachedData(), cache);
    } catch {
      // Where nothing can be kept each start takes a little longer.
    }
  };
  onceStarted(keep);
  process.once('exit', keep);
}

function keepCache(data: Buffer, { folder, file }: { folder: string; file: string }): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const checksum = Buffer.alloc(CHECKSUM_BYTES);
  checksum.writeUInt32LE(crc32(data));
  const unfinished = join(folder, `${file}.${process.pid}`);
  writeFileSync(unfinished, Buffer.concat([checksum, data]), { mode: 0o600 });
  renameSync(unfinished, join(folder, file));
  for (const old of readdirSync(folder)) {
    if (!old.startsWith(build)) rmSync(join(folder, old), { recursive: true, force: true });
  }
}
