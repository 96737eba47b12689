// The tables of commands and options in; help in words out.
import { COMMANDS, COMMON_OPTIONS, type CommandName, OPTIONS, type OptionName, QUERY_FORMS } from './command-table.ts';

const EXIT_CODES = 'It ends with 0 when something was found, 1 when nothing was, 2 after an error.';

export function helpText(): string {
  return `\
Reads reports of the Syrian war in the terminal, and knows the names in them.

Usage: sohr-reader [PATH...]
       sohr-reader COMMAND ...

Commands:
${columns(COMMANDS.map(({ name, usage, summary }) => [`${name} ${usage}`, summary]))}

Options:
${columns(optionRows(Object.keys(OPTIONS) as OptionName[]))}

QUERY is made of:
${columns(QUERY_FORMS)}

PATH is a file or a folder of markdown, HTML or plain text, or - for standard input. With paths only
these are read, and nothing is kept; without, the archive, which begins with the bundled reports.
${EXIT_CODES}
`;
}

export function commandHelp(command: CommandName): string {
  const { name, usage, summary, needs, options, notes } = COMMANDS.find((one) => one.name === command)!;
  const asksQuery = needs.includes('QUERY') || options.includes('query');
  return `\
sohr-reader ${name} ${usage}
${summary}

Options:
${columns(optionRows([...options, ...COMMON_OPTIONS]))}
${asksQuery ? `\nQUERY is made of:\n${columns(QUERY_FORMS)}\n` : ''}${notes ? `\n${notes}\n` : ''}
${EXIT_CODES}
`;
}

function optionRows(names: OptionName[]): [string, string][] {
  return names.map((name) => {
    const option: { words: string; short?: string; value?: string } = OPTIONS[name];
    const short = option.short ? `-${option.short}, ` : '';
    return [`${short}--${name}${option.value ? ` ${option.value}` : ''}`, option.words];
  });
}

function columns(rows: [string, string][]): string {
  const width = Math.max(...rows.map(([left]) => left.length)) + 2;
  return rows.map(([left, right]) => `  ${left.padEnd(width)}${right}`).join('\n');
}
