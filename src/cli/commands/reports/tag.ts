// `tag`: tags of the reader's own on a report; which there are, or those of one report.
import type { Archive } from '../../../archive/archive.ts';
import { countTags, setTag, tagCalled, tagsOf } from '../../../archive/notes/tags.ts';
import { readListed } from '../../../archive/reports/stored-report.ts';
import { UserError } from '../../../base/user-error.ts';
import { answer } from '../../answer.ts';
import { defineCommand } from '../../command.ts';
import { JSON_LINES } from '../../options.ts';
import type { Output } from '../../output/output.ts';
import { reportOfId } from '../../report-of-id.ts';

const REMOVE = { name: 'remove', words: 'take these tags away' } as const;

export const command = defineCommand({
  name: 'tag',
  group: 'Reports',
  summary: 'give a report tags of your own, which tag: finds; without TAG, those it has',
  positionals: [
    { key: 'id', name: 'ID', count: 'optional' },
    { key: 'tags', name: 'TAG', count: 'many' },
  ],
  options: [REMOVE, JSON_LINES],
  notes: 'Without ID it lists all tags, with how many reports bear each. undo takes each back.',
  run: ({ id, tags, remove, json, archive: file }, context) =>
    answer({ archive: file }, context, (archive) => {
      if (remove && tags.length === 0)
        throw new UserError('tag --remove: TAG is missing', 'Name the report, and a tag.');
      if (id === undefined) return listAll(archive, context.output, json);
      const { report } = readListed(archive, reportOfId(archive, id));
      const meant = tags.map((tag) => tagCalled(archive, tag));
      if (meant.length > 0) return archive.transaction(() => give(archive, report.id, meant, !remove));
      const held = tagsOf(archive, report.id);
      for (const tag of held) print(context.output, { tag, report: report.id }, json);
      return held.length > 0;
    }),
});

/** @returns whether anything is otherwise than before */
function give(archive: Archive, report: string, tags: string[], value: boolean): boolean {
  return tags.map((tag) => setTag(archive, report, tag, value)).includes(true);
}

function listAll(archive: Archive, output: Output, json: boolean): boolean {
  const all = countTags(archive);
  for (const one of all) print(output, one, json);
  return all.length > 0;
}

function print(output: Output, fields: { tag: string; reports?: number; report?: string }, json: boolean): void {
  if (json) output.json(fields);
  else output.row(fields.reports === undefined ? [fields.tag] : [fields.tag, fields.reports]);
}
