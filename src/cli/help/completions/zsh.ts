// Commands in; the script by which zsh completes them out.
import type { Command, Option, Positional } from '../../command.ts';
import { COMMON_OPTIONS, optionsOf } from '../../options.ts';

export function zshCompletions(commands: Command[]): string {
  return `\
#compdef sohr-reader
# Completions of sohr-reader for zsh, made when it was built.
_sohr_reader() {
  local curcontext="$curcontext" state line
  local -a commands=(
${commands.map(({ name, summary }) => `    ${quote(`${escapeColons(name)}:${summary}`)}`).join('\n')}
  )
  _arguments -C ${COMMON_OPTIONS.flatMap((option) => optionSpecs(option, [])).join(' ')} '1: :->command' '*:: :->words'
  case $state in
    command) _describe -t commands command commands; _files ;;
    words)
      case $words[1] in
${commands.map(commandCase).join('\n')}
        *) _files ;;
      esac ;;
  esac
}
# It is loaded by its name, or read as it is.
if [[ $funcstack[1] == _sohr-reader ]]; then _sohr_reader "$@"; else compdef _sohr_reader sohr-reader; fi
`;
}

function commandCase(command: Command): string {
  const options = optionsOf(command);
  const specs = [
    ...options.flatMap((option) => optionSpecs(option, options)),
    ...command.positionals.map(positionalSpec),
  ];
  return `        ${command.name}) _arguments -s -S ${specs.join(' ')} ;;`;
}

/** One form excludes the others. */
function optionSpecs(
  { name, short, value, words, values, isFile, isForm }: Option,
  others: readonly Option[],
): string[] {
  const meaning = `[${escapeColons(words).replace(/[[\]]/g, '\\$&')}]`;
  const takes = value ? `:${value}:${action(values, isFile)}` : '';
  if (short) return [`'(-${short} --${name})'{-${short},--${name}}${quote(meaning + takes)}`];
  const forms = others.filter((other) => other.isForm).map((other) => `--${other.name}`);
  return [quote(`${isForm ? `(${forms.join(' ')})` : ''}--${name}${meaning}${takes}`)];
}

function positionalSpec({ name, count, values, isFile }: Positional, index: number): string {
  const place = count === 'many' || count === 'some' ? '*' : count === 'optional' ? `${index + 1}:` : `${index + 1}`;
  return quote(`${place}:${escapeColons(name)}:${action(values, isFile)}`);
}

function action(values: readonly string[] | undefined, isFile = false): string {
  return values ? `(${values.join(' ')})` : isFile ? '_files' : ' ';
}

function escapeColons(words: string): string {
  return words.replaceAll(':', '\\:');
}

function quote(words: string): string {
  return `'${words.replaceAll("'", "'\\''")}'`;
}
