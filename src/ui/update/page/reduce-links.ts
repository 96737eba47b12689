// Where the sources and the words of a page lead to: to a browser, by number.
import { numberedLinks } from '../../../page/links.ts';
import { ask } from '../../state/ask.ts';
import type { LinksPanel } from '../../state/panel.ts';
import { linksOf } from '../../state/panel-entries.ts';
import type { State } from '../../state/state.ts';
import { openPanel } from '../open-panel.ts';

/** The report at its own address, where it has one; else at that of its first source, or of the one of that number. */
export function openSource(state: State, number?: number): State {
  const { report } = state.page;
  if (!report) return state;
  const links = numberedLinks(report.report).filter(({ isSource }) => isSource);
  const { origin = '', sources } = report.report;
  if (number === undefined && /^https?:/.test(origin)) return ask(state, { type: 'open-address', address: origin });
  const link = number === undefined ? links[0] : links.find((one) => one.number === number);
  if (link) {
    const others = number === undefined && links.length > 1;
    const message = others ? `Source ${link.number} of ${sources.length}; 2 o opens the second, L lists all.` : '';
    return ask({ ...state, ...(message && { message }) }, { type: 'open-address', address: link.href });
  }
  const which = number === undefined ? 'This report has no source' : `There is no source ${number} here`;
  return { ...state, message: `${which} with an address.` };
}

export function openLinks(state: State): State {
  const { report } = state.page;
  if (!report) return state;
  const links = numberedLinks(report.report);
  if (links.length === 0) return { ...state, message: 'Nothing on this page leads anywhere.' };
  return openPanel(state, { kind: 'links', links, cursor: 0 });
}

/** The link at the cursor, or the one of a number. */
export function openLink(state: State, panel: LinksPanel, number?: number): State {
  const link = number === undefined ? linksOf(panel)[panel.cursor] : panel.links.find((one) => one.number === number);
  if (!link) {
    const message =
      number === undefined
        ? 'None of the links is chosen: none has the words that are looked for.'
        : `There is no link ${number} here.`;
    return { ...state, message };
  }
  return ask(state, { type: 'open-address', address: link.href });
}

export function copyAddress(state: State, panel: LinksPanel): State {
  const href = linksOf(panel)[panel.cursor]?.href;
  return href ? ask(state, { type: 'copy', text: href, what: href }) : state;
}
