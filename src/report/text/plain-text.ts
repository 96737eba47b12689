// Reads text as copied from a web page: the same text as markdown, and what it says of itself.
import { dateAtTop, dateOfLine, TOP } from '../dates/find-date.ts';
import { escapeLine } from '../markdown/escape.ts';
import { withoutGaps } from '../markdown/front-matter.ts';
import type { Meta } from '../report.ts';

/**
 * Nothing is moved and nothing is lost: read back, the markdown gives the same words in the same order. Empty lines
 * part paragraphs; a title that stands by itself at the top becomes a heading where it stands.
 *
 * @param text cleaned
 */
export function readPlainText(text: string): { meta: Partial<Meta>; markdown: string } {
  const paragraphs = splitParagraphs(text);
  const masthead = paragraphs.length > 1 && isMasthead(paragraphs[0]!) ? paragraphs[0]!.join(' ') : undefined;
  const title = findTitle(paragraphs, masthead ? 1 : 0);
  const width = wrapWidth(paragraphs);
  const markdown = paragraphs
    .map((lines) => (lines === title ? `# ${escapeLine(lines.join(' '))}` : escapeParagraph(lines, width)))
    .join('\n\n');
  return {
    meta: withoutGaps({
      title: title?.join(' '),
      date: dateAtTop(paragraphs.slice(0, TOP).flat()),
      ...whoSays(paragraphs, masthead),
    }),
    markdown,
  };
}

/**
 * The lines that a mail program broke for its width are whole again; the author's own breaks stay.
 *
 * @param text cleaned
 */
export function unwrapped(text: string): string {
  const paragraphs = splitParagraphs(text);
  // A mail is hardly ever not broken so.
  const width = wrapWidth(paragraphs, 1);
  const isBroken = (line: string, next: string) => width !== undefined && !nextWordFits(line, next, width);
  return paragraphs
    .map((lines) => lines.map((line, index) => (isBroken(lines[index - 1] ?? '', line) ? ` ${line}` : `\n${line}`)))
    .map((lines) => lines.join('').trim())
    .join('\n\n');
}

/** Lines without outer spaces, single ones within; as many empty lines as there are count as one. */
function splitParagraphs(text: string): string[][] {
  const paragraphs: string[][] = [];
  let open = false;
  for (const line of text.split('\n')) {
    const words = line.replace(/ +/g, ' ').trim();
    if (words && open) paragraphs.at(-1)!.push(words);
    else if (words) paragraphs.push([words]);
    open = words !== '';
  }
  return paragraphs;
}

function escapeParagraph(lines: string[], width: number | undefined): string {
  return lines
    .map((line, index) => {
      const next = lines[index + 1];
      if (next === undefined) return escapeLine(line);
      // A backslash at the end of a line keeps the line break.
      return width && !nextWordFits(line, next, width) ? `${escapeLine(line)}\n` : `${escapeLine(line)}\\\n`;
    })
    .join('');
}

/**
 * The width at which an editor or a mail program broke the lines, or nothing when the lines are the author's own: a
 * wrapped text has lines of 50 to 100 columns, and most end where the next word would not have fitted any more.
 *
 * @param least how many must end so
 */
function wrapWidth(paragraphs: string[][], least = 3): number | undefined {
  const width = paragraphs.flat().reduce((widest, line) => Math.max(widest, line.length), 0);
  if (width < 50 || width > 100) return undefined;
  const breaks = paragraphs.flatMap((lines) =>
    lines.slice(1).map((next, index) => nextWordFits(lines[index]!, next, width)),
  );
  const forced = breaks.filter((fits) => !fits).length;
  return forced >= least && forced * 2 > breaks.length ? width : undefined;
}

function nextWordFits(line: string, next: string, width: number): boolean {
  return line.length + 1 + next.split(' ', 1)[0]!.length <= width;
}

const PUBLISHERS = [
  'syrian observatory for human rights',
  'syrian network for human rights',
  'violations documentation center(?: in syria)?',
  'syria civil defen[cs]e',
  'white helmets',
  'SOHR',
  'SNHR',
];
const MASTHEAD = new RegExp(
  `^(?:the )?(?:${PUBLISHERS.join('|')})(?: \\((?:SOHR|SNHR|VDC)\\))?$|^(?:www\\.)?[a-z0-9-]+\\.(?:com|org|net|info)$`,
  'i',
);

/** Only publishers that we know, and addresses of sites: any other first line may be the title. */
function isMasthead(lines: string[]): boolean {
  return lines.length === 1 && MASTHEAD.test(lines[0]!);
}

const LONGEST_TITLE = 220;

/** The first paragraph below the masthead and the datelines, if it is one line without a full stop and words follow. */
function findTitle(paragraphs: string[][], from: number): string[] | undefined {
  const index = paragraphs.findIndex((lines, place) => place >= from && !isDateOrByline(lines));
  const lines = paragraphs[index];
  const isTitle = lines?.length === 1 && lines[0]!.length <= LONGEST_TITLE && !/[.,;:…]["'”’)]?$/.test(lines[0]!);
  return isTitle && index < paragraphs.length - 1 && /\p{L}/u.test(lines[0]!) ? lines : undefined;
}

const NAME = "\\p{Lu}[\\p{L}\\p{M}\\p{N}.'’-]*";
const BYLINE = new RegExp(`^(?:By|Written by|Source):? (${NAME}(?: (?:${NAME}|and|of|the|for|al)|,){0,7})$`, 'u');
const AND_AGENCIES = new RegExp(`^(${NAME}(?: ${NAME}){0,3} and agencies)$`, 'u');
const PHOTO_CREDIT = /^(?:photo|image|picture)s?(?: by| credit)?: /i;
function isDateOrByline(lines: string[]): boolean {
  return lines.every(
    (line) => dateOfLine(line) || [BYLINE, AND_AGENCIES, PHOTO_CREDIT].some((pattern) => pattern.test(line)),
  );
}

/** A credit for a photograph is not who says it. */
function whoSays(paragraphs: string[][], masthead: string | undefined): { attribution?: string[] } {
  const lines = [...paragraphs.slice(0, TOP), ...paragraphs.slice(TOP).slice(-1)].flat();
  const bylines = lines.flatMap((line) => (BYLINE.exec(line) ?? AND_AGENCIES.exec(line))?.[1]?.split(/ and |, /) ?? []);
  const names = [...new Set([...(masthead ? [masthead] : []), ...bylines])];
  return names.length > 0 ? { attribution: names } : {};
}
