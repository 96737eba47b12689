// Commands in; the page that `man sohr-reader` shows, in roff, out.

import { QUERY_FORMS } from '../../search/query-forms.ts';
import { THEME_NAMES } from '../../theme/choose-theme.ts';
import { type Command, GROUPS } from '../command.ts';
import { allOptions, commandWords, EXIT_CODES, optionWords, PATH_WORDS, PURPOSE } from './help-text.ts';

export function manPage(commands: Command[], version: string): string {
  return `${[
    `.TH SOHR-READER 1 "" "sohr-reader ${version}" "User Commands"`,
    '.SH NAME',
    'sohr\\-reader \\- read reports of the Syrian war in the terminal',
    '.SH SYNOPSIS',
    '.B sohr\\-reader',
    '.RI [ PATH ...]',
    '.br',
    '.B sohr\\-reader',
    '.I COMMAND',
    '.RI ...',
    '.SH DESCRIPTION',
    text(PURPOSE),
    '.PP',
    text(PATH_WORDS),
    '.SH COMMANDS',
    ...GROUPS.flatMap((group) => [
      `.SS ${group}`,
      ...commands.filter((command) => command.group === group).flatMap(commandLines),
    ]),
    '.SH OPTIONS',
    ...allOptions(commands).flatMap((option) => item(optionWords(option), option.words)),
    '.SH QUERIES',
    text('QUERY, after search and --query and in the search line on the screen, is made of:'),
    ...QUERY_FORMS.flatMap(([form, meaning]) => item(form, meaning)),
    '.SH EXIT STATUS',
    text(EXIT_CODES),
    '.SH FILES',
    ...item('$XDG_DATA_HOME/sohr-reader/archive.sqlite', 'the archive; without the variable, below ~/.local/share'),
    ...item('$XDG_CONFIG_HOME/sohr-reader/config.yaml', 'the sites that sync asks; without it, below ~/.config'),
    ...item('$XDG_CACHE_HOME/sohr-reader', 'what makes the next start faster; without it, below ~/.cache'),
    '.SH ENVIRONMENT',
    ...item('SOHR_READER_ARCHIVE', 'another archive'),
    ...item('SOHR_READER_THEME', `a theme: ${THEME_NAMES.join(', ')}`),
    ...item('NO_COLOR, FORCE_COLOR', 'no colours; colours in a pipe too'),
  ].join('\n')}\n`;
}

function commandLines(command: Command): string[] {
  const { summary, options, notes } = command;
  return [
    ...item(commandWords(command), summary),
    ...(options.length > 0 ? ['.br', text(`Options: ${options.map(({ name }) => `--${name}`).join(' ')}`)] : []),
    ...(notes ? ['.RS', '.nf', text(notes), '.fi', '.RE'] : []),
  ];
}

function item(term: string, meaning: string): string[] {
  return ['.TP', `.B ${text(term).replaceAll('"', '\\(dq')}`, text(meaning)];
}

/** A line that begins with a dot or a quotation mark would command; a hyphen that can be copied is a minus. */
function text(words: string): string {
  return words
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^(?=[.'])/gm, '\\&');
}
