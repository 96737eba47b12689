// `map`: the places that the reports name, drawn for a terminal, in words for a pipe or a screen reader.
import { countNames } from '../../../archive/names/counts.ts';
import { findDoubtful } from '../../../archive/names/doubtful.ts';
import { describeMap } from '../../../map/describe-map.ts';
import { drawMap } from '../../../map/draw-map.ts';
import { viewOf } from '../../../map/projection.ts';
import { asAscii } from '../../../theme/ascii.ts';
import { answerWithNames } from '../../answer.ts';
import { defineCommand, type Option } from '../../command.ts';
import { among } from '../../found.ts';
import { PATHS, QUERY, THEME } from '../../options.ts';
import { themeOf } from '../../output/theme-of.ts';

/** A braille cell is about twice as high as wide, and Syria about as high as wide. */
const ROWS_PER_COLUMN = 0.36;
const MOST_ROWS = 40;

/** Reports that are read for what they doubt: what is named oftener is named surely somewhere. */
const MOST_READ = 1000;

const SVG = { name: 'svg', words: 'as a picture for a page (SVG)', isForm: true } as const satisfies Option;
const WORDS = { name: 'words', words: 'in words, also on a terminal', isForm: true } as const satisfies Option;

export const command = defineCommand({
  name: 'map',
  group: 'Names',
  summary: 'the places that are named, on a map; in words in a pipe',
  positionals: [PATHS],
  options: [QUERY, THEME, WORDS, SVG],
  run: async (given, context) => {
    const pictures = given.svg ? await import('../../../exports/map-picture.ts') : undefined;
    const theme = await themeOf(given.theme, context);
    return answerWithNames(given, context, (archive) => {
      const { isTerminal, columns, line } = context.output;
      const isInWords = given.words || !isTerminal;
      const found = among(archive, given.query);
      if (pictures) {
        const places = pictures.namedPlaces(archive, found);
        line(pictures.mapPicture(places).trimEnd());
        return places.length > 0;
      }
      const doubtful = findDoubtful(archive, found, MOST_READ);
      const places = countNames(archive, found)
        .filter(({ entity }) => entity.type === 'place')
        .map(({ entity, reports, mentions }) => ({
          entity,
          count: isInWords ? mentions : reports,
          isDoubtful: doubtful.has(entity.id),
        }));
      const size = { columns, rows: Math.min(MOST_ROWS, Math.round(columns * ROWS_PER_COLUMN)) };
      const lines = isInWords
        ? describeMap(places)
        : drawMap({ ...size, places, view: viewOf(places, size), density: true }, theme);
      for (const one of lines) line(theme.isAscii && !isInWords ? asAscii(one) : one);
      return places.length > 0;
    });
  },
});
