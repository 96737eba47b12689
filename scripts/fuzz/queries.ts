// Queries, configurations and corrections of any kind: each is understood, or said to be wrong.
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { undoCorrection } from '../../src/archive/acts/project.ts';
import { Archive } from '../../src/archive/archive.ts';
import { addCorrection } from '../../src/archive/names/correct-names.ts';
import { readStored } from '../../src/archive/reports/stored-report.ts';
import { ensureClean } from '../../src/base/clean.ts';
import { isUserError } from '../../src/base/user-error.ts';
import { parseConfiguration } from '../../src/config/configuration.ts';
import { readCorrection } from '../../src/entities/read-correction.ts';
import { find } from '../../src/search/find.ts';
import { jsonOf, spoil, wordsOf } from './random.ts';
import { hold, type Target } from './target.ts';

const PARTS = [
  ...[
    'place:',
    'person:',
    'gov:',
    'kind:',
    'source:',
    'date:',
    'sort:newest',
    'saved:',
    'is:starred',
    '-',
    '"',
    '(',
    ')',
  ],
  ...[
    ' OR ',
    ' AND ',
    '*',
    '=',
    'near:Homs,30',
    'with:Homs,SOHR',
    '2011..2013',
    '1592..1700',
    '..',
    'qamshlo',
    'طائرات',
    '٩٨٨٩',
  ],
];

export function queriesOf(bundle: string): Target {
  const archive = new Archive(bundle, { readOnly: true });
  return {
    name: 'queries',
    tryOnce: (random) => {
      const parts = Array.from({ length: 1 + random.below(8) }, () =>
        random.oneIn(3) ? wordsOf(random) : random.pick(PARTS),
      );
      const query = parts.join(random.pick(['', ' ']));
      try {
        const found = find(archive, query);
        hold(!found || new Set(found.numbers).size === found.numbers.length, 'a report twice', query);
      } catch (error) {
        if (!isUserError(error)) throw new Error(query, { cause: error });
      }
    },
    close: () => archive.close(),
  };
}

const CONFIG = `sources:\n  - name: sohr\n    url: https://www.syriahr.com/en/\n    since: 2024\n    limit: 100\n    rate: 0.5\n    headers:\n      A: b\n`;

export const configurations: Target = {
  name: 'configurations',
  tryOnce: (random) => {
    const yaml = random.oneIn(3) ? JSON.stringify({ sources: jsonOf(random) }) : spoil(CONFIG, random);
    try {
      for (const { url, name } of parseConfiguration(yaml, 'config.yaml').sources) {
        hold(/^https?:$/.test(url.protocol) && ensureClean(name) === name, 'not sound', name);
      }
    } catch (error) {
      if (!isUserError(error)) throw new Error(yaml, { cause: error });
    }
  },
};

export function correctionsIn(folder: string, bundle: string): Target {
  const file = join(folder, 'corrected.sqlite');
  copyFileSync(bundle, file);
  const archive = new Archive(file);
  return {
    name: 'corrections',
    tryOnce: (random) => {
      const to = {
        id: wordsOf(random),
        type: random.pick(['place', 'person', 'x']),
        name: wordsOf(random),
        lat: random.pick([1, '1', 400]),
      };
      const surface = random.pick(['Homs', 'SOHR', wordsOf(random)]);
      const kind = random.pick(['hide', 'link', 'merge', 'add', 'x']);
      const given = random.oneIn(3)
        ? jsonOf(random)
        : { kind, surface, entity: random.pick(['org:sohr', wordsOf(random)]), to };
      const correction = readCorrection(given);
      if (!correction) return;
      try {
        addCorrection(archive, correction);
        const { report, mentions, entities } = readStored(archive, 1 + random.below(36))!;
        for (const { start, end, entity } of mentions) {
          hold(
            start >= 0 && start < end && end <= report.text.length && entities.has(entity),
            'not in the text',
            correction,
          );
        }
        undoCorrection(archive);
      } catch (error) {
        throw new Error(JSON.stringify(given), { cause: error });
      }
    },
    close: () => {
      archive.close();
      for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
    },
  };
}
