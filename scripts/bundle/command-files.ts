// The commands in; what is made of all of them together, the help, the man page and the completions, in dist/, out.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { bashCompletions } from '../../src/cli/help/completions/bash.ts';
import { fishCompletions } from '../../src/cli/help/completions/fish.ts';
import { zshCompletions } from '../../src/cli/help/completions/zsh.ts';
import { helpText } from '../../src/cli/help/help-text.ts';
import { MADE_FILES } from '../../src/cli/help/made-files.ts';
import { manPage } from '../../src/cli/help/man-page.ts';
import { loadCommands } from '../../src/cli/parsing/load-command.ts';

export async function writeCommandFiles(root: string): Promise<void> {
  const commands = await loadCommands();
  const { version } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));
  const texts: Record<keyof typeof MADE_FILES, string> = {
    help: helpText(commands),
    man: manPage(commands, version),
    bash: bashCompletions(commands),
    zsh: zshCompletions(commands),
    fish: fishCompletions(commands),
  };
  for (const name of Object.keys(texts) as (keyof typeof MADE_FILES)[]) {
    const file = `${root}/${MADE_FILES[name]}`;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, texts[name]);
  }
}
