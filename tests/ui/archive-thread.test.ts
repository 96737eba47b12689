// The other thread: whatever becomes of it, what was asked of it has an outcome.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { archiveThread } from '../../src/ui/effects/archive-thread.ts';
import type { Effect } from '../../src/ui/state/requests.ts';

const folder = mkdtempSync(join(tmpdir(), 'archive-thread-'));
afterAll(() => rmSync(folder, { recursive: true }));

const EFFECT: Effect = { type: 'find', isTyping: false, key: 'bread', query: 'bread' };

let files = 0;
function worker(code: string) {
  const file = join(folder, `worker-${files++}.mjs`);
  writeFileSync(file, `import { parentPort, workerData } from 'node:worker_threads';\n${code}`);
  return pathToFileURL(file);
}

const ANSWERS = `parentPort.on('message', ({ query }) => parentPort.postMessage({ type: 'failed', message: query }));`;

test.each<[string, URL]>([
  ['its file is missing', pathToFileURL(join(folder, 'missing.mjs'))],
  ['it throws as it opens the archive', worker(`throw new Error('cannot open ' + workerData.archiveFile)`)],
  ['it ends at once', worker('process.exit(3)')],
  ['it is no program', worker('(')],
])('%s: there is none to be had, and no other is tried', async (_, file) => {
  const thread = archiveThread('archive', file);
  thread.begin();
  expect(thread.takes(EFFECT)).toBe(true);
  expect(await thread.ask(EFFECT)).toBeUndefined();
  expect(thread.takes(EFFECT)).toBe(false);
  expect(await thread.ask(EFFECT)).toBeUndefined();
  await thread.end();
});

test.each<[string, string, RegExp]>([
  ['throws', `parentPort.on('message', () => { throw new Error('no luck'); });`, /no luck/],
  ['ends', `parentPort.on('message', () => process.exit(0));`, /ended/],
  [
    'runs out of memory',
    `parentPort.on('message', () => { const all = []; for (;;) all.push(new Array(100_000).fill({})); });`,
    /memory/,
  ],
])('it %s at its work: that is said, and the next effect starts another', async (_, code, words) => {
  const thread = archiveThread('archive', worker(`parentPort.postMessage('ready');\n${code}`), {
    resourceLimits: { maxOldGenerationSizeMb: 16 },
  });
  await expect(thread.ask(EFFECT)).rejects.toThrow(words);
  expect(thread.takes(EFFECT)).toBe(true);
  await expect(thread.ask(EFFECT)).rejects.toThrow(words);
  await thread.end();
});

test('it dies between two effects: the next one starts another', async () => {
  const thread = archiveThread(
    'archive',
    worker(
      `parentPort.postMessage('ready'); ${ANSWERS} parentPort.on('message', () => setImmediate(() => process.exit(0)));`,
    ),
  );
  for (let count = 0; count < 3; count++) {
    const outcome = await thread.ask(EFFECT).catch((error) => error.message);
    expect([{ type: 'failed', message: 'bread' }, 'It could not be done: the thread has ended']).toContainEqual(
      outcome,
    );
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await thread.end();
});

test('it answers one after the other, and what it is at when the reader leaves is given up', async () => {
  const thread = archiveThread('archive', worker(`parentPort.postMessage('ready'); ${ANSWERS}`));
  for (const query of ['a', 'b']) {
    expect(await thread.ask({ ...EFFECT, query })).toEqual({ type: 'failed', message: query });
  }
  let hasOutcome = false;
  void thread.ask(EFFECT).finally(() => {
    hasOutcome = true;
  });
  await thread.end();
  await new Promise((resolve) => setImmediate(resolve));
  expect(hasOutcome).toBe(false);
});
