// The configuration for what reads and shows: what reads YAML is loaded only where there is a file.
import { existsSync } from 'node:fs';
import { isUserError, type UserError } from '../base/user-error.ts';
import { configFile } from './config-file.ts';
import type { Configuration } from './configuration.ts';

/** One that cannot be understood is told, and reading goes on without it. */
export async function readConfigured(
  env: NodeJS.ProcessEnv,
): Promise<{ configuration?: Configuration; problem?: UserError }> {
  const file = configFile(env);
  if (!existsSync(file)) return {};
  const { readConfiguration } = await import('./configuration.ts');
  try {
    return { configuration: readConfiguration(file) };
  } catch (error) {
    if (!isUserError(error)) throw error;
    return { problem: error };
  }
}
