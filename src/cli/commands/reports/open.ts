// `open`: the reader on the screen; the list as text where there is no screen to draw on.
import { readConfigured } from '../../../config/configured.ts';
import { themeAsked } from '../../../theme/choose-theme.ts';
import { defineCommand } from '../../command.ts';
import { PATHS, THEME } from '../../options.ts';

export const command = defineCommand({
  name: 'open',
  group: 'Reports',
  summary: 'read on the screen (also without the word open)',
  positionals: [PATHS],
  options: [THEME],
  run: async ({ paths, archive, theme }, context) => {
    const { openScreen, env, output } = context;
    const { configuration, problem } = await readConfigured(env);
    const asked = { paths, archive, theme: themeAsked(theme, env, configuration?.theme), configuration, problem };
    if (env.TERM !== 'dumb') return openScreen(asked);
    output.note(
      'This terminal (TERM=dumb) has no screen to draw on: here is the list. sohr-reader show ID prints a report.',
    );
    const { command: list } = await import('./list.ts');
    return list.run({ paths, archive } as never, context);
  },
});
