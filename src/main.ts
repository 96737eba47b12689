// What was typed in; one command done, and its exit code, out. The commands stand in cli/commands/, a file each.
import type { Installation } from './base/installation.ts';
import type { ExitCode } from './cli/command.ts';
import { faultOf, obey } from './cli/obey.ts';
import { processOutput } from './cli/output/process-output.ts';
import { stopOnSignals } from './cli/stop-signals.ts';

const installation: Installation = {
  root: new URL('..', import.meta.url),
  // Put in place by the build.
  version: process.env.SOHR_READER_BUILD ?? 'unbuilt',
  namer: process.env.SOHR_READER_NAMER ?? 'unbuilt',
};

export function main(argv: string[]): Promise<ExitCode> {
  const output = processOutput(process.env);
  const { env } = process;
  // What nobody waits for ends here. The exit gives the terminal back, and what is said comes after that.
  // Else Node would open a port for a debugger.
  process.on('SIGUSR1', () => undefined);
  let isEnding = false;
  process.on('uncaughtException', async (error) => {
    if (isEnding) return;
    isEnding = true;
    const fault = await faultOf(error, argv, { installation, env });
    process.once('exit', () => output.complain(fault));
    process.exit(2);
  });
  return obey(argv, {
    installation,
    output,
    env,
    stopSignal: stopOnSignals,
    confirm: async (question) => (await import('./cli/confirm.ts')).confirm(question),
    openScreen: async (asked) => {
      const { read } = await import('./ui/terminal/open-screen.ts');
      return read(asked, installation, output.complain);
    },
  });
}
