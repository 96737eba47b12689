// A file of annotations from anywhere in; what each says, cleaned, out.
import { createHash } from 'node:crypto';
import { clean, cleanLine } from '../../base/clean.ts';
import { UserError } from '../../base/user-error.ts';

export type Annotation = {
  id: string;
  /** What it is about: an address, and what this program calls it. */
  about: { address?: string; report?: string; edition?: string };
  /** Undefined where nothing is said: tags, or a star, alone. */
  text?: string;
  tags: string[];
  isStar: boolean;
  passage?: Passage;
  creator?: string;
  /** Milliseconds since 1970. */
  created?: number;
  modified?: number;
};

/** A quotation; where it stands counts code points. */
export type Passage = { exact: string; prefix: string; suffix: string; start?: number; end?: number };

/** More than anybody writes or marks. */
const LONGEST = 100_000;
/** What stands around a passage: of more the nearest. */
const MOST_AROUND = 500;

/**
 * An annotation, a list, page or collection of them, or one a line.
 *
 * @throws UserError when it is none of these
 */
export function annotationsIn(json: string): unknown[] {
  const whole = parsed(json);
  if (whole !== undefined) return listed(whole);
  const lines = json.split('\n').filter((line) => line.trim());
  return lines.map((line, index) => {
    const value = parsed(line);
    if (value !== undefined) return value;
    throw new UserError(
      `line ${index + 1} is no JSON`,
      'It takes annotations as JSON-LD, in one document or one a line.',
    );
  });
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function listed(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  const { items, first } = fields(value);
  if (Array.isArray(items)) return items;
  return Array.isArray(fields(first).items) ? (fields(first).items as unknown[]) : [value];
}

/** @returns undefined when it is no annotation, or is about nothing that is named */
export function readAnnotation(value: unknown): Annotation | undefined {
  const { id, type, motivation, body, target, creator, created, modified } = fields(value);
  const aim = Array.isArray(target) ? target[0] : target;
  const about = aboutOf(aim);
  if (!many(type).includes('Annotation') || !about) return undefined;
  const bodies = many(body);
  const passage = passageOf(fields(aim).selector);
  const isStar = many(motivation).includes('bookmarking') && bodies.length === 0;
  const tags = bodies.filter(isTag).flatMap((one) => wordsOf(one) ?? []);
  const said = bodies.filter((one) => !isTag(one)).flatMap((one) => wordsOf(one) ?? []);
  const text =
    said.length > 0 ? clean(said.join('\n\n')).trim().slice(0, LONGEST) : passage && tags.length === 0 ? '' : undefined;
  if (text === undefined && tags.length === 0 && !isStar) return undefined;
  const name = typeof creator === 'string' ? creator : (fields(creator).name ?? fields(creator).nickname);
  return {
    id: idOf(id, [about, passage, text]),
    about,
    ...(text !== undefined && { text }),
    tags: tags.map(cleanLine),
    isStar,
    ...(passage && { passage }),
    ...(typeof name === 'string' && { creator: cleanLine(name).slice(0, 200) }),
    ...timeOf('created', created),
    ...timeOf('modified', modified),
  };
}

/** One without a name is named by what it says, so that it is the same when it comes again. */
function idOf(id: unknown, said: unknown): string {
  const given = typeof id === 'string' ? cleanLine(id).slice(0, MOST_AROUND) : '';
  if (given) return given.replace(/^urn:uuid:/i, '');
  const digits = createHash('sha256').update(JSON.stringify(said)).digest('hex');
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `8${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ].join('-');
}

function aboutOf(target: unknown): Annotation['about'] | undefined {
  const source = typeof target === 'string' ? target : (fields(target).source ?? fields(target).id);
  const { id = source, 'sohr:report': report, 'sohr:edition': edition } = fields(source);
  const address = typeof id === 'string' ? cleanLine(id) : '';
  const ours = /^urn:sohr-reader:report:(.+)$/.exec(address)?.[1];
  const named = typeof report === 'string' ? cleanLine(report) : ours && decoded(ours);
  if (!address && !named) return undefined;
  return {
    ...(address && !ours && { address }),
    ...(named && { report: named }),
    ...(typeof edition === 'string' && /^[\da-f]{64}$/.test(edition) && { edition }),
  };
}

function decoded(words: string): string | undefined {
  try {
    return cleanLine(decodeURIComponent(words));
  } catch {
    return undefined;
  }
}

/** A quotation, and where it stands, as far as either is there; also where one refines the other. */
function passageOf(selector: unknown): Passage | undefined {
  const all = many(selector).flatMap((one) => [one, ...many(fields(one).refinedBy)]);
  const quote = fields(all.find((one) => fields(one).type === 'TextQuoteSelector'));
  const place = fields(all.find((one) => fields(one).type === 'TextPositionSelector'));
  const words = (value: unknown) => (typeof value === 'string' ? clean(value) : '');
  const exact = words(quote.exact);
  if (exact.trim() === '' || exact.length > LONGEST) return undefined;
  const { start, end } = place;
  const isPlaced = isOffset(start) && isOffset(end) && start < end;
  return {
    exact,
    prefix: words(quote.prefix).slice(-MOST_AROUND).toWellFormed(),
    suffix: words(quote.suffix).slice(0, MOST_AROUND).toWellFormed(),
    ...(isPlaced && { start, end }),
  };
}

function isOffset(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isTag(body: unknown): boolean {
  return many(fields(body).purpose).includes('tagging');
}

function wordsOf(body: unknown): string | undefined {
  const value = typeof body === 'string' ? body : fields(body).value;
  return typeof value === 'string' ? value : undefined;
}

function timeOf(name: 'created' | 'modified', value: unknown): { created?: number; modified?: number } {
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? {} : { [name]: time };
}

function many(value: unknown): unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
}

function fields(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
