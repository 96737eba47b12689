// A condition of a query in; what a report has to be for it out.
import type { Archive } from '../../archive/archive.ts';
import { VERDICTS } from '../../archive/checks/check.ts';
import { reportsChecked } from '../../archive/checks/reports-checked.ts';
import { tollLabel } from '../../archive/index/claim-labels.ts';
import { figuresHeld, quoteForMatch, reportsMatching } from '../../archive/index/full-text.ts';
import { labelToken } from '../../archive/index/index-tokens.ts';
import { tollsHeld } from '../../archive/index/labels.ts';
import type { Wanted } from '../../archive/index/matching.ts';
import type { ReportNumbers } from '../../archive/index/report-numbers.ts';
import { reportsHaving, reportsTagged } from '../../archive/notes/reports-noted.ts';
import type { Effect } from '../../claims/claim.ts';
import type { Condition } from '../language/conditions.ts';
import { reportsNear } from './near.ts';
import { reportsNamingTogether } from './together.ts';

export function wantedByCondition(archive: Archive, condition: Condition): Wanted {
  switch (condition.field) {
    case 'after':
    case 'before':
    case 'on': {
      const { field, value, to } = condition;
      return { kind: 'date', field, value, ...(to !== undefined && { to }) };
    }
    case 'is': {
      const mark = condition.value === 'starred' ? 'starred' : 'read';
      const wanted: Wanted = { kind: 'mark', mark };
      return condition.value === 'unread' ? { kind: 'not', part: wanted } : wanted;
    }
    case 'tag':
      return { kind: 'reports', numbers: reportsTagged(archive, condition.value) };
    case 'has':
      return { kind: 'reports', numbers: reportsHaving(archive, condition.value) };
    case 'near':
      return { kind: 'reports', numbers: reportsNear(archive, condition.of, condition.distance) };
    case 'with':
      return { kind: 'reports', numbers: reportsNamingTogether(archive, condition.names) };
    case 'toll':
      return { kind: 'reports', numbers: reportsWithToll(archive, condition) };
    case 'figure':
      return { kind: 'reports', numbers: reportsWithFigures(archive, condition) };
    default: {
      // Of what the reader found of figures the index knows nothing.
      const verdict = condition.field === 'claim' && VERDICTS.find((one) => one === condition.value.toLowerCase());
      if (verdict) return { kind: 'reports', numbers: reportsChecked(archive, verdict) };
      const expression = `labels:${quoteForMatch(labelToken(condition.field, condition.value))}*`;
      return { kind: 'words', ways: [{ as: 'as typed', expression }] };
    }
  }
}

/** Figures of harm from one to another, both among them. */
function reportsWithToll(
  archive: Archive,
  { effect, least, most }: { effect: Effect; least: number; most: number },
): ReportNumbers {
  const figures = tollsHeld(archive, effect).filter((figure) => figure >= least && figure <= most);
  if (figures.length === 0) return new Uint32Array();
  const tokens = figures.map((figure) => `labels:${quoteForMatch(labelToken('toll', tollLabel(effect, figure)))}`);
  return reportsMatching(archive, tokens.join(' OR '));
}

/** Figures from one to another, both among them, as they stand in the texts. */
function reportsWithFigures(archive: Archive, { least, most }: { least: number; most: number }): ReportNumbers {
  const figures = figuresHeld(archive).filter((figure) => Number(figure) >= least && Number(figure) <= most);
  if (figures.length === 0) return new Uint32Array();
  return reportsMatching(archive, figures.map(quoteForMatch).join(' OR '));
}
