// Thousands of names: every one is listed and on the map, and only those in view are painted.
import { expect, test } from 'vitest';
import { addEntity } from '../../src/archive/names/entities.ts';
import { themeFor } from '../../src/theme/theme.ts';
import type { NamesPanel } from '../../src/ui/state/panel.ts';
import { entryCount } from '../../src/ui/state/panel-entries.ts';
import { paintPanel } from '../../src/ui/view/panels/paint-panel.ts';
import { archiveOf } from '../archive/make-report.ts';
import { runSql } from '../archive/sql.ts';
import { press, REPORTS, startSession } from './session.ts';

const COUNT = 3000;

function filled() {
  const archive = archiveOf(REPORTS);
  archive.transaction(() => {
    for (let index = 0; index < COUNT; index++) {
      const type = index % 2 === 0 ? 'place' : 'person';
      addEntity(archive, { id: `invented:${index}`, type, name: `Invented ${index}`, lat: 35, lon: 37 }, []);
    }
    runSql(archive, "UPDATE entities SET reports = 1, mentions = 1 WHERE id LIKE 'invented:%'");
  });
  return archive;
}

test('the panel lists them all, and goes to the last', () => {
  const panel = press(startSession(filled()), 'i G').panel as NamesPanel;
  expect(entryCount(panel)).toBeGreaterThan(COUNT);
  expect(panel.cursor).toBe(entryCount(panel) - 1);
  const lines = paintPanel(panel, 60, 20, themeFor('none'));
  expect(lines).toHaveLength(20);
  expect(lines.at(-1)).toContain('▌');
});

test('a filter looks through them all', () => {
  const panel = press(startSession(filled()), `i / =2998 return`).panel as NamesPanel;
  expect(entryCount(panel)).toBe(1);
});

test('the map of all reports has every place', () => {
  const session = startSession(filled());
  const { panel } = press(session, 'm tab tab');
  expect(panel).toMatchObject({ kind: 'map', scope: 'hits' });
  const names = panel?.kind === 'map' ? (panel.names ?? []) : [];
  expect(names.every(({ entity }) => entity.type === 'place')).toBe(true);
  expect(names.filter(({ entity }) => entity.id.startsWith('invented:'))).toHaveLength(COUNT / 2);
});
