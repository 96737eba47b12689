// Commands in; the script by which fish completes them out.
import type { Command, Option } from '../../command.ts';
import { COMMON_OPTIONS } from '../../options.ts';

export function fishCompletions(commands: Command[]): string {
  return `\
# Completions of sohr-reader for fish, made when it was built.
${commands.map(({ name, summary }) => `${COMPLETE} -n __fish_use_subcommand -a ${name} -d ${quote(summary)}`).join('\n')}
${COMMON_OPTIONS.map((option) => optionLine(option)).join('\n')}
${commands.flatMap(commandLines).join('\n')}
`;
}

const COMPLETE = 'complete -c sohr-reader';

function commandLines({ name, options, positionals }: Command): string[] {
  const condition = ` -n ${quote(`__fish_seen_subcommand_from ${name}`)}`;
  const [first] = positionals;
  return [
    ...options.map((option) => optionLine(option, condition)),
    ...(first?.values ? [`${COMPLETE}${condition} -a ${quote(first.values.join(' '))}`] : []),
    // Unless it is told otherwise, fish offers files.
    ...(positionals.some(({ isFile }) => isFile) ? [] : [`${COMPLETE}${condition} -f`]),
  ];
}

function optionLine({ name, short, value, words, values, isFile }: Option, condition = ''): string {
  const takes = value ? (isFile ? ' -r -F' : ' -x') : '';
  const known = values ? ` -a ${quote(values.join(' '))}` : '';
  return `${COMPLETE}${condition}${short ? ` -s ${short}` : ''} -l ${name}${takes}${known} -d ${quote(words)}`;
}

function quote(words: string): string {
  return `'${words.replace(/['\\]/g, '\\$&')}'`;
}
