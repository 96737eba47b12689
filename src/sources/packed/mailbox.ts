// Splits a mailbox (mbox, RFC 4155) into its mails, as it comes.
import { UserError } from '../../base/user-error.ts';

/** A mail, numbered from 1, or why it was left out. */
export type MailInBox = { number: number } & ({ bytes: Uint8Array } | { error: UserError });

const LINE_BREAK = 0x0a;
/** `From somebody Sat Nov  3 10:00:00 2012`: a line of a letter that begins with From has no such end. */
const FROM = /^From \S.{0,200}?\d{1,2}:\d{2}(?::\d{2})?.{0,40}$/;
const LONGEST_FROM = 300;

export function isMailbox(start: string): boolean {
  const [first = '', next = ''] = start.split(/\r?\n/, 2);
  return FROM.test(first) && /^(?:>From |[!-9;-~]+:)/.test(next);
}

/**
 * A mail begins with a line that says from whom and when, at the start or behind an empty line. Lines that the mailbox
 * has quoted (`>From `) are as they were.
 *
 * @param largest bytes of a mail
 */
export async function* mailsIn(chunks: AsyncIterable<Uint8Array>, largest: number): AsyncGenerator<MailInBox> {
  let lines: Uint8Array[] = [];
  let size = 0;
  let number = 0;
  let isBehindEmpty = true;
  const mail = (): MailInBox => {
    const left = 'Save what is attached by itself, and the mail without it.';
    return size > largest
      ? { number, error: new UserError(`is over the limit of ${largest / 1024 / 1024} MB`, left) }
      : { number, bytes: Buffer.concat(lines) };
  };
  for await (const line of linesOf(chunks, largest)) {
    if (isBehindEmpty && isFrom(line)) {
      if (number > 0) yield mail();
      number += 1;
      lines = [];
      size = 0;
    } else {
      size += line.length;
      if (size > largest) lines = [];
      else lines.push(unquoted(line));
    }
    isBehindEmpty = line.length <= 2 && line.every((byte) => byte === LINE_BREAK || byte === 0x0d);
  }
  if (number > 0) yield mail();
}

function isFrom(line: Uint8Array): boolean {
  return line[0] === 0x46 && line.length < LONGEST_FROM && FROM.test(Buffer.from(line).toString('latin1').trimEnd());
}

function unquoted(line: Uint8Array): Uint8Array {
  return line[0] === 0x3e && /^>+From /.test(Buffer.from(line.subarray(0, 100)).toString('latin1'))
    ? line.subarray(1)
    : line;
}

/** With their ends; one that is longer than `longest` comes in pieces. */
async function* linesOf(chunks: AsyncIterable<Uint8Array>, longest: number): AsyncGenerator<Uint8Array> {
  let rest: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_BREAK) + 1; end > 0; end = chunk.indexOf(LINE_BREAK, start) + 1) {
      const piece = chunk.subarray(start, end);
      yield rest.length > 0 ? Buffer.concat([...rest, piece]) : piece;
      rest = [];
      size = 0;
      start = end;
    }
    if (start === chunk.length) continue;
    rest.push(chunk.subarray(start));
    size += chunk.length - start;
    if (size < longest) continue;
    yield Buffer.concat(rest);
    rest = [];
    size = 0;
  }
  if (rest.length > 0) yield Buffer.concat(rest);
}
