// The reports in; how fast our recogniser, and compromise, find the names in them, each report on its own, out.
import nlp from 'compromise';
import { loadGazetteer } from '../../src/entities/gazetteer/gazetteer.ts';
import { recognise } from '../../src/entities/recognise.ts';

export type Naming = { name: string /** For all reports together. */; ms: number[]; found: number; megabytes: number };

/** By turns; the first round, in which neither is warm yet, is not counted. */
export function nameByTurns(root: string, texts: readonly string[], rounds: number): Naming[] {
  const gazetteer = loadGazetteer(`${root}/dist/gazetteer.json`);
  const readers = [
    {
      name: 'names found by sohr-reader',
      read: (text: string) => recognise(text, { governorates: [] }, gazetteer).mentions.length,
    },
    { name: 'by compromise', read: (text: string) => nlp(text).topics().length },
  ];
  const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
  const naming = readers.map(({ name }): Naming => ({ name, ms: [], found: 0, megabytes }));
  for (let round = 0; round <= rounds; round++) {
    for (const [index, { read }] of readers.entries()) {
      const start = performance.now();
      const found = texts.reduce((sum, text) => sum + read(text), 0);
      if (round > 0) naming[index]!.ms.push(performance.now() - start);
      naming[index]!.found = found;
    }
  }
  return naming;
}
