// Reads a mail (RFC 5322 and MIME), as mail programs save it, and as browsers save a page whole (MHTML).
import type { Address, Attachment, Email } from 'postal-mime';
import { clean, cleanLine } from '../../base/clean.ts';
import { UserError } from '../../base/user-error.ts';
import { parseDate } from '../../report/dates/parse-date.ts';
import { plainWordsOfHtml } from '../../report/html/plain-words.ts';
import { webAddress } from '../../report/markdown/web-address.ts';
import { unwrapped } from '../../report/text/plain-text.ts';
import type { ReportRecord } from '../records/record.ts';

/** In bytes: what is attached counts, though it is left out. */
export const LARGEST_MAIL = 50 * 1024 * 1024;

/** A plain text that says much more is no mere alternative. */
const LEAST_PART = 0.5;

/**
 * The words are those of its HTML, or of its text where it has no other; it is known by its Message-ID. What is attached
 * is told.
 *
 * @throws UserError when it cannot be read
 */
export async function recordOfMail(bytes: Uint8Array): Promise<ReportRecord> {
  const mail = await parse(bytes);
  const written = header(mail, 'date');
  const date = parseDate(written);
  const from = nameOf(mail.from ?? mail.sender);
  const title = cleanLine(mail.subject ?? '');
  const url = webAddress(header(mail, 'snapshot-content-location') || header(mail, 'content-location'));
  const guid = cleanLine(mail.messageId ?? '').replace(/^<|>$/g, '');
  const doubt = attachedWords(mail.attachments);
  const source = { title: title || from, ...(from && { publisher: from }), ...(url && { url }) };
  return {
    ...wordsOf(mail),
    ...(title && { title }),
    ...(guid && { guid }),
    ...(url && { url }),
    ...(date ? { date } : written && { unreadDate: written }),
    ...(from && { attribution: [from] }),
    ...(source.title && { sources: [source] }),
    ...(doubt && { doubt }),
  };
}

async function parse(bytes: Uint8Array): Promise<Email> {
  const { default: PostalMime } = await import('postal-mime');
  try {
    return await PostalMime.parse(bytes);
  } catch (cause) {
    const what = cleanLine((cause as Error).message).slice(0, 200);
    throw new UserError(`is a mail that cannot be read: ${what}`, 'It was left out.', { cause });
  }
}

function wordsOf({ html = '', text = '' }: Email): Pick<ReportRecord, 'html' | 'text'> {
  const isHtml = html.trim() !== '' && lettersIn(plainWordsOfHtml(html)) >= LEAST_PART * lettersIn(text);
  return isHtml ? { html } : { text: unwrapped(clean(text)) };
}

function lettersIn(text: string): number {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').length;
}

function header({ headers }: Email, name: string): string {
  return cleanLine(headers.find(({ key }) => key === name)?.value ?? '');
}

/** The name that stands there, or the address where there is none. */
function nameOf(address: Address | undefined): string {
  return cleanLine(address?.name || address?.address || address?.group?.[0]?.address || '');
}

/** Pictures within the words are left out as they are everywhere. */
function attachedWords(attachments: Attachment[]): string | undefined {
  const attached = attachments.filter(
    ({ disposition, related, mimeType }) =>
      disposition === 'attachment' || (!related && !mimeType.startsWith('image/')),
  );
  if (attached.length === 0) return undefined;
  const names = attached.map(({ filename, mimeType }) => cleanLine(filename ?? '') || mimeType).join(', ');
  return `what is attached to it was left out: ${names.slice(0, 200)}`;
}
