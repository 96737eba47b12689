// Paints the card of an entity.
import wrapAnsi from 'wrap-ansi';
import { type Card, doubtWords, type Sentence } from '../../../archive/names/card.ts';
import { cut } from '../../../base/cells.ts';
import { counted, grouped } from '../../../base/grouped.ts';
import { fillMonths } from '../../../base/months.ts';
import { sparkline, squeeze } from '../../../base/sparkline.ts';
import type { Entity } from '../../../entities/mention.ts';
import { dateRangeWords, dateWords } from '../../../report/dates/date-words.ts';
import { styled, type Theme } from '../../../theme/theme.ts';
import type { CardPanel, PanelLine } from '../../state/panel.ts';
import { companionsOf, sentencesOf } from '../../state/panel-entries.ts';

const SPARKLINE_WIDTH = 40;
const SENTENCE_LINES = 3;
const MOST_SPELLINGS = 12;

export function cardLines(panel: CardPanel, columns: number, theme: Theme): PanelLine[] {
  const { card, cursor, isAmongNames = false } = panel;
  const chosen = isAmongNames ? undefined : cursor;
  if (!card) return [];
  if (card === 'unknown') return [{ text: 'No report here names it.' }];
  const sentences = sentencesOf(panel).flatMap((sentence, entry) =>
    sentenceLines(sentence, card.entity, entry === chosen, columns, theme).map((text) => ({
      text,
      ...(!isAmongNames && { entry }),
    })),
  );
  return [
    ...aboutLines(card, columns, theme).map((text) => ({ text })),
    ...companionLines(panel, columns, theme),
    { text: '' },
    ...wrapAnsi(styled(partWords(card), theme.ui.dim), columns, { hard: true })
      .split('\n')
      .map((text) => ({ text })),
    ...sentences,
  ];
}

function aboutLines(card: Card, columns: number, theme: Theme): string[] {
  const { ui, names } = theme;
  const { entity, months, part } = card;
  const wrap = (text: string) => wrapAnsi(text, columns, { hard: true }).split('\n');
  const list = (label: string, items: string[]) =>
    items.length > 0 ? wrap(`${styled(label, ui.dim)} ${items.join(styled(' · ', ui.dim))}`) : [];
  const counts = fillMonths(months).map(({ count }) => count);
  const spark = counts.length > 1 ? sparkline(squeeze(counts, Math.min(SPARKLINE_WIDTH, columns - 20))) : '';
  return [
    ...wrap([styled(entity.name, names[entity.type].certain), entity.arabic].filter(Boolean).join('  ')),
    ...wrap(styled(describeEntity(entity), ui.dim)),
    ...(entity.who ? wrap(entity.who) : []),
    '',
    ...wrap(countWords(card)),
    ...(spark ? [styled(`${months[0]!.month.slice(0, 4)} ${spark} ${months.at(-1)!.month.slice(0, 4)}`, ui.dim)] : []),
    ...list(
      part.reports < card.reports ? `spelt (mentions in ${part.reports} of the reports)` : 'spelt (mentions)',
      card.spellings.slice(0, MOST_SPELLINGS).map(({ text, count }) => `${text} ${styled(String(count), ui.dim)}`),
    ),
  ];
}

/** Names that stand with it: a line of all, or, where they are chosen from, a line each. */
function companionLines(panel: CardPanel, columns: number, { ui, names }: Theme): PanelLine[] {
  const companions = companionsOf(panel);
  if (companions.length === 0) return [];
  const label = styled('with (reports)', ui.dim);
  const words = companions.map(
    ({ entity, reports }) => `${styled(entity.name, names[entity.type].certain)} ${styled(String(reports), ui.dim)}`,
  );
  if (!panel.isAmongNames) {
    const line = `${label} ${words.join(styled(' · ', ui.dim))}`;
    return wrapAnsi(line, columns, { hard: true })
      .split('\n')
      .map((text) => ({ text }));
  }
  return [
    { text: label },
    ...words.map((text, entry) => ({
      entry,
      text: `${entry === panel.cursor ? styled('▌', ui.cursorBar) : ' '} ${text}`,
    })),
  ];
}

/** `Sentences of the reports 151 to 300 of 3,441, newest first`. */
function partWords({ part, reports }: Card): string {
  const { order, from } = part;
  const some = part.reports < reports ? `the reports ${grouped(from + 1)} to ${grouped(from + part.reports)} of ` : '';
  return `Sentences of ${some}${counted(reports, 'report')}, ${order} first`;
}

/** `town · Al-Hasakah · 37.05, 41.22 (about)`. */
function describeEntity({ type, kind, governorate, lat, lon, approximate }: Entity): string {
  const place = lat !== undefined && lon !== undefined ? `${lat.toFixed(2)}, ${lon.toFixed(2)}` : undefined;
  return [kind ?? type, governorate, place && approximate ? `about ${place}` : place].filter(Boolean).join(' · ');
}

function countWords(card: Card): string {
  const { reports, mentions, first, last } = card;
  const named = `Named ${counted(mentions, 'time')} in ${counted(reports, 'report')}: ${dateRangeWords(first, last)}.`;
  return `${named} ${doubtWords(card)}`.trimEnd();
}

function sentenceLines(
  { row, text, name }: Sentence,
  { type }: Entity,
  isAtCursor: boolean,
  columns: number,
  theme: Theme,
): string[] {
  const { ui, names } = theme;
  const bar = isAtCursor ? styled('▌', ui.cursorBar) : ' ';
  const style = isAtCursor ? names[type].focused : names[type].certain;
  const painted = text.slice(0, name.start) + styled(text.slice(name.start, name.end), style) + text.slice(name.end);
  const lines = wrapAnsi(painted, columns - 3, { hard: true }).split('\n');
  const shown = lines.slice(0, SENTENCE_LINES);
  if (lines.length > SENTENCE_LINES) shown[SENTENCE_LINES - 1] += styled('…', ui.dim);
  const about = styled(cut(`${dateWords(row.date, row.dateInferred)} · ${row.title}`, columns - 2), ui.dim);
  return [about, ...shown, ''].map((line) => `${line === '' ? ' ' : bar} ${line}`);
}
