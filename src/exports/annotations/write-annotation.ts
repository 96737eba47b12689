// Notes, tags and stars in; annotations of W3C's Web Annotation (JSON-LD), which other programs read, out.
import type { Note } from '../../archive/notes/note.ts';
import { codePointsBefore } from '../../report/anchor/code-points.ts';
import type { Report } from '../../report/report.ts';

/** `sohr:` is what the vocabulary has no word for: an id of this program's, and the SHA-256 of a text. */
export const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { sohr: 'urn:sohr-reader:' }];

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** What an annotation is about. */
type About = Pick<Report, 'id' | 'origin'>;

/** @param text that the note's anchor counts in; undefined where the archive does not have it */
export function annotationOfNote(note: Note, about: About, text: string | undefined): object {
  const { id, anchor, edition, created, modified, creator } = note;
  const { start, end, exact, prefix, suffix } = anchor ?? { start: 0, end: 0, exact: '', prefix: '', suffix: '' };
  const count = (offset: number) => (text === undefined ? offset : codePointsBefore(text, offset));
  // Without its text the offsets are as they came in.
  const isPlaced = text !== undefined || edition === undefined;
  const selector = [
    { type: 'TextQuoteSelector', exact, prefix, suffix },
    ...(isPlaced ? [{ type: 'TextPositionSelector', start: count(start), end: count(end) }] : []),
  ];
  return {
    ...head(UUID.test(id) ? `urn:uuid:${id}` : id, 'commenting'),
    created: new Date(created).toISOString(),
    ...(modified !== created && { modified: new Date(modified).toISOString() }),
    ...(creator && { creator: { type: 'Person', name: creator } }),
    body: { type: 'TextualBody', value: note.text, format: 'text/plain', purpose: 'commenting' },
    target: { source: sourceOf(about, edition), ...(anchor && { selector }) },
  };
}

export function annotationOfTag(tag: string, about: About): object {
  return {
    ...head(`urn:sohr-reader:tag:${encodeURIComponent(about.id)}:${encodeURIComponent(tag)}`, 'tagging'),
    body: { type: 'TextualBody', value: tag, format: 'text/plain', purpose: 'tagging' },
    target: { source: sourceOf(about) },
  };
}

export function annotationOfStar(about: About): object {
  return {
    ...head(`urn:sohr-reader:star:${encodeURIComponent(about.id)}`, 'bookmarking'),
    target: { source: sourceOf(about) },
  };
}

function head(id: string, motivation: string): object {
  return { '@context': CONTEXT, id, type: 'Annotation', motivation };
}

function sourceOf({ id, origin = '' }: About, edition?: string): object {
  return {
    id: /^https?:/.test(origin) ? origin : `urn:sohr-reader:report:${encodeURIComponent(id)}`,
    'sohr:report': id,
    ...(edition !== undefined && { 'sohr:edition': edition }),
  };
}
