// Where the build leaves what it makes of all commands together: the program prints these without loading any of them.

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** From the folder of the program. Shells and `man` look for these names. */
export const MADE_FILES: Record<Shell | 'help' | 'man', string> = {
  help: 'dist/help.txt',
  man: 'dist/sohr-reader.1',
  bash: 'dist/completions/sohr-reader',
  zsh: 'dist/completions/_sohr-reader',
  fish: 'dist/completions/sohr-reader.fish',
};
