// Reads the records of JSON, an object a line or one document.
import { cleanLine } from '../../base/clean.ts';
import { UserError } from '../../base/user-error.ts';
import { isJsonFeed, jsonFeedEntries } from './feeds/feed.ts';
import { entryOfPost, isPost } from './feeds/wordpress-post.ts';
import { type FieldMap, isEnough, type Meaning, meaningsOf, recordOf } from './fields.ts';
import { linesOf } from './lines.ts';
import { type ReadRecord, type ReportRecord, recordOfEntry } from './record.ts';
import { telegramChats, telegramRecords } from './telegram.ts';

/** In UTF-16 code units: a document must be read whole before anything is known of it. */
const LARGEST_DOCUMENT = 100 * 1024 * 1024;

/** JSON Lines: empty lines are nothing, and a line that cannot be read spoils no other. */
export async function* readJsonLines(blocks: AsyncIterable<string>, map: FieldMap): AsyncGenerator<ReadRecord> {
  for await (const { number, text } of linesOf(blocks)) {
    const place = `line ${number}`;
    if (text === undefined) {
      yield { place, error: new UserError('is over the limit of 10 MB', 'It was left out.') };
    } else if (text.trim()) {
      const value = parse(text);
      if (value instanceof UserError) yield { place, error: value };
      else if (telegramChats(value) || (!Array.isArray(value) && listOf(value, map)))
        yield* documentRecords(value, map);
      else yield* recordsOf(value, place, map);
    }
  }
}

/**
 * A JSON Feed, posts of WordPress, chats of Telegram, a list of objects, or one object.
 *
 * @throws UserError when it is too large or no JSON
 */
export async function* readJsonDocument(blocks: AsyncIterable<string>, map: FieldMap): AsyncGenerator<ReadRecord> {
  let text = '';
  for await (const block of blocks) {
    text += block;
    if (text.length > LARGEST_DOCUMENT) {
      throw new UserError('is one JSON document of over 100 MB', "Make lines of it: jq -c '.[]' FILE > FILE.jsonl");
    }
  }
  const document = parse(text);
  if (document instanceof UserError) throw document;
  yield* documentRecords(document, map);
}

function* documentRecords(document: unknown, map: FieldMap): Generator<ReadRecord> {
  const chats = telegramChats(document);
  const list = chats ? undefined : listOf(document, map);
  if (chats) for (const chat of chats) yield* telegramRecords(chat);
  else if (list) for (const [index, item] of list.entries()) yield* recordsOf(item, `item ${index + 1}`, map);
  else yield* recordsOf(document, '', map);
}

/** Levels within which a list is looked for. */
const DEEPEST_LIST = 3;

/** The document itself, or the one list of objects in it: `{"total": 2, "articles": […]}`, `{"data": {"items": […]}}`. */
function listOf(document: unknown, map: FieldMap, depth = 0): unknown[] | undefined {
  if (Array.isArray(document)) return document;
  if (isJsonFeed(document) || isPost(document) || typeof document !== 'object' || document === null) return undefined;
  const meanings = meaningsOf(Object.keys(document), map);
  // A title alone may be that of the list.
  if (meanings.some((meaning) => meaning === 'text' || meaning === 'html' || meaning === 'markdown')) return undefined;
  const lists = Object.values(document).filter((value) => Array.isArray(value) && typeof value[0] === 'object');
  if (lists.length > 0 || depth === DEEPEST_LIST) return lists.length === 1 ? (lists[0] as unknown[]) : undefined;
  const inner = Object.values(document).flatMap((value) => {
    const list = typeof value === 'object' ? listOf(value, map, depth + 1) : undefined;
    return list ? [list] : [];
  });
  return inner.length === 1 ? inner[0] : undefined;
}

function* recordsOf(value: unknown, place: string, map: FieldMap): Generator<ReadRecord> {
  if (isJsonFeed(value)) {
    for (const [index, item] of jsonFeedEntries(value).entries()) {
      yield { place: `item ${index + 1}`, record: recordOfEntry(item) };
    }
  } else if (isPost(value)) {
    const entry = entryOfPost(value);
    const site = entry.url && URL.parse(entry.url)?.host;
    yield {
      place,
      record: { ...recordOfEntry({ ...entry, ...(site && { publisher: site }) }), ...(!site && { id: entry.id }) },
    };
  } else yield { place, ...readObject(value, map) };
}

function readObject(value: unknown, map: FieldMap): { record: ReportRecord } | { error: UserError } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const advice = 'Each must look like {"title": "…", "text": "…", "date": "…"}.';
    return { error: new UserError('is no JSON object', advice) };
  }
  const entries = Object.entries(value);
  const meanings = meaningsOf(
    entries.map(([name]) => name),
    map,
  );
  if (!isEnough(meanings)) {
    const advice = 'Say what its fields mean: --map title=NAME,text=NAME';
    return { error: new UserError('has neither a title nor a text', advice) };
  }
  const fields: Partial<Record<Meaning, unknown>> = {};
  for (const [index, [, field]] of entries.entries()) {
    const meaning = meanings[index];
    if (meaning) fields[meaning] = field;
  }
  return { record: recordOf(fields) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    // V8 quotes the text in its message.
    const message = cleanLine((cause as Error).message).slice(0, 200);
    return new UserError(`is not valid JSON: ${message}`, 'It was left out.', { cause });
  }
}
