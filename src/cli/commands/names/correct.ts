// `correct`: whom a name in a report may mean; or, with a choice, the correction made, as the screen makes it.
import type { Archive } from '../../../archive/archive.ts';
import { addCorrection, changedWords } from '../../../archive/names/correct-names.ts';
import { entityOf, numberOfEntity } from '../../../archive/names/entities.ts';
import { type Bearer, type Meanings, type Reach, readMeanings } from '../../../archive/names/meanings.ts';
import { called, newPlace, somebodyNew } from '../../../archive/names/named-by-reader.ts';
import { readListed, type StoredReport } from '../../../archive/reports/stored-report.ts';
import { counted } from '../../../base/grouped.ts';
import { UserError } from '../../../base/user-error.ts';
import { type Correction, scopeWords } from '../../../entities/corrections.ts';
import type { Gazetteer } from '../../../entities/gazetteer/gazetteer.ts';
import type { Entity, Mention } from '../../../entities/mention.ts';
import { wholeGazetteer } from '../../../search/widening/lexicon.ts';
import { answerWithNames } from '../../answer.ts';
import { defineCommand } from '../../command.ts';
import { JSON_LINES } from '../../options.ts';
import type { Output } from '../../output/output.ts';
import { reportOfId } from '../../report-of-id.ts';

const SCOPES = ['report', 'source', 'everywhere'] as const;

export const command = defineCommand({
  name: 'correct',
  group: 'Names',
  summary: 'whom a name may mean; with a choice, what it means now',
  positionals: [
    { key: 'id', name: 'REPORT', count: 'one' },
    { key: 'words', name: 'WORDS', count: 'one' },
  ],
  options: [
    { name: 'means', value: 'NAME', words: 'what they mean: an id of those that are listed, or a name' },
    { name: 'new', words: 'they mean somebody, or with --at a place, in no list' },
    { name: 'at', value: 'WHERE', words: 'where the new place is: latitude, longitude, or a governorate' },
    { name: 'none', words: 'they are no name' },
    {
      name: 'in',
      value: 'SCOPE',
      words: 'where that counts: report (if not said), source, everywhere',
      values: SCOPES,
    },
    JSON_LINES,
  ],
  notes: 'undo takes it back.',
  run: (given, context) =>
    answerWithNames({ archive: given.archive }, context, (archive) => {
      const gazetteer = wholeGazetteer();
      const stored = readListed(archive, reportOfId(archive, given.id));
      const mention = mentionOf(stored, given.words);
      const meanings = readMeanings(archive, gazetteer, stored, mention);
      const choice = choose(archive, gazetteer, meanings, stored, given);
      if (!choice) print(given.words, meanings, context.output, given.json);
      else make(archive, choice, context.output, given.json);
      return true;
    }),
});

type Given = {
  words: string;
  means: string | undefined;
  new: boolean;
  at: string | undefined;
  none: boolean;
  in: string | undefined;
};

/** @throws UserError when the words are no name of the report */
function mentionOf({ report, mentions }: StoredReport, words: string): Mention {
  const mention = mentions.find(({ start, end }) => report.text.slice(start, end) === words);
  if (mention) return mention;
  throw new UserError(
    `“${words}” is no name in ${report.id}`,
    'Write it as it stands there; sohr-reader entities shows the names of reports.',
  );
}

/** @returns undefined when nothing was chosen */
function choose(
  archive: Archive,
  gazetteer: Gazetteer,
  meanings: Meanings,
  stored: StoredReport,
  given: Given,
): Correction | undefined {
  const { words: surface, means, at, none } = given;
  const isNew = given.new || at !== undefined;
  const count = [means !== undefined, isNew, none].filter(Boolean).length;
  if (count > 1) throw new UserError('--means, --new and --none are three choices', 'Take one of them.');
  if (count === 0) return undefined;
  const only = onlyOf(meanings, given.in);
  const about = { surface, entity: meanings.entity.id, ...(only && { only }) };
  if (none) return { kind: 'hide', ...about };
  if (means !== undefined) return { kind: 'link', ...about, to: meant(archive, gazetteer, meanings, means) };
  const { type } = meanings.entity;
  if (type !== 'place') return { kind: 'link', ...about, to: somebodyNew(surface, type, stored.report.id, only) };
  if (at === undefined) throw new UserError('a new place has to be somewhere', 'Add --at "33.0045, 35.8879".');
  return { kind: 'link', ...about, to: newPlace(gazetteer, surface, at) };
}

function onlyOf({ reaches }: Meanings, scope = 'report'): Reach['only'] {
  if (scope === 'everywhere') return undefined;
  const reach = reaches.find(({ only }) => only && scope in only);
  if (!reach) throw new UserError('the report names no source', 'Take --in report, or --in everywhere.');
  return reach.only;
}

/** @throws UserError when several of those that are listed are called so */
function meant(archive: Archive, gazetteer: Gazetteer, { entity, bearers }: Meanings, name: string): Entity {
  const number = numberOfEntity(archive, name);
  const byId = gazetteer.entity(name) ?? (number === undefined ? undefined : entityOf(archive, number));
  if (byId) return byId;
  const named = bearers.map((bearer) => bearer.entity).filter((one) => one.name === name && one.type === entity.type);
  if (named.length > 1) {
    const ids = named.map(({ id, governorate }) => [id, governorate].filter(Boolean).join(' in ')).join(', ');
    throw new UserError(`several are called ${name}: ${ids}`, 'Give the id.');
  }
  return named[0] ?? called(archive, gazetteer, name, entity.type);
}

function make(archive: Archive, correction: Correction, output: Output, json: boolean): void {
  const changed = addCorrection(archive, correction);
  if (json) {
    output.json({ ...changed, corrections: [correction] });
    return;
  }
  const surface = 'surface' in correction ? correction.surface : '';
  const now = 'to' in correction ? `is now ${describe(correction.to)}` : 'is no name';
  output.line(`“${surface}” ${now}: ${changedWords(changed)}`);
}

function print(surface: string, meanings: Meanings, output: Output, json: boolean): void {
  const { entity, bearers, reaches } = meanings;
  if (json) {
    output.json({
      surface,
      entity: entity.id,
      name: entity.name,
      bearers: bearers.map((bearer) => ({ ...bearer.entity, ...bearer, entity: undefined })),
      reaches: reaches.map(({ only, mentions, reports, isMore }) => ({
        in: only ?? 'everywhere',
        mentions,
        reports,
        more: isMore ?? false,
      })),
    });
    return;
  }
  output.line(`“${surface}” is ${describe(entity)}`);
  for (const reach of reaches) {
    output.line(`  ${scopeWords(reach.only)}: ${reach.isMore ? 'at least ' : ''}${changedWords(reach)}`);
  }
  output.line('');
  output.line('Called so, or nearly:');
  for (const bearer of bearers) output.line(`  ${bearerWords(bearer)}`);
}

function describe({ name, kind, type, governorate }: Entity): string {
  return [name, kind ?? type, governorate].filter(Boolean).join(', ');
}

function bearerWords({ entity, near, moved, reports }: Bearer): string {
  return [
    entity.id,
    describe(entity),
    near && `${near.km.toFixed(1)} km from ${near.name}`,
    moved && `pin moves ${Math.round(moved.km)} km ${moved.direction}`,
    reports > 0 && `in ${counted(reports, 'report')}`,
  ]
    .filter(Boolean)
    .join(' · ');
}
