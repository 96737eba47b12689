// `who`: the card of a name: who or what it is, its spellings, and where it stands.
import type { Archive } from '../../../archive/archive.ts';
import { type Card, doubtWords, eachSentence, readCard } from '../../../archive/names/card.ts';
import { counted } from '../../../base/grouped.ts';
import { fillMonths } from '../../../base/months.ts';
import { sparkline, squeeze } from '../../../base/sparkline.ts';
import { loadGazetteer } from '../../../entities/gazetteer/gazetteer.ts';
import type { Entity } from '../../../entities/mention.ts';
import { SENTENCE_COLUMNS, sentenceCells } from '../../../exports/report-table.ts';
import { dateRangeWords, dateWords } from '../../../report/dates/date-words.ts';
import { whoIs } from '../../../search/who-is.ts';
import { answerWithNames } from '../../answer.ts';
import { defineCommand, type Option } from '../../command.ts';
import { JSON_LINES, PATHS } from '../../options.ts';
import type { Output } from '../../output/output.ts';

const CSV = {
  name: 'csv',
  words: 'a table of all sentences that name it, each with its source, address and hash',
  isForm: true,
} as const satisfies Option;

const SPARKLINE_WIDTH = 60;
const SENTENCES_SHOWN = 10;

export const command = defineCommand({
  name: 'who',
  group: 'Names',
  summary: 'the card of a name: who it is, its spellings, where it stands',
  positionals: [{ key: 'name', name: 'NAME', count: 'one' }, PATHS],
  options: [JSON_LINES, CSV],
  run: ({ name, json, csv, ...asked }, context) =>
    answerWithNames(asked, context, (archive) => {
      const gazetteerFile = new URL('dist/gazetteer.json', context.installation.root);
      return who(archive, context.output, { name, json, csv, gazetteerFile });
    }),
});

/** @returns whether reports name anybody who is called so */
function who(
  archive: Archive,
  output: Output,
  { name, json, csv, gazetteerFile }: { name: string; json: boolean; csv: boolean; gazetteerFile: URL },
): boolean {
  const { named, unnamed, near } = whoIs(archive, name, loadGazetteer(gazetteerFile));
  const [first, ...others] = named;
  if (first) {
    if (csv) return printSentences(archive, first, output);
    const card = readCard(archive, first.id, { order: 'newest', from: 0, ...(json && { most: Infinity }) })!;
    const also = [...others, ...unnamed];
    if (json) output.json(cardFields(card, also));
    else printCard(card, also, output);
    return true;
  }
  const [known, ...also] = unnamed;
  const offer = near.length > 0 ? ` Near it: ${near.map((entity) => entity.name).join(', ')}.` : '';
  if (!known) {
    output.note(`sohr-reader: nobody and nothing is called ${name}.${offer}`);
    return false;
  }
  if (json) output.json({ entity: known, reports: 0, mentions: 0, also, near });
  else printEntity(known, also, output);
  output.note(`sohr-reader: no report names ${known.name}.${offer}`);
  return false;
}

/** All of them, however many there are. */
function printSentences(archive: Archive, { id }: Entity, output: Output): boolean {
  output.row(SENTENCE_COLUMNS, 'csv');
  for (const { sentence, stored } of eachSentence(archive, id))
    output.row(sentenceCells(sentence, stored.report), 'csv');
  return true;
}

function cardFields({ entity, sentences, namedWith, months, part: _, ...card }: Card, also: Entity[]): object {
  return {
    entity,
    ...card,
    months: fillMonths(months),
    named_with: namedWith.map((other) => ({
      entity: other.entity.id,
      name: other.entity.name,
      reports: other.reports,
    })),
    sentences: sentences.map(({ row, start, text, name }) => ({
      id: row.id,
      date: row.date ?? null,
      start,
      end: start + name.end - name.start,
      text,
    })),
    also,
  };
}

function printCard(card: Card, also: Entity[], { line }: Output): void {
  const { entity, reports, mentions, first, last, spellings, namedWith, sentences } = card;
  printAbout(entity, line);
  line('');
  line(`Named ${counted(mentions, 'time')} in ${counted(reports, 'report')}, ${dateRangeWords(first, last)}.`);
  if (card.doubtful > 0) line(doubtWords(card));
  const months = fillMonths(card.months);
  if (months.length > 1) {
    const counts = months.map(({ count }) => count);
    line(`${months[0]!.month} ${sparkline(squeeze(counts, SPARKLINE_WIDTH))} ${months.at(-1)!.month}`);
  }
  const looked = card.part.reports < reports ? ` in the newest ${card.part.reports} reports` : '';
  line(`Spelt (mentions${looked}): ${spellings.map(({ text, count }) => `${text} ${count}`).join(', ')}`);
  line(`With (reports): ${namedWith.map((other) => `${other.entity.name} ${other.reports}`).join(', ')}`);
  for (const { row, text } of sentences.slice(0, SENTENCES_SHOWN)) {
    line('');
    line(`${dateWords(row.date, row.dateInferred)}, ${row.id}`);
    line(`  ${text}`);
  }
  if (sentences.length > SENTENCES_SHOWN || looked)
    line(`\nThese are the newest ${SENTENCES_SHOWN} sentences: --csv prints all.`);
  printAlso(also, line);
}

function printEntity(entity: Entity, also: Entity[], { line }: Output): void {
  printAbout(entity, line);
  printAlso(also, line);
}

function printAbout(entity: Entity, line: Output['line']): void {
  const { name, arabic, type, kind, governorate, who: words, lat, lon, approximate } = entity;
  line([name, arabic].filter(Boolean).join('  '));
  const place =
    lat !== undefined && lon !== undefined ? `${approximate ? 'about ' : ''}${lat.toFixed(3)}, ${lon.toFixed(3)}` : '';
  line([type, kind, governorate, place].filter(Boolean).join(' · '));
  if (words) line(words);
}

function printAlso(also: Entity[], line: Output['line']): void {
  if (also.length === 0) return;
  const words = also.map(({ name, kind, governorate }) => [name, kind, governorate].filter(Boolean).join(', '));
  line('');
  line(`Also called so: ${words.join('; ')}`);
}
