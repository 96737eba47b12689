// Paints the part of a panel that is shown, and says what stands in its frame.
import { cut } from '../../../base/cells.ts';
import { styled, type Theme } from '../../../theme/theme.ts';
import type { CorrectPanel, MapPanel, Panel, PanelLine } from '../../state/panel.ts';
import { choicesOf, entryCount } from '../../state/panel-entries.ts';
import { actLines } from './paint-acts.ts';
import { cardLines } from './paint-card.ts';
import { citeLines } from './paint-cite.ts';
import { editionLines } from './paint-editions.ts';
import { facetLines } from './paint-facets.ts';
import { ledgerLines, ledgerTitle } from './paint-ledger.ts';
import { linkLines } from './paint-links.ts';
import { meaningLines } from './paint-meanings.ts';
import { namesLines } from './paint-names.ts';
import { noteLines } from './paint-notes.ts';
import { timelineLines } from './paint-timeline.ts';
import { writeLines } from './paint-write.ts';

/** How far down the panel its cursor goes, while there is more to come below. */
const CURSOR_AT = 0.6;

export function paintPanel(panel: Exclude<Panel, MapPanel>, columns: number, height: number, theme: Theme): string[] {
  const lines = linesOf(panel, columns, theme);
  const at = lines.findIndex(({ entry }) => entry === panel.cursor);
  const most = Math.max(0, lines.length - height);
  // What stands above the first entry is read first.
  const above = panel.cursor === 0 ? height - 2 : Math.floor(height * CURSOR_AT);
  const top = Math.max(0, Math.min(most, at - above));
  return lines.slice(top, top + height).map(({ text }) => text);
}

function linesOf(panel: Exclude<Panel, MapPanel>, columns: number, theme: Theme): PanelLine[] {
  switch (panel.kind) {
    case 'card':
      return cardLines(panel, columns, theme);
    case 'names':
      return namesLines(panel, columns, theme);
    case 'facets':
      return facetLines(panel, columns, theme);
    case 'timeline':
      return timelineLines(panel, columns, theme);
    case 'links':
      return linkLines(panel, columns, theme);
    case 'editions':
      return editionLines(panel, columns, theme);
    case 'cite':
      return citeLines(panel, columns, theme);
    case 'ledger':
      return ledgerLines(panel, columns, theme);
    case 'acts':
      return actLines(panel, columns, theme);
    case 'notes':
      return noteLines(panel, columns, theme);
    case 'write':
      return writeLines(panel, columns, theme);
    case 'correct':
      return choiceLines(panel, columns, theme);
    case 'meanings':
      return meaningLines(panel, columns, theme);
  }
}

function choiceLines(panel: CorrectPanel, columns: number, { ui }: Theme): PanelLine[] {
  const { cursor } = panel;
  return choicesOf(panel).map(({ words }, entry) => {
    const isAtCursor = entry === cursor;
    const text = styled(cut(words, columns - 2), isAtCursor ? ui.title : '');
    return { entry, text: `${isAtCursor ? styled('▌', ui.cursorBar) : ' '} ${text}` };
  });
}

const MAP_TITLES: Record<MapPanel['scope'], string> = {
  report: 'Places of the report',
  view: 'Places of the lines in view',
  hits: 'Places of all reports of the list',
};

export function panelTitle(panel: Panel): { title: string; right: string } {
  const count = entryCount(panel);
  const where = count > 0 ? `${panel.cursor + 1} of ${count}` : 'none';
  const place = panel.filter ? `/ ${panel.filter} · ${where}` : count > 0 ? where : '';
  switch (panel.kind) {
    case 'card':
      return { title: 'Name', right: place };
    case 'names':
      return { title: panel.of ? `Names in what was found` : 'Names', right: place };
    case 'facets':
      return { title: panel.of ? 'Facets of what was found' : 'Facets', right: place };
    case 'map':
      return { title: MAP_TITLES[panel.scope], right: '' };
    case 'links':
      return { title: 'Links of the page', right: place };
    case 'editions':
      return { title: panel.shown === undefined ? 'Editions' : `Edition ${panel.shown}`, right: place };
    case 'cite':
      return { title: panel.citation.quotation ? 'Cite these words' : 'Cite this report', right: place };
    case 'ledger':
      return { title: ledgerTitle(panel), right: place };
    case 'acts':
      return { title: 'What was done (UTC)', right: place };
    case 'notes':
      return { title: panel.of ? 'Notes on what was found' : 'Notes', right: place };
    case 'write':
      return { title: 'Write to a file', right: place };
    case 'correct':
      return { title: 'Correct a name', right: place };
    case 'meanings':
      return { title: 'What it means', right: place };
    case 'timeline':
      return { title: panel.of ? 'Months of what was found' : 'Months', right: place };
  }
}
