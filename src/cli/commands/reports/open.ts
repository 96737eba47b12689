// `open`: the reader on the screen.
import { defineCommand } from '../../command.ts';
import { PATHS } from '../../options.ts';

export const command = defineCommand({
  name: 'open',
  group: 'Reports',
  summary: 'read on the screen (also without the word open)',
  positionals: [PATHS],
  options: [],
  run: ({ paths, archive }, { openScreen }) => openScreen({ paths, archive }),
});
