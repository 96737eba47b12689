// The tables of commands and options in; help in words out.
import { COMMANDS, type CommandName, OPTIONS } from './commands.ts';

const EXIT_CODES = 'It ends with 0 when something was found, 1 when nothing was, 2 after an error.';

export function helpText(): string {
  const usages = COMMANDS.map(({ name, usage, summary }) => [`${name} ${usage}`, summary] as const);
  return `\
Reads reports of the Syrian war in the terminal, and knows the names in them.

Usage: sohr-reader [PATH...]
       sohr-reader COMMAND ...

Commands:
${columns(usages)}

Options:
${columns(optionRows(Object.keys(OPTIONS) as (keyof typeof OPTIONS)[]))}

PATH is a file or a folder of markdown, HTML or plain text, or - for standard input. With paths only
these are read, and nothing is kept; without, the archive, which begins with the bundled reports.
${EXIT_CODES}
`;
}

export function commandHelp(command: CommandName): string {
  const { name, usage, summary, json } = COMMANDS.find((one) => one.name === command)!;
  const options = (Object.keys(OPTIONS) as (keyof typeof OPTIONS)[]).filter(
    (option) => option !== 'version' && (option !== 'json' || json),
  );
  return `\
sohr-reader ${name} ${usage}
${summary}

Options:
${columns(optionRows(options))}

${EXIT_CODES}
`;
}

function optionRows(names: (keyof typeof OPTIONS)[]): (readonly [string, string])[] {
  return names.map((name) => {
    const option: { words: string; short?: string; value?: string } = OPTIONS[name];
    const short = option.short ? `-${option.short}, ` : '';
    return [`${short}--${name}${option.value ? ` ${option.value}` : ''}`, option.words];
  });
}

function columns(rows: (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length)) + 2;
  return rows.map(([left, right]) => `  ${left.padEnd(width)}${right}`).join('\n');
}
