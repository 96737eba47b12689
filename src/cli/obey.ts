// What was typed in; the command done, what it says given to the output, and the exit code, out.
import { isUserError } from '../base/user-error.ts';
import type { Context, ExitCode } from './command.ts';
import { packageVersion } from './help/package-version.ts';
import { parse } from './parsing/parse.ts';

export async function obey(argv: string[], context: Context): Promise<ExitCode> {
  try {
    const { command, isNamed, given } = await parse(argv);
    const { output, installation } = context;
    if (given.version) {
      output.line(`sohr-reader ${packageVersion(installation)}`);
      return 0;
    }
    if (given.help) {
      const { printHelp } = await import('./help/print-help.ts');
      return await printHelp(isNamed ? command.name : undefined, context);
    }
    // It is given what it declares: parse() made it from the same object.
    return await command.run(given as never, context);
  } catch (error) {
    if (!isUserError(error)) throw error;
    context.output.complain(error);
    return 2;
  }
}
