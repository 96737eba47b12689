// A citation in; the same in the form that a text, or a program for references, takes, out.
import { dateWords } from '../dates/date-words.ts';
import type { Source } from '../report.ts';
import { type Citation, referenceOf } from './citation.ts';

export const CITATION_FORMS = ['markdown', 'plain', 'bibtex', 'ris', 'csl'] as const;
export type CitationForm = (typeof CITATION_FORMS)[number];

/** What each is called, for people. */
export const FORM_WORDS: Record<CitationForm, string> = {
  markdown: 'Markdown',
  plain: 'plain text',
  bibtex: 'BibTeX',
  ris: 'RIS',
  csl: 'CSL-JSON',
};

const WRITERS: Record<CitationForm, (citation: Citation) => string> = {
  markdown: writeMarkdownCitation,
  plain: writePlain,
  bibtex: writeBibtex,
  ris: writeRis,
  csl: writeCsl,
};

/** Ends without a line break. */
export function writeCitation(citation: Citation, form: CitationForm): string {
  return WRITERS[form](citation);
}

function writePlain(citation: Citation): string {
  const { title, address, quotation } = citation;
  const about = [
    citation.publisher,
    `“${title}”`,
    whenWords(citation),
    address,
    notesOf(citation).join('; '),
    referenceOf(citation),
  ];
  const reference = `${about.filter(Boolean).join(', ')}.`;
  return quotation ? `“${quotation.text.replace(/\s+/g, ' ')}”\n— ${reference}` : reference;
}

function writeMarkdownCitation(citation: Citation): string {
  const { title, address, quotation } = citation;
  const named = address ? `[${escapeMarkdown(title)}](<${address}>)` : `*${escapeMarkdown(title)}*`;
  const about = [
    escapeMarkdown(citation.publisher ?? ''),
    named,
    whenWords(citation),
    escapeMarkdown(notesOf(citation).join('; ')),
    `\`${referenceOf(citation)}\``,
  ];
  const reference = `${about.filter(Boolean).join(', ')}.`;
  if (!quotation) return reference;
  const quoted = quotation.text.split('\n').map((line) => (line ? `> ${escapeMarkdown(line)}` : '>'));
  return [...quoted, '>', `> — ${reference}`].join('\n');
}

/** What can be emphasis, a link, code or HTML in the middle of a line; and what can be a mark at its beginning. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>~|]/g, '\\$&').replace(/^(\s*)([#+-]|\d+[.)])/, '$1\\$2');
}

function whenWords({ date, isInferred, updated }: Citation): string {
  const written = date ? dateWords(date, isInferred) : '';
  return [written, updated && `updated ${dateWords(updated, false)}`].filter(Boolean).join(', ');
}

function notesOf({ attribution, sources }: Citation): string[] {
  return [
    attribution.length > 0 ? `following ${attribution.join(', ')}` : '',
    sources.length > 0 ? `a summary of: ${sources.map(sourceWords).join('; ')}` : '',
  ].filter(Boolean);
}

function sourceWords({ title, publisher, date, url }: Source): string {
  const all = [publisher === title ? undefined : publisher, `“${title}”`, date && dateWords(date, false), url];
  return all.filter(Boolean).join(', ');
}

/** What stands in the field for notes of every program: whom it follows, and where the words are. */
function noteOf(citation: Citation): string {
  const { quotation, isInferred, date } = citation;
  return [
    ...notesOf(citation),
    isInferred && date ? 'the date is inferred' : '',
    quotation ? `text SHA-256 ${quotation.hash}, characters ${quotation.start}-${quotation.end}` : '',
    `sohr-reader ${referenceOf(citation)}`,
  ]
    .filter(Boolean)
    .join('. ');
}

function writeBibtex(citation: Citation): string {
  const { id, title, date, publisher, address, language, quotation } = citation;
  const [year, month] = (date ?? '').split('-');
  const fields: [string, string | undefined][] = [
    ['title', braced(title)],
    ['author', publisher && `{${braced(publisher)}}`],
    ['year', year],
    ['month', month],
    ['date', date],
    ['url', address && escapeUrl(address)],
    ['langid', language],
    ['abstract', quotation && braced(quotation.text)],
    ['note', braced(noteOf(citation))],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  return [`@misc{${id.replace(/[^\p{L}\p{N}-]/gu, '-')},`, ...lines, '}'].join('\n');
}

const TEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '%': '\\%',
  '&': '\\&',
  '#': '\\#',
  $: '\\$',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function braced(text: string): string {
  return text.replace(/[\\{}%&#$_~^]/g, (sign) => TEX[sign]!).replace(/\s+/g, ' ');
}

/** Within `url` only what would end the field or a line of TeX is told apart. */
function escapeUrl(url: string): string {
  return url.replace(/[{}\\]/g, encodeURIComponent);
}

function writeRis(citation: Citation): string {
  const { id, title, date, publisher, address, language, quotation } = citation;
  const [year, month = '', day = ''] = (date ?? '').split('-');
  const tags: [string, string | undefined][] = [
    ['TY', address ? 'ELEC' : 'GEN'],
    ['ID', id],
    ['TI', title],
    ['AU', publisher],
    ['PB', publisher],
    ['PY', year],
    ['DA', year && `${year}/${month}/${day}/`],
    ['UR', address],
    ['LA', language],
    ['AB', quotation?.text],
    ['N1', noteOf(citation)],
  ];
  const lines = tags.flatMap(([tag, value]) => (value ? [`${tag}  - ${value.replace(/\s+/g, ' ')}`] : []));
  return [...lines, 'ER  - '].join('\n');
}

function writeCsl(citation: Citation): string {
  const { id, title, date, isInferred, publisher, address, language, quotation } = citation;
  const item = {
    id,
    type: address ? 'webpage' : 'report',
    title,
    ...(publisher && { author: [{ literal: publisher }], publisher }),
    ...(date && { issued: { 'date-parts': [date.split('-').map(Number)], ...(isInferred && { circa: true }) } }),
    ...(address && { URL: address }),
    language,
    ...(quotation && { abstract: quotation.text }),
    note: noteOf(citation),
  };
  return JSON.stringify([item], undefined, 2);
}
