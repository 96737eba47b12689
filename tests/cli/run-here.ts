// What is typed after `sohr-reader` in; what it says to an output that collects, and its exit code, out: in this process.
import type { Context } from '../../src/cli/command.ts';
import { obey } from '../../src/cli/obey.ts';
import { type Output, outputTo, type Sink } from '../../src/cli/output/output.ts';
import { builtInstallation } from '../archive/filled-home.ts';
import { type Ended, environment } from './program.ts';

type Around = { env?: NodeJS.ProcessEnv; confirm?: Context['confirm'] } & Partial<
  Pick<Sink, 'isTerminal' | 'columns' | 'isPainted' | 'isTerminalBeside'>
>;

/** @param home in which it keeps its archive */
export async function runHere(
  home: string,
  args: string[],
  { env = {}, confirm = async () => undefined, ...look }: Around = {},
): Promise<Ended> {
  const output = collectOutput(look);
  const code = await obey(args, {
    installation: builtInstallation(),
    env: environment(home, env),
    output,
    confirm,
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
    ...{
      isTerminal: false,
      columns: 80,
      isPainted: look.isTerminal ?? false,
      isTerminalBeside: () => false,
      columnsBeside: () => 80,
    },
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
