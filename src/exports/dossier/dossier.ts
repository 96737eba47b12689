// Reports in; one HTML file of them out, that any browser shows and prints without a network and without a script: with
// their names marked, a map, their sources, and how each can be verified.
import { createHash } from 'node:crypto';
import type { Archive } from '../../archive/archive.ts';
import type { ReportNumbers } from '../../archive/index/report-numbers.ts';
import { provenanceOf } from '../../archive/reports/provenance.ts';
import { eachRow } from '../../archive/reports/read-reports.ts';
import { readListed, type StoredReport } from '../../archive/reports/stored-report.ts';
import { escapeMarkup } from '../../base/clean.ts';
import { counted } from '../../base/grouped.ts';
import { ENTITY_TYPES, TYPE_WORDS } from '../../entities/mention.ts';
import { svgMap } from '../../map/svg-map.ts';
import { aboutLines } from '../../page/foot.ts';
import { citationOf, referenceOf } from '../../report/citation/citation.ts';
import { dateRangeWords, dateWords } from '../../report/dates/date-words.ts';
import { webAddress } from '../../report/markdown/web-address.ts';
import type { Source } from '../../report/report.ts';
import { namedPlaces } from '../map-picture.ts';
import { anchor, reportBody } from './report-body.ts';
import { STYLE } from './style.ts';

export type DossierRequest = {
  numbers: ReportNumbers;
  /** What was asked for, as it was typed; absent: all reports of the archive. */
  query?: string | undefined;
  /** `2026-11-26`: the day on which it is made. */
  day: string;
};

/** A piece for each report, and a few before and behind. */
export function* dossier(archive: Archive, request: DossierRequest): Generator<string, void> {
  const { numbers } = request;
  yield headOf(titleOf(archive, request));
  yield `<h1 dir="auto">${escapeMarkup(titleOf(archive, request))}</h1>\n`;
  yield aboutAll(archive, request);
  yield figureOf(archive, numbers);
  if (numbers.length > 1) {
    yield '<h2>Contents</h2>\n<ol class="contents">\n';
    for (const { number, title, date, dateInferred } of eachRow(archive, numbers)) {
      yield `<li dir="auto"><a href="#report-${number}">${escapeMarkup(title)}</a>, ${dateWords(date, dateInferred)}</li>\n`;
    }
    yield '</ol>\n';
  }
  for (const number of numbers) yield articleOf(archive, readListed(archive, number));
  yield VERIFYING;
  yield '</body>\n</html>\n';
}

function titleOf(archive: Archive, { numbers, query }: DossierRequest): string {
  const [only] = numbers.length === 1 ? eachRow(archive, numbers) : [];
  if (only) return only.title;
  return query ? `Reports on ${query}` : 'Reports';
}

/** No script, no image, no font, no address is fetched, whatever stands in the reports. */
function headOf(title: string): string {
  const style = createHash('sha256').update(STYLE).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${style}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="sohr-reader">
<title>${escapeMarkup(title)}</title>
<style>${STYLE}</style>
</head>
<body>
`;
}

function aboutAll(archive: Archive, { numbers, day }: DossierRequest): string {
  let first: string | undefined;
  let last: string | undefined;
  for (const { date } of eachRow(archive, numbers)) {
    if (!date) continue;
    if (!first || date < first) first = date;
    if (!last || date > last) last = date;
  }
  const range = first ? `, ${dateRangeWords(first, last)}` : '';
  const marks = ENTITY_TYPES.map((type) => `<mark class="${type}">${TYPE_WORDS[type].many}</mark>`);
  return `<p class="about">${counted(numbers.length, 'report')}${range}. Put together on ${dateWords(day, false)} with \
sohr-reader.</p>
<p class="about legend">Names are marked by a program: ${marks.join(' ')}<br>
A <mark class="place doubtful">name</mark> with a question mark may be another of that name. Figures and claims are those \
of the sources that each report names, and nothing is added up.</p>
`;
}

function figureOf(archive: Archive, numbers: ReportNumbers): string {
  const places = namedPlaces(archive, numbers);
  if (places.length === 0) return '';
  const { svg, beside } = svgMap(places, { isAlone: false, counts: 'reports' });
  return `<figure>
${svg}<figcaption>The places that are named, by the number of reports. A hollow sign: the program is not sure that it is this \
place, or knows it within some 5 km.${beside.map((line) => `<br>${escapeMarkup(line)}.`).join('')}</figcaption>
</figure>
`;
}

function articleOf(archive: Archive, stored: StoredReport): string {
  const { row, report, mentions, entities } = stored;
  const provenance = provenanceOf(archive, stored);
  const citation = citationOf(report, provenance, { start: 0, end: report.text.length });
  const language = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(report.language) ? ` lang="${report.language}"` : '';
  const about = [dateWords(row.date, row.dateInferred), row.kind, row.governorates.join(', ')];
  const facts = aboutLines(report, provenance).map(([name, words]) => fact(name, escapeMarkup(words)));
  const sources = report.sources.map((source, index) => fact(`Source ${index + 1}`, sourceOf(source)));
  return `<article id="report-${row.number}">
<p class="about">${escapeMarkup(about.filter(Boolean).join(' · '))}</p>
<div${language}>
${reportBody({ ...report, mentions, entities })}</div>
<dl class="proof">
${[...facts, ...sources].join('')}${fact('Text, SHA-256', `<code>${citation.quotation!.hash}</code>`)}\
${fact('Verify', `<code>${escapeMarkup(`sohr-reader quote ${referenceOf(citation)}`)}</code>`)}</dl>
</article>
`;
}

function fact(name: string, html: string): string {
  return `<dt>${name}</dt><dd dir="auto">${html}</dd>\n`;
}

function sourceOf({ title, publisher, date, url }: Source): string {
  const address = url && webAddress(url);
  const words = escapeMarkup(title);
  const from = [publisher === title ? undefined : publisher, date && dateWords(date, false)].filter(Boolean);
  const rest = from.length > 0 ? `, ${escapeMarkup(from.join(', '))}` : '';
  return `${address ? `${anchor(address)}${words}</a>` : words}${rest}`;
}

const VERIFYING = `<footer>
<h2>How to verify this</h2>
<p>Each report ends with the SHA-256 of its text in UTF-8, and with a command: <code>sohr-reader quote \
ID@HASH:START-END</code> prints these words from an archive that has the report, in whichever edition they stand, or says \
that they cannot be verified. Without that program: <code>sohr-reader export --folder</code> of whoever has the archive \
makes files that <code>sha256sum -c</code> checks. What the reports say is to be checked at their sources.</p>
</footer>
`;
