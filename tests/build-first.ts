// Before any test: the program is built where dist/ is not what would be built now. A source that cannot be built ends
// the run, so that no test meets an older program.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { isBuilt } from '../scripts/bundle/version.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

export function setup(project: TestProject): void {
  buildWhereOld();
  project.onTestsRerun(buildWhereOld);
}

function buildWhereOld(): void {
  if (!isBuilt(root)) execFileSync(process.execPath, ['scripts/build.ts'], { cwd: root, stdio: 'inherit' });
}
