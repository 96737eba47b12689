// `completion`: the script by which a shell completes what is typed after sohr-reader. The build made them.
import { readFileSync } from 'node:fs';
import { offer } from '../../../base/spelling/nearest.ts';
import { UserError } from '../../../base/user-error.ts';
import { defineCommand } from '../../command.ts';
import { MADE_FILES, SHELLS } from '../../help/made-files.ts';

export const command = defineCommand({
  name: 'completion',
  group: 'Program',
  summary: 'the completions for a shell: bash, zsh or fish',
  positionals: [{ key: 'shell', name: 'bash|zsh|fish', count: 'one', values: SHELLS }],
  options: [],
  notes: `\
For this user, and from the next shell on:
  sohr-reader completion bash > ~/.local/share/bash-completion/completions/sohr-reader
  sohr-reader completion zsh  > a file _sohr-reader in a folder of your $fpath
  sohr-reader completion fish > ~/.config/fish/completions/sohr-reader.fish`,
  run: async ({ shell }, { output, installation }) => {
    const known = SHELLS.find((name) => name === shell);
    if (!known) {
      throw new UserError(
        `there are no completions for ${shell}${offer(shell, SHELLS)}`,
        `There are ${SHELLS.join(', ')}.`,
      );
    }
    output.line(readFileSync(new URL(MADE_FILES[known], installation.root), 'utf8').trimEnd());
    return 0;
  },
});
