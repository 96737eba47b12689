// Splits a text that comes in blocks into numbered lines.

/** In UTF-16 code units. */
export const LONGEST_LINE = 10 * 1024 * 1024;

/** @returns lines from 1, without their ends; of one that is too long the text is absent, and was never kept */
export async function* linesOf(
  blocks: AsyncIterable<string>,
): AsyncGenerator<{ number: number; text: string | undefined }> {
  let number = 1;
  let rest = '';
  let isTooLong = false;
  for await (const block of blocks) {
    const lines = block.split('\n');
    const last = lines.length - 1;
    for (const [index, line] of lines.entries()) {
      isTooLong ||= rest.length + line.length > LONGEST_LINE;
      rest = isTooLong ? '' : rest + line;
      if (index === last) break;
      yield { number, text: isTooLong ? undefined : rest };
      number += 1;
      rest = '';
      isTooLong = false;
    }
  }
  if (rest || isTooLong) yield { number, text: isTooLong ? undefined : rest };
}
