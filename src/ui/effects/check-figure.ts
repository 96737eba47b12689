// What the reader found of a figure, written into the archive; and the figures of a report with it.
import { actsSince, lastActNumber } from '../../archive/acts/log.ts';
import type { Archive } from '../../archive/archive.ts';
import { assess } from '../../archive/checks/assess.ts';
import { type CheckedClaim, checkedClaims } from '../../archive/checks/checked-claims.ts';
import { readListed, type StoredReport } from '../../archive/reports/stored-report.ts';
import { ledgerRows } from '../state/ledger.ts';
import type { Figures } from '../state/page.ts';
import type { Answer, Effect } from '../state/requests.ts';

type Done = Omit<Extract<Answer, { type: 'check-figure' }>, 'type'>;

/** Found when they are first asked for. */
export function lazyFigures(archive: Archive, stored: StoredReport): Figures {
  let found: ReturnType<typeof checkedClaims> | undefined;
  let counted: CheckedClaim[] | undefined;
  const checked = () => {
    found ??= checkedClaims(archive, stored);
    return found;
  };
  return {
    checked,
    claims: () => {
      counted ??= checked().claims.filter(({ state }) => state !== 'rejected');
      return counted;
    },
  };
}

const WORDS: Record<CheckedClaim['state'], string> = {
  accepted: 'The figure is accepted.',
  rejected: 'The figure is rejected: it is no mark on the page and counts nowhere.',
  corrected: 'The figure is corrected.',
  proposed: 'The figure is as if nobody had checked it.',
};

/** @throws UserError when the figure is not there any more, or what was typed says none */
export function checkFigure(archive: Archive, effect: Extract<Effect, { type: 'check-figure' }>): Done {
  const { report, start, verdict, typed } = effect;
  return archive.transaction(() => {
    const before = lastActNumber(archive);
    const stored = readListed(archive, report);
    const isChanged = assess(archive, stored, start, { verdict, typed });
    const words = isChanged ? `${WORDS[verdict ?? 'proposed']} U takes it back.` : 'Nothing has changed.';
    const rows = ledgerRows({ ...stored, ...lazyFigures(archive, stored) });
    return { report, rows, acts: actsSince(archive, before), words };
  });
}
