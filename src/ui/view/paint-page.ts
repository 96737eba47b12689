// Paints the visible lines of the page, and the words in its frame.
import stringWidth from 'string-width';
import { cut } from '../../base/cells.ts';
import { isDoubtful } from '../../base/certainty.ts';
import { squeeze } from '../../base/clean.ts';
import type { Claim } from '../../claims/claim.ts';
import { type Entity, type Mention, TYPE_WORDS } from '../../entities/mention.ts';
import { aboutDate } from '../../page/foot.ts';
import { shownSpan } from '../../page/line.ts';
import { paint } from '../../page/paint.ts';
import { setLine } from '../../page/set-line.ts';
import { dateWords } from '../../report/dates/date-words.ts';
import type { Span } from '../../report/report.ts';
import { join, styled, type Theme } from '../../theme/theme.ts';
import { boundsWords, claimantName, classWords } from '../state/ledger.ts';
import type { OpenReport, Page } from '../state/page.ts';
import { doubtOfPlace } from './panels/paint-notes.ts';

/** Words a minute of one who reads with care. */
const READING_SPEED = 200;

/**
 * @param size of the page, in cells
 * @param isQuiet of all names, only the one in focus is marked
 */
export function paintPage(
  { report, top, focus, figure, hits: found, hit, passage }: Page,
  { columns, rows }: { columns: number; rows: number },
  theme: Theme,
  isQuiet: boolean,
): string[] {
  if (!report) return [];
  // What was copied is looked at: it stands out alone.
  const hits = passage ? [passage] : found;
  const currentHit = passage ? undefined : hit;
  const inFocus = focus === undefined ? undefined : report.mentions[focus];
  const marks = isQuiet
    ? { mentions: inFocus ? [inFocus] : [], hits, focus: 0, currentHit }
    : { mentions: report.mentions, figures: report.claims(), currentFigure: figure, hits, focus, currentHit };
  return report.lines
    .slice(top, top + rows)
    .map((line) => setLine(paint(line, marks, theme), line, report.report.text, columns, theme.arabic));
}

/** In the edge of the page: where on the whole of it something was found, by the line of what is shown. */
export function paintHitMarks({ report, hits, hit }: Page, height: number, { ui }: Theme): Map<number, string> {
  const marks = new Map<number, string>();
  if (!report) return marks;
  const lines = Math.max(report.lines.length, height);
  const placeOf = ({ start }: Pick<Span, 'start'>) => Math.floor((report.lineOf(start) * height) / lines);
  for (const { place } of report.notes) if (typeof place === 'object') marks.set(placeOf(place), styled('•', ui.key));
  for (const span of hits) marks.set(placeOf(span), styled('▐', ui.star));
  const current = hit === undefined ? undefined : hits[hit];
  if (current) marks.set(placeOf(current), styled('█', ui.warning));
  return marks;
}

/** Above the text: when, where, whom it follows, how long it takes. */
export function aboutReport({ row, report, tags, provenance: { edits = 0 } }: OpenReport): string {
  const minutes = `${Math.max(1, Math.round(row.words / READING_SPEED))} min`;
  const edited = edits === 0 ? '' : edits === 1 ? 'edited once' : `edited ${edits} times`;
  const filed = tags.map((tag) => `#${tag}`).join(' ');
  return [aboutDate(report), edited, filed, row.governorates.join(', '), row.attribution.join(', '), minutes]
    .filter(Boolean)
    .join(' · ');
}

/** How far one has read: the share of the lines that has been shown. */
export function progress({ report, top }: Page, height: number): string {
  if (!report || report.lines.length <= height) return 'all';
  return `${Math.round((100 * Math.min(report.lines.length, top + height)) / report.lines.length)}%`;
}

/** Under the text: the first note on what is shown; at the beginning, one on all of it, or whose words are gone. */
export function noteInView({ report, top }: Page, height: number, columns: number, { ui }: Theme): string | undefined {
  const shown = report && shownSpan(report.lines, top, height);
  const seen = report?.notes.filter(({ place }) =>
    typeof place === 'object' ? shown && place.start < shown.end && place.end > shown.start : top === 0,
  );
  const [first] = seen ?? [];
  if (!seen || !first) return undefined;
  const more = seen.length > 1 ? ` +${seen.length - 1}` : '';
  const doubt = doubtOfPlace(first.place);
  const words = `note${doubt && ` (${doubt})`}: ${squeeze(first.note.text)}`;
  return styled(`${cut(words, columns - more.length)}${more}`, ui.key);
}

const RULE_WORDS: Record<Mention['rule'], string> = {
  name: 'its usual name',
  alias: 'a known spelling',
  folded: 'by sound',
  pattern: 'by the words around it',
  context: 'by the context',
  correction: 'your correction',
};

/**
 * Under the text: whom the name in focus means, and how that is known; else that the report is gone from its site.
 *
 * @param columns what does not fit is left out: first the Arabic name, last who else it may be
 */
export function explainPage(
  { report, focus, figure }: Page,
  columns: number,
  { names, ui }: Theme,
): string | undefined {
  const mention = focus === undefined ? undefined : report?.mentions[focus];
  if (!report) return undefined;
  const { gone } = report.provenance;
  const claim = figure === undefined ? undefined : report.claims()[figure];
  if (claim) return cut(claimWords(claim, report), columns);
  if (!mention) return gone && styled(`gone from its site, as seen on ${dateWords(gone, false)}`, ui.warning);
  const entity = report.entities.get(mention.entity)!;
  const others = mention.others?.map((id) => report.entities.get(id)!) ?? [];
  const is = isDoubtful(mention) ? 'perhaps ' : '';
  const reason = others.length > 0 ? oneOf(others) : RULE_WORDS[mention.rule];
  const described = describe(entity);
  const wordsWith = (most: number) => [is + entity.name, ...described.slice(0, most), reason].join(' · ');
  let fitting = described.length;
  while (fitting > 0 && stringWidth(wordsWith(fitting)) > columns) fitting--;
  const room = columns - stringWidth(`${is}${entity.name} · `);
  const shownReason = fitting > 0 ? reason : cut(reason, room);
  const name = is + styled(cut(entity.name, columns - is.length), join(names[mention.type].certain));
  return [name, ...described.slice(0, fitting), styled(shownReason, ui.dim)]
    .filter(Boolean)
    .join(styled(' · ', ui.dim));
}

/** Under the text: who says it, what it counts, and where. */
function claimWords(claim: Claim, { claims, entities }: OpenReport): string {
  const who = claimantName(claim, claims()) ?? 'the text itself';
  const place = claim.place === null ? undefined : entities.get(claim.place)?.name;
  const relation = claim.repeats !== undefined ? 'said before' : claim.partOf !== undefined && 'a part of another';
  return [`${who}: ${boundsWords(claim)} ${claim.effect}`, classWords(claim), claim.scope, place, relation]
    .filter(Boolean)
    .join(' · ');
}

/** What counts most first. */
function describe({ type, kind, governorate, arabic }: Entity): string[] {
  return [kind ?? TYPE_WORDS[type].many, governorate, arabic].filter((words) => words !== undefined);
}

function oneOf(others: Entity[]): string {
  return `or ${others.map(({ name, governorate }) => (governorate ? `${name} (${governorate})` : name)).join(', ')}`;
}
