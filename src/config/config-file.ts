// Where the configuration file stands.
import { homedir } from 'node:os';
import { join } from 'node:path';

/** In the user's configuration folder. */
export function configFile(env: NodeJS.ProcessEnv): string {
  const folder = env.XDG_CONFIG_HOME || join(env.HOME || homedir(), '.config');
  return join(folder, 'sohr-reader', 'config.yaml');
}
