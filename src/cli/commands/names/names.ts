// `names`: whom the reports name, most reports first.
import { countNames } from '../../../archive/names/counts.ts';
import { answerWithNames } from '../../answer.ts';
import { defineCommand } from '../../command.ts';
import { among } from '../../found.ts';
import { JSON_LINES, PATHS, QUERY } from '../../options.ts';

export const command = defineCommand({
  name: 'names',
  group: 'Names',
  summary: 'whom the reports name, most reports first',
  positionals: [PATHS],
  options: [QUERY, JSON_LINES],
  run: (given, context) =>
    answerWithNames(given, context, (archive) => {
      const { output } = context;
      const counts = countNames(archive, among(archive, given.query));
      for (const { entity, reports, mentions } of counts) {
        const { id, type, name, arabic, kind, governorate } = entity;
        if (given.json) output.json({ entity: id, type, name, arabic, kind, governorate, reports, mentions });
        else output.row([type, name, governorate ?? kind, reports, mentions]);
      }
      return counts.length > 0;
    }),
});
