// Two built copies of the project in; where what they print, or what stands on their screens, differs, out:
// `node scripts/compare-builds.ts OLD NEW [WORDS]`, with WORDS only the commands and keys that hold them.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { COMMANDS, FILES, isForTerminals } from './compare/commands.ts';
import { cellsOf, sayDifference } from './compare/differences.ts';
import { keysOf, SIZES, STEPS } from './compare/screens.ts';
import { runInTerminal, type Size, type Terminal } from './terminal.ts';

/** A build with a home of its own: what one command changes, the next ones see. */
type Build = { program: string; root: string; home: string };

type Ended = { code: number | null; out: string; error: string };

const [oldRoot, newRoot, words = ''] = process.argv.slice(2);
if (!oldRoot || !newRoot) {
  console.error('usage: node scripts/compare-builds.ts OLD NEW [WORDS]');
  process.exit(2);
}
for (const name of ['XDG_DATA_HOME', 'XDG_CONFIG_HOME', 'XDG_CACHE_HOME', 'SOHR_READER_ARCHIVE', 'NO_COLOR', 'CI'])
  delete process.env[name];
process.env.TZ = 'UTC';

const folder = mkdtempSync(join(tmpdir(), 'compare-'));
let compared = 0;
let different = 0;

for (const isTerminal of [false, true]) {
  const builds = makeBuilds(isTerminal ? 'terminal' : 'pipe');
  const asked = COMMANDS.filter((one) => one.join(' ').includes(words) && (!isTerminal || isForTerminals(one)));
  for (const command of asked) {
    const [before, after] = await Promise.all(builds.map((build) => (isTerminal ? show : run)(build, command)));
    writeSetting(`${command.join(' ')}${isTerminal ? ' (on a terminal)' : ''}`, before!, after!);
  }
}
for (const size of SIZES) await compareScreens(size);

rmSync(folder, { recursive: true });
console.log(`${compared} compared, ${different} different`);
process.exit(different > 0 ? 1 : 0);

/** Homes of one length: no table may be set differently because of them. */
function makeBuilds(name: string): Build[] {
  return [oldRoot!, newRoot!].map((root, index) => {
    const home = join(folder, `${name}-${index}`);
    mkdirSync(home);
    cpSync(FILES, home, { recursive: true });
    return { root: resolve(root), program: join(resolve(root), 'bin/sohr-reader.js'), home };
  });
}

function writeSetting(name: string, before: object, after: object): void {
  compared++;
  const difference = sayDifference(before, after);
  if (!difference) return;
  different++;
  console.log(`== ${name}\n${difference}`);
}

async function run(build: Build, command: string[]): Promise<Ended> {
  const { home, program } = build;
  const child = spawn(process.execPath, [program, ...command], { cwd: home, env: { ...process.env, HOME: home } });
  child.stdin.end('# From a pipe\n\nWords of Qamishli.\n');
  const [out, error] = [child.stdout, child.stderr].map((stream) => stream.setEncoding('utf8').toArray());
  const code = await new Promise<number | null>((done) => child.on('close', done));
  return { code, out: neutral((await out!).join(''), build), error: neutral((await error!).join(''), build) };
}

async function show(build: Build, command: string[]): Promise<Ended> {
  const { home, program } = build;
  const terminal = runInTerminal([process.execPath, program, ...command], { cwd: home, env: { HOME: home } });
  // Who asks for standard input gets it typed.
  if (command.includes('-')) terminal.press('# Typed\n\nWords of Qamishli.\n\u0004');
  const code = await terminal.ended;
  return { code, out: neutral(terminal.written(), build), error: '' };
}

/** Without what can only differ: where it ran, and how often a line of progress was written over itself. */
function neutral(text: string, { root, home }: Build): string {
  return text
    .replaceAll(home, '~')
    .replaceAll(root, 'ROOT')
    .replace(/\r\u001B\[K[^\r\n]*/g, '');
}

async function compareScreens(size: Size): Promise<void> {
  const sizeName = `${size.columns}x${size.rows}`;
  const builds = makeBuilds(sizeName);
  // An archive first: what a screen shows while it is being filled is a matter of moments.
  await Promise.all(builds.map((build) => run(build, ['list'])));
  for (const steps of STEPS) {
    if (!`${sizeName} ${steps.join(' ')}`.includes(words)) continue;
    const terminals = builds.map(({ program, home }) =>
      runInTerminal([process.execPath, program], { size, cwd: home, env: { HOME: home } }),
    );
    await Promise.all(terminals.map((one) => one.until((text) => text.includes('36'), 60)));
    for (const [index, step] of ['', ...steps].entries()) {
      for (const terminal of terminals) terminal.press(keysOf(step));
      await settle(terminals);
      const [before, after] = terminals.map(({ screen }) => cellsOf(screen));
      writeSetting(`${sizeName}: ${steps.slice(0, index).join(' ') || 'at first'}`, before!, after!);
    }
    for (const terminal of terminals) terminal.press('\u0003');
    const codes = await Promise.all(terminals.map((one) => Promise.race([one.ended, patience(10_000)])));
    for (const terminal of terminals) terminal.kill('SIGKILL');
    writeSetting(`${sizeName}: ${steps.join(' ')}, and the end`, { code: codes[0] }, { code: codes[1] });
  }
}

/** Until both have written nothing for a while and show the same; or have shown different things for long. */
async function settle(terminals: Terminal[]): Promise<void> {
  const state = () => terminals.map((one) => one.written().length).join();
  const isSame = () => new Set(terminals.map(({ screen }) => JSON.stringify(cellsOf(screen)))).size === 1;
  let last = state();
  for (let quiet = 0; quiet < (isSame() ? 6 : 100); quiet++) {
    await patience(25);
    if (state() === last) continue;
    last = state();
    quiet = 0;
  }
}

function patience(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
