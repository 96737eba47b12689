// What the keys do in a panel that stands over the page.
import { REPORTS_A_CARD } from '../../archive/names/card.ts';
import type { Entity } from '../../entities/mention.ts';
import { ENTITY_TYPES } from '../../entities/mention.ts';
import type { Command } from '../../keys/keys.ts';
import { FACET_ORDER, LISTED_FACETS } from '../state/facets.ts';
import type { CardPanel, FacetsPanel, Panel } from '../state/panel.ts';
import {
  choicesOf,
  companionsOf,
  countsOf,
  entryCount,
  ledgerOf,
  meaningChoices,
  monthsWithReports,
  namesOfType,
  notesOf,
  sentencesOf,
} from '../state/panel-entries.ts';
import type { State } from '../state/state.ts';
import { placeAfter } from './moves.ts';
import { openPanel } from './open-panel.ts';
import { backToEditions, showEdition } from './page/reduce-editions.ts';
import { copyAddress, openLink } from './page/reduce-links.ts';
import { changeAct } from './page/reduce-notes.ts';
import { copyCitation } from './page/reduce-passage.ts';
import { chooseCorrection, chooseMeaning, nextReach } from './reduce-correct.ts';
import { checkFigure, nextLedgerOrder, otherLedger } from './reduce-ledger.ts';
import { obeyOnMap } from './reduce-map.ts';
import { goTo } from './reduce-page.ts';
import { search, toggleCondition } from './reduce-search.ts';
import { askFileName } from './reduce-write.ts';
import { filtered, openFilter } from './typing/reduce-filter.ts';

/** Entries that a screen moves. */
const SCREEN = 10;

type WithPanel = State & { panel: Panel };

/** @returns undefined when the command is none of the panel's */
export function obeyInPanel(state: WithPanel, command: Command, count?: number): State | undefined {
  const { panel } = state;
  const onMap = panel.kind === 'map' ? obeyOnMap(state, panel, command, count) : undefined;
  if (onMap) return onMap;
  switch (command) {
    case 'close':
    case 'back':
    case 'leave':
      return panel.filter ? filtered(state, '') : close(state);
    case 'search':
      return openFilter(state);
    case 'choose':
      return choose(state);
    case 'open-source':
      return panel.kind === 'links' ? openLink(state, panel, count) : undefined;
    case 'copy':
      if (panel.kind === 'cite') return copyCitation(state, panel);
      return panel.kind === 'links' ? copyAddress(state, panel) : undefined;
    case 'accept-figure':
    case 'reject-figure':
    case 'correct-figure':
      return panel.kind === 'ledger' ? checkFigure(state, panel, command) : undefined;
    case 'keep':
    case 'exclude':
      return filter(state, command === 'exclude');
    case 'next-report':
    case 'previous-report':
      return panel.kind === 'card' ? turnCard(state, panel, command === 'next-report' ? 1 : -1) : undefined;
    case 'order':
      if (panel.kind === 'ledger') return nextLedgerOrder(state, panel);
      return panel.kind === 'card' ? otherEnd(state, panel) : undefined;
    case 'next-kind':
      if (panel.kind === 'card') return { ...state, panel: { ...panel, isAmongNames: !panel.isAmongNames, cursor: 0 } };
      if (panel.kind === 'facets') return { ...state, panel: nextFacet(panel) };
      if (panel.kind === 'ledger') return otherLedger(state, panel);
      if (panel.kind === 'meanings') return { ...state, panel: nextReach(panel) };
      return panel.kind === 'names' ? { ...state, panel: nextKind(panel) } : state;
    default: {
      const place = placeAfter(command, count, { from: panel.cursor, screen: SCREEN, half: SCREEN / 2 });
      const most = entryCount(panel) - 1;
      return place === undefined
        ? undefined
        : { ...state, panel: { ...panel, cursor: Math.max(0, Math.min(most, place)) } };
    }
  }
}

/** The card of the name in focus. */
export function openCard(state: State): State {
  const { report, focus } = state.page;
  const mention = focus === undefined ? undefined : report?.mentions[focus];
  if (!mention) return { ...state, message: 'First choose a name: e goes to the next one.' };
  return openPanel(state, { kind: 'card', entity: mention.entity, cursor: 0 });
}

/** The sentences of the next reports that name it. */
function turnCard(state: State, panel: CardPanel, step: 1 | -1): State {
  const { card, from = 0 } = panel;
  const reports = card && card !== 'unknown' ? card.reports : 0;
  const next = from + step * REPORTS_A_CARD;
  if (next < 0 || next >= reports) return { ...state, message: `These are the ${step > 0 ? 'last' : 'first'} ones.` };
  return openPanel(state, { ...panel, from: next, isAmongNames: false, cursor: 0 });
}

/** The oldest first, or the newest again. */
function otherEnd(state: State, panel: CardPanel): State {
  const order = panel.order === 'oldest' ? 'newest' : 'oldest';
  return openPanel(state, { ...panel, order, from: 0, isAmongNames: false, cursor: 0 });
}

function close(state: WithPanel): State {
  const { panel, ...rest } = state;
  const back = panel.kind === 'editions' ? backToEditions(state, panel) : undefined;
  if (back) return back;
  return 'under' in panel && panel.under ? { ...rest, panel: panel.under } : rest;
}

function choose(state: WithPanel): State {
  const { panel, ...rest } = state;
  switch (panel.kind) {
    case 'card': {
      const name = panel.isAmongNames ? companionsOf(panel)[panel.cursor]?.entity : undefined;
      if (name) return openPanel(state, { kind: 'card', entity: name.id, cursor: 0, under: panel });
      const sentence = panel.isAmongNames ? undefined : sentencesOf(panel)[panel.cursor];
      return sentence ? goTo(rest, sentence.row.number, { start: sentence.start }) : state;
    }
    case 'names': {
      const name = namesOfType(panel)[panel.cursor];
      return name ? openPanel(state, { kind: 'card', entity: name.entity.id, cursor: 0, under: panel }) : state;
    }
    case 'facets':
      return filterByFacet({ ...rest, pane: 'list' }, panel, false) ?? state;
    case 'map':
      return state;
    case 'links':
      return openLink(state, panel);
    case 'editions':
      return showEdition(state, panel);
    case 'cite':
      return copyCitation(state, panel);
    case 'write':
      return askFileName(state, panel);
    case 'acts':
      return changeAct(state, panel);
    case 'notes': {
      const listed = notesOf(panel)[panel.cursor];
      if (!listed) return state;
      const { report, place } = listed;
      return goTo(rest, report, { offset: typeof place === 'object' ? place.start : 0 });
    }
    case 'ledger': {
      const claim = ledgerOf(panel)[panel.cursor];
      return claim ? goTo(rest, claim.report, { figure: claim.start }) : state;
    }
    case 'correct': {
      const choice = choicesOf(panel)[panel.cursor];
      return choice ? chooseCorrection(state, choice) : state;
    }
    case 'meanings': {
      const choice = meaningChoices(panel)[panel.cursor];
      return choice ? chooseMeaning(state, panel, choice) : state;
    }
    case 'timeline': {
      const month = monthsWithReports(panel)[panel.cursor];
      return month ? toggleCondition({ ...rest, pane: 'list' }, `on:${month.month}`) : state;
    }
  }
}

function filter(state: WithPanel, exclude: boolean): State {
  if (state.panel.kind === 'facets') return filterByFacet(state, state.panel, exclude) ?? state;
  const entity = chosenEntity(state.panel);
  if (!entity) return state;
  const condition = `${exclude ? '-' : ''}${entity.type}:"${entity.name.replaceAll('"', '')}"`;
  return toggleCondition(state, condition);
}

function chosenEntity(panel: Panel): Entity | undefined {
  if (panel.kind === 'card') return panel.card && panel.card !== 'unknown' ? panel.card.entity : undefined;
  return panel.kind === 'names' ? namesOfType(panel)[panel.cursor]?.entity : undefined;
}

function filterByFacet(state: State, panel: FacetsPanel, exclude: boolean): State | undefined {
  const value = countsOf(panel)[panel.cursor]?.value.replaceAll('"', '');
  if (value === undefined) return undefined;
  const { condition: conditionOf, isWholeQuery } = LISTED_FACETS[panel.facet];
  const condition = conditionOf(value);
  if (isWholeQuery) return exclude ? undefined : search(state, condition);
  return toggleCondition(state, exclude ? `-${condition}` : condition);
}

function nextFacet({ facet, ...panel }: FacetsPanel): FacetsPanel {
  const next = FACET_ORDER[(FACET_ORDER.indexOf(facet) + 1) % FACET_ORDER.length]!;
  return { ...panel, facet: next, cursor: 0 };
}

function nextKind(panel: Extract<Panel, { kind: 'names' }>): Panel {
  const order = [undefined, ...ENTITY_TYPES];
  const { type: current, ...rest } = panel;
  const type = order[(order.indexOf(current) + 1) % order.length];
  return { ...rest, cursor: 0, ...(type && { type }) };
}
