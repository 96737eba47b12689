// Reads the messages of a chat that Telegram Desktop has exported as JSON (`result.json`).
// https://core.telegram.org/import-export
import { cleanLine } from '../../base/clean.ts';
import { webAddress } from '../../report/markdown/web-address.ts';
import type { ReadRecord } from './record.ts';

type Chat = { name: string; messages: unknown[] };
type Entity = { type: string; text: string; href?: string };

/** Of one chat, or of all that an account has; nothing when it is no such export. */
export function telegramChats(document: unknown): Chat[] | undefined {
  const { chats } = fieldsOf(document);
  const list = fieldsOf(chats).list;
  const found = (Array.isArray(list) ? list : [document]).flatMap((value): Chat[] => {
    const { name, messages } = fieldsOf(value);
    const isChat =
      Array.isArray(messages) &&
      messages.some((message) => 'date_unixtime' in fieldsOf(message) || 'text_entities' in fieldsOf(message));
    return isChat ? [{ name: asText(name), messages: messages as unknown[] }] : [];
  });
  return found.length > 0 ? found : undefined;
}

/** What people wrote: that somebody joined, and pictures without a caption, are no reports. */
export function* telegramRecords({ name, messages }: Chat): Generator<ReadRecord> {
  const chat = cleanLine(name);
  for (const value of messages) {
    const message = fieldsOf(value);
    const html = wordsOf(message);
    if (message.type === 'service' || !html.trim()) continue;
    const id = String(message.id ?? '');
    const forwarded = cleanLine(asText(message.forwarded_from));
    const attribution = [...new Set([chat || cleanLine(asText(message.from)), forwarded].filter(Boolean))];
    yield {
      place: `message ${id}`,
      record: {
        html,
        ...(id && { id: `message-${id}` }),
        ...dateOf(message),
        ...(attribution.length > 0 && { attribution, sources: [{ title: attribution[0]! }] }),
      },
    };
  }
}

/** The day on the clock of whoever exported it. */
function dateOf({ date, date_unixtime: seconds }: Record<string, unknown>): { date?: string } {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(asText(date))?.[0];
  const moment = Number(asText(seconds)) * 1000;
  if (day) return { date: day };
  return moment > 0 ? { date: new Date(moment).toISOString().slice(0, 10) } : {};
}

const TAGS: Record<string, string | undefined> = {
  bold: 'b',
  italic: 'i',
  strikethrough: 's',
  code: 'code',
  pre: 'pre',
  blockquote: 'blockquote',
};

function wordsOf({ text, text_entities: entities, poll }: Record<string, unknown>): string {
  const pieces = Array.isArray(entities) && entities.length > 0 ? entities : Array.isArray(text) ? text : [text];
  const words = pieces.map((piece) =>
    typeof piece === 'string' ? escapeHtml(piece) : entityHtml(fieldsOf(piece) as Entity),
  );
  const { question, answers } = fieldsOf(poll);
  const choices = (Array.isArray(answers) ? answers : []).map(
    (answer) => `<li>${escapeHtml(asText(fieldsOf(answer).text))}</li>`,
  );
  const asked = question ? `<p>${escapeHtml(asText(question))}</p><ul>${choices.join('')}</ul>` : '';
  return words.join('') + asked;
}

function entityHtml({ type, text, href }: Entity): string {
  const words = escapeHtml(asText(text));
  const address =
    type === 'text_link' ? webAddress(asText(href)) : type === 'link' ? webAddress(asText(text)) : undefined;
  if (address) return `<a href="${escapeHtml(address)}">${words}</a>`;
  const tag = TAGS[type];
  return tag ? `<${tag}>${words}</${tag}>` : words;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll('\n', '<br>');
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

function asText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
