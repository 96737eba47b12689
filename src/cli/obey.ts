// What was typed in; the command done, what it says given to the output, and the exit code, out.
import { isUserError, type UserError } from '../base/user-error.ts';
import type { Context, ExitCode } from './command.ts';
import { packageVersion } from './help/package-version.ts';
import { ensureMeant } from './new-archive.ts';
import { COMMAND_NAMES } from './parsing/command-names.ts';
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
    await ensureMeant(given, command.makesArchive ?? false, context);
    // It is given what it declares: parse() made it from the same object.
    return await command.run(given as never, context);
  } catch (error) {
    context.output.complain(isUserError(error) ? error : await faultOf(error, argv, context));
    return 2;
  }
}

/** Of what was typed only the names: values may be files of the reader, and queries. */
export async function faultOf(error: unknown, argv: string[], { installation, env }: Asked): Promise<UserError> {
  const { explainFault } = await import('../app/fault.ts');
  const names = argv.flatMap((word) => (COMMAND_NAMES.includes(word) ? word : (/^--[a-z-]+/.exec(word)?.[0] ?? [])));
  return explainFault(error, { installation, env, asked: names.join(' ') });
}

type Asked = Pick<Context, 'installation' | 'env'>;
