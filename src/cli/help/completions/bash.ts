// Commands in; the script by which bash completes them, 3.2 of macOS too, out.
import type { Command, Option } from '../../command.ts';
import { COMMON_OPTIONS, optionsOf } from '../../options.ts';

export function bashCompletions(commands: Command[]): string {
  const names = commands.map(({ name }) => name).join(' ');
  const anywhere = { names: dashed(COMMON_OPTIONS), words: names };
  return `\
# Completions of sohr-reader for bash, made when it was built.
_sohr_reader() {
  local IFS=$' \\t\\n' current="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD - 1]}"
  local command='' word options='${anywhere.names}' words='${anywhere.words}' files=1
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$word" in
      ${names.replaceAll(' ', ' | ')}) command="$word"; break ;;
    esac
  done
  case "$command" in
${commands.map(commandCase).join('\n')}
  esac
  [[ -n "$command" && "$before" != "$command" ]] && words=''
  case "$before" in
${uniqueOptions(commands).map(optionCase).join('\n')}
  esac
  [[ "$current" == -* ]] && words="$options" files=0
  COMPREPLY=($(compgen -W "$words" -- "$current"))
  IFS=$'\\n'
  [[ "$files" == 1 ]] && COMPREPLY+=($(compgen -f -- "$current"))
  return 0
}
complete -o filenames -F _sohr_reader sohr-reader
`;
}

/** Its options, and the words that it begins with. */
function commandCase(command: Command): string {
  const { name, positionals } = command;
  const words = positionals[0]?.values?.join(' ') ?? '';
  const files = positionals.some(({ isFile }) => isFile) ? 1 : 0;
  return `    ${name}) options='${dashed(optionsOf(command))}' words='${words}' files=${files} ;;`;
}

/** What follows an option that takes a value. */
function optionCase({ name, short, values, isFile }: Option): string {
  const typed = short ? `--${name} | -${short}` : `--${name}`;
  return `    ${typed}) words='${values?.join(' ') ?? ''}' files=${isFile ? 1 : 0} ;;`;
}

function uniqueOptions(commands: Command[]): Option[] {
  return [...new Set(commands.flatMap(optionsOf))].filter(({ value }) => value);
}

function dashed(options: readonly Option[]): string {
  return options.map(({ name }) => `--${name}`).join(' ');
}
