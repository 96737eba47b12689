// An edition and the one that came after it, in; what is kept of the earlier one, which is no more than what differs, out.
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { encodeVarints, VarintReader } from '../../base/varints.ts';
import { damaged } from '../stored-json.ts';
import { LARGEST } from './pack.ts';

/**
 * Lines that the later one has too are numbers: how many lines differ, then from which of its lines on how many are the
 * same, and so on. The lines that differ are packed with those of the later one in sight that are not taken whole.
 */
export function deltaOf(whole: string, later: string): Uint8Array {
  const laterLines = linesOf(later);
  const places = new Map(laterLines.map((line, index) => [line, index]));
  const steps: number[] = [];
  const different: string[] = [];
  const taken = new Set<number>();
  const lines = linesOf(whole);
  let expected = 0;
  for (let at = 0; at < lines.length; ) {
    const before = different.length;
    while (at < lines.length && !places.has(lines[at]!)) different.push(lines[at++]!);
    const others = different.length - before;
    expected += others;
    // Of lines that stand there more than once, empty ones above all, the one that follows.
    const from = laterLines[expected] === lines[at] ? expected : (places.get(lines[at] ?? '') ?? 0);
    let same = 0;
    for (; at < lines.length && lines[at] === laterLines[from + same]; at++) taken.add(from + same++);
    steps.push(others, from, same);
    expected = from + same;
  }
  const packed = deflateRawSync(different.join(''), sightOf(laterLines, taken));
  return Buffer.concat([encodeVarints([steps.length, ...steps]), packed]);
}

/** @throws UserError when the one or the other is no longer as it was */
export function undoDelta(delta: Uint8Array, later: string): string {
  const laterLines = linesOf(later);
  try {
    const reader = new VarintReader(delta);
    const steps = Array.from(
      { length: reader.next() / 3 },
      () => [reader.next(), reader.next(), reader.next()] as const,
    );
    const taken = new Set(
      steps.flatMap(([, from, same]) => laterLines.slice(from, from + same).map((_, at) => from + at)),
    );
    const packed = delta.subarray(reader.at);
    const options = { ...sightOf(laterLines, taken), maxOutputLength: LARGEST };
    const different = linesOf(inflateRawSync(packed, options).toString());
    let at = 0;
    return steps
      .flatMap(([others, from, same]) => {
        at += others;
        return [...different.slice(at - others, at), ...laterLines.slice(from, from + same)];
      })
      .join('');
  } catch (cause) {
    throw damaged('an edition cannot be unpacked', cause);
  }
}

/** Each with what ends it: all of them one after the other are the whole. */
function linesOf(whole: string): string[] {
  return whole === '' ? [] : whole.split(/(?<=[\n\0])/);
}

/** zlib takes no empty dictionary. */
function sightOf(lines: string[], taken: ReadonlySet<number>): { dictionary?: Uint8Array } {
  const sight = lines.filter((_, index) => !taken.has(index)).join('');
  return sight === '' ? {} : { dictionary: Buffer.from(sight) };
}
