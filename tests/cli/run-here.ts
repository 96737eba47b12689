// What is typed after `sohr-reader` in; what it says to an output that collects, and its exit code, out: in this process.
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Archive } from '../../src/archive/archive.ts';
import type { Installation } from '../../src/base/installation.ts';
import { obey } from '../../src/cli/obey.ts';
import { type Output, outputTo, type Sink } from '../../src/cli/output.ts';
import { type Ended, environment, ROOT } from './program.ts';

type Around = { env?: NodeJS.ProcessEnv } & Partial<Pick<Sink, 'isTerminal' | 'columns' | 'colours'>>;

/** @param home in which it keeps its archive */
export async function runHere(home: string, args: string[], { env = {}, ...look }: Around = {}): Promise<Ended> {
  const output = collectOutput(look);
  const code = await obey(args, {
    installation: installed(),
    env: environment(home, env),
    output,
    stopSignal: () => new AbortController().signal,
    openScreen: async ({ paths }) => {
      output.line(`screen: ${paths.join(' ')}`);
      return 0;
    },
  });
  return { code, ...output.ended() };
}

export function collectOutput(look: Partial<Sink> = {}): Output & { ended(): { out: string; error: string } } {
  const said = { out: '', error: '' };
  const output = outputTo({
    ...{ isTerminal: false, columns: 80, colours: 'none', isTerminalBeside: false, columnsBeside: () => 80 },
    ...look,
    write: (text) => {
      said.out += text;
    },
    writeBeside: (text) => {
      said.error += text;
    },
  });
  return { ...output, ended: () => said };
}

let known: Installation | undefined;

/** What the build put in place is read from what it made. */
function installed(): Installation {
  if (known) return known;
  const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  copyFileSync(`${ROOT}/dist/bundle.sqlite`, join(folder, 'copy.sqlite'));
  const archive = new Archive(join(folder, 'copy.sqlite'));
  const namer = archive.get<{ version: string }>('SELECT version FROM recognisers')!.version;
  archive.close();
  rmSync(folder, { recursive: true });
  known = { root: pathToFileURL(`${ROOT}/`), version: readFileSync(`${ROOT}/dist/VERSION`, 'utf8'), namer };
  return known;
}
