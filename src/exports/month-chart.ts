// Counts by month in; a chart of them as SVG, for a page or a program that draws, out.
import { escapeMarkup } from '../base/clean.ts';
import { counted } from '../base/grouped.ts';
import { fillMonths, type MonthCount } from '../base/months.ts';
import { monthWords } from '../report/dates/date-words.ts';

const WIDTH = 880;
const HEIGHT = 240;
const LEFT = 48;
const TOP = 28;
const BOTTOM = 30;

/** So many names of years have room. */
const MOST_YEARS = 16;

const STYLE = `.chart{--ink:#1c1c1c;--dim:#5a6066;--line:#c4c8cc;--mark:#1d5c97;--ground:#ffffff;font:13px system-ui,sans-serif}
.chart .ground{fill:var(--ground)}.chart .bar{fill:var(--mark)}.chart .line{stroke:var(--line)}
.chart text{fill:var(--ink)}.chart .dim{fill:var(--dim)}
@media (prefers-color-scheme:dark){.chart{--ink:#e6e6e6;--dim:#a0a6ac;--line:#50565c;--mark:#8fbce8;--ground:#1c1c1c}}`;

/** @param counts months as `2014-11`, in their order */
export function monthChart(counts: readonly MonthCount[]): string {
  const months = fillMonths(counts);
  const most = Math.max(1, ...months.map(({ count }) => count));
  const step = (WIDTH - LEFT - 8) / Math.max(1, months.length);
  const room = HEIGHT - TOP - BOTTOM;
  const top = (count: number) => round(TOP + room * (1 - count / most));
  const all = months.reduce((sum, { count }) => sum + count, 0);
  const range = months.length > 0 ? `, ${monthWords(months[0]!.month)} to ${monthWords(months.at(-1)!.month)}` : '';
  const words = `${counted(all, 'report')} a month${range}`;
  const marks = [...new Set([Math.ceil(most / 2), most])];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" \
aria-label="${escapeMarkup(words)}">`,
    `<style>${STYLE}</style>`,
    `<rect class="ground" width="${WIDTH}" height="${HEIGHT}"/>`,
    `<text x="${LEFT}" y="16">${escapeMarkup(words)}</text>`,
    ...marks.map(
      (count) =>
        `<path class="line" d="M${LEFT} ${top(count)}H${WIDTH - 8}"/>\
<text class="dim" x="${LEFT - 6}" y="${top(count) + 4}" text-anchor="end">${count}</text>`,
    ),
    ...months.map(({ month, count }, index) => {
      if (count === 0) return '';
      const x = round(LEFT + index * step);
      return `<rect class="bar" x="${x}" y="${top(count)}" width="${round(Math.max(0.5, step * 0.85))}" \
height="${round(HEIGHT - BOTTOM - top(count))}"><title>${escapeMarkup(`${monthWords(month)}: ${count}`)}</title></rect>`;
    }),
    ...yearsOf(months, step),
    `<path class="line" d="M${LEFT} ${HEIGHT - BOTTOM}H${WIDTH - 8}"/>`,
    '</svg>\n',
  ]
    .filter(Boolean)
    .join('\n');
}

function yearsOf(months: readonly MonthCount[], step: number): string[] {
  const starts = months.flatMap(({ month }, index) => (month.endsWith('-01') || index === 0 ? [{ month, index }] : []));
  const every = Math.ceil(starts.length / MOST_YEARS);
  return starts
    .filter(({ month }, index) =>
      index === 0
        ? starts.length === 1 || months.length < 12 || month.endsWith('-01')
        : Number(month.slice(0, 4)) % every === 0,
    )
    .map(({ month, index }) => {
      const x = round(LEFT + index * step);
      return `<path class="line" d="M${x} ${HEIGHT - BOTTOM}v5"/>\
<text class="dim" x="${x}" y="${HEIGHT - BOTTOM + 18}">${month.slice(0, 4)}</text>`;
    });
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
