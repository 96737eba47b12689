// Commands in; their help in words out.
import stringWidth from 'string-width';
import { pad } from '../../base/cells.ts';
import { QUERY_FORMS } from '../../search/query-forms.ts';
import { type Command, GROUPS, type Option, type Positional } from '../command.ts';
import { COMMON_OPTIONS, optionsOf, QUERY } from '../options.ts';

export const PURPOSE = 'Reads reports of the Syrian war in the terminal, and knows the names in them.';

export const EXIT_CODES = 'It ends with 0 when something was found, 1 when nothing was, 2 after an error.';

/** What a path is, and where reports come from without any. */
export const PATH_WORDS = `\
PATH is a file or a folder of markdown, HTML or plain text, or - for standard input. With paths only
these are read, and nothing is kept; without, the archive, which begins with the bundled reports.`;

export function helpText(commands: Command[]): string {
  const groups = GROUPS.map((group) => ({ group, members: commands.filter((command) => command.group === group) }));
  const width = widest(commands.map(commandWords));
  return `\
${PURPOSE}

Usage: sohr-reader [PATH...]
       sohr-reader COMMAND ...

${groups
  .map(
    ({ group, members }) =>
      `${group}:\n${columns(
        members.map((one) => [commandWords(one), one.summary]),
        width,
      )}`,
  )
  .join('\n\n')}

Options:
${columns(allOptions(commands).map(optionRow))}

QUERY is made of:
${columns(QUERY_FORMS)}

${PATH_WORDS}
${EXIT_CODES}
`;
}

export function commandHelp(command: Command): string {
  const { summary, notes } = command;
  return `\
sohr-reader ${commandWords(command)}
${summary}

Options:
${columns(optionsOf(command).map(optionRow))}
${asksQuery(command) ? `\nQUERY is made of:\n${columns(QUERY_FORMS)}\n` : ''}${notes ? `\n${notes}\n` : ''}
${EXIT_CODES}
`;
}

/** Each once, those of all commands around the others. */
export function allOptions(commands: Command[]): Option[] {
  const [archive, ...others] = COMMON_OPTIONS;
  return [...new Set([archive!, ...commands.flatMap(({ options }) => options), ...others])];
}

/** Its name and what follows it: `search QUERY [PATH...]`. */
export function commandWords({ name, usage, positionals }: Command): string {
  return [name, usage ?? positionals.map(positionalWords).join(' ')].filter(Boolean).join(' ');
}

export function optionWords({ name, short, value }: Option): string {
  return `${short ? `-${short}, ` : ''}--${name}${value ? ` ${value}` : ''}`;
}

export function asksQuery({ options, asksQuery: asks = false }: Command): boolean {
  return asks || options.some(({ name }) => name === QUERY.name);
}

function positionalWords({ name, count }: Positional): string {
  return { one: name, some: `${name}...`, optional: `[${name}]`, many: `[${name}...]` }[count];
}

function optionRow(option: Option): [string, string] {
  return [optionWords(option), option.words];
}

function columns(rows: readonly (readonly [string, string])[], width = widest(rows.map(([left]) => left))): string {
  return rows.map(([left, right]) => `  ${pad(left, width + 2)}${right}`).join('\n');
}

function widest(words: string[]): number {
  return Math.max(...words.map((word) => stringWidth(word)));
}
