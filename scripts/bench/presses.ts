// The reader, open, in; how long each kind of key takes to its last byte, and how much is written, out.
import { Recording } from './recording.ts';
import type { Program } from './screens.ts';

export type Press = { ms: number; bytes: number };
export type Presses = { list: Press[]; line: Press[]; screen: Press[]; name: Press[]; letter: Press[] };

const WORDS = ['qamshlo', 'airport', 'drone strike', 'sweida', 'raqqa'];
const REPORTS = 30;
const ESCAPE = '\u001B';

/** Presses that change nothing, as a page down on a page that ends, are not among them. */
export async function pressKeys({ command, env, isThere, quit }: Program): Promise<{
  presses: Presses;
  megabytes: number | undefined;
}> {
  const recording = new Recording(command, env);
  await recording.shown(isThere);
  await recording.settle();
  const presses: Presses = { list: [], line: [], screen: [], name: [], letter: [] };
  const measure = async (of: Press[], keys: string[]) => {
    for (const key of keys) {
      const press = await recording.press(key);
      if (press) of.push(press);
    }
  };

  await measure(presses.list, [...Array(REPORTS).fill('j'), ...Array(REPORTS).fill('k')]);
  for (const word of WORDS) {
    await recording.press('/');
    await measure(presses.letter, [...word]);
    await recording.press(ESCAPE);
  }
  await recording.press('\r');
  for (let report = 0; report < REPORTS; report++) {
    await measure(presses.line, ['j', 'j']);
    await measure(presses.screen, [' ']);
    await measure(presses.name, ['e', 'e']);
    await recording.press('J');
  }
  const megabytes = recording.peakMemory();
  await recording.quit(quit);
  return { presses, megabytes };
}
