// `config`: what is in force of the configuration, and where each value comes from; or a whole file to begin with.
import { existsSync } from 'node:fs';
import { cleanLine } from '../../../base/clean.ts';
import { configFile } from '../../../config/config-file.ts';
import { type Configuration, readConfiguration, SETTING_NAMES } from '../../../config/configuration.ts';
import { CONFIGURATION_EXAMPLE } from '../../../config/example.ts';
import type { SyncSource } from '../../../config/source-settings.ts';
import { withoutPassword } from '../../../sources/http/failures.ts';
import { defineCommand, type Option } from '../../command.ts';
import { JSON_LINES } from '../../options.ts';

const EXAMPLE = {
  name: 'example',
  words: 'a whole file with comments, to begin with',
  isForm: true,
} as const satisfies Option;

export const command = defineCommand({
  name: 'config',
  group: 'Program',
  summary: 'what your configuration says, and where each value comes from',
  positionals: [],
  options: [EXAMPLE, JSON_LINES],
  notes: `\
A setting a line: its name, its value as JSON, and the line of the file, or that it is the default.
Of headers only the names are printed. To begin with a file of your own:
  sohr-reader config --example > ~/.config/sohr-reader/config.yaml`,
  run: async ({ example, json }, { env, output }) => {
    if (example) {
      output.line(CONFIGURATION_EXAMPLE.trimEnd());
      return 0;
    }
    const file = configFile(env);
    const { lines, ...configuration } = readConfiguration(file);
    if (!json) output.note(existsSync(file) ? cleanLine(file) : `there is no ${cleanLine(file)}`);
    for (const name of SETTING_NAMES) {
      const value = shownValue(configuration, name);
      const line = lines[name];
      if (json) output.json({ setting: name, value, file: line === undefined ? null : file, line: line ?? null });
      else output.row([name, JSON.stringify(value), line === undefined ? 'default' : `line ${line}`]);
    }
    return 0;
  },
});

function shownValue(configuration: Configuration, name: keyof Configuration): unknown {
  return name === 'sources' ? configuration.sources.map(shown) : (configuration[name] ?? null);
}

/** Without what is secret: what is printed is shown to others, and pasted into questions. */
function shown({ url, headers, ...others }: SyncSource): object {
  return { ...others, url: withoutPassword(url), ...(headers && { headers: Object.keys(headers) }) };
}
