// `claims`: the figures of harm in each report, what they count, and who says so.
import { createHash } from 'node:crypto';
import type { Check } from '../../../archive/checks/check.ts';
import { type CheckedClaim, checkedClaims } from '../../../archive/checks/checked-claims.ts';
import { typedValues } from '../../../archive/checks/typed-values.ts';
import { allNewestFirst } from '../../../archive/reports/date-order.ts';
import { readListed, type StoredReport } from '../../../archive/reports/stored-report.ts';
import { sentenceAt } from '../../../claims/text/sentences.ts';
import type { Cell } from '../../../exports/table-row.ts';
import { answerWithNames } from '../../answer.ts';
import { defineCommand, type Option } from '../../command.ts';
import { among } from '../../found.ts';
import { JSON_LINES, PATHS, QUERY } from '../../options.ts';
import { ACLED_COLUMNS, acledCells } from '../../output/acled.ts';

const CSV = {
  name: 'csv',
  words: 'a table, a line a claim, with its sentence',
  isForm: true,
} as const satisfies Option;
const ACLED = {
  name: 'acled',
  words: "a table in ACLED's columns, and further ones: claimant, injured, sentence",
  isForm: true,
} as const satisfies Option;

export const command = defineCommand({
  name: 'claims',
  group: 'Names',
  summary: 'the figures of harm in each report, and who says so',
  positionals: [PATHS],
  options: [QUERY, JSON_LINES, CSV, ACLED],
  notes: `Found by rules, and to be checked: each stands beside its sentence. Nothing is merged or added up; what says a
figure again, or is a part of one, points to it.`,
  run: ({ query, json, csv, acled, ...asked }, context) =>
    answerWithNames(asked, context, (archive) => {
      const { output } = context;
      if (csv) output.row(HEAD, 'csv');
      if (acled) output.row(ACLED_COLUMNS, 'csv');
      let isAny = false;
      for (const number of among(archive, query) ?? allNewestFirst(archive)) {
        const stored = readListed(archive, number);
        const { claims, lost } = checkedClaims(archive, stored);
        isAny ||= claims.length > 0;
        if (json) output.json(claimFields(stored, claims, lost));
        // What the reader rejected is no event.
        for (const claim of json ? [] : claims.filter(({ state }) => !acled || state !== 'rejected')) {
          if (csv) output.row(claimCells(stored, claim), 'csv');
          else if (acled) output.row(acledCells(stored, claim), 'csv');
          else output.row(shortCells(stored, claim));
        }
      }
      return isAny;
    }),
});

/** Offsets are UTF-16 code units of `text`. `recognised`: what stood there before the reader corrected it. */
function claimFields({ report }: StoredReport, claims: readonly CheckedClaim[], lost: readonly Check[]): object {
  const { id, title, origin, text } = report;
  const fields = claims.map(({ check, ...claim }) => ({ ...claim, ...(check?.values && { recognised: check.found }) }));
  const gone = lost.map(({ verdict: state, anchor, values, found }) => ({
    state,
    quotation: anchor.exact,
    ...(values ?? found),
  }));
  return { id, title, path: origin, text, claims: fields, ...(gone.length > 0 && { lost: gone }) };
}

/** Id, figure, effect, class, who says it, scope, the sentence, and what the reader found of it. */
function shortCells({ report }: StoredReport, claim: CheckedClaim): Cell[] {
  const { text } = report;
  const words = text.slice(claim.start, claim.end);
  return [
    report.id,
    words,
    claim.effect,
    claim.class,
    claim.claimant?.name,
    claim.scope,
    sentenceAt(text, claim.start),
    claim.state,
  ];
}

const HEAD =
  `report date start end figure min max effect class whom claimant scope place latitude longitude rule certainty
  part_of repeats sentence source address hash state recognised`.split(/\s+/);

/**
 * `hash` is the SHA-256 of the text that the offsets count in; `state` is `proposed` until somebody has looked at it, and
 * `recognised` what stood there before it was corrected.
 */
function claimCells({ report, row, entities }: StoredReport, claim: CheckedClaim): Cell[] {
  const { text, sources, attribution } = report;
  const { start, end, min, max, effect, whom, claimant, scope, rule, certainty, partOf, repeats } = claim;
  const place = claim.place === null ? undefined : entities.get(claim.place);
  return [
    ...[report.id, claim.date ?? row.date, start, end, text.slice(start, end), min, max, effect, claim.class],
    ...[whom && text.slice(whom.start, whom.end), claimant?.name, scope, place?.name, place?.lat, place?.lon],
    ...[rule, certainty, partOf, repeats, sentenceAt(text, start)],
    ...[sources[0]?.publisher ?? attribution[0], sources[0]?.url ?? report.origin],
    ...[createHash('sha256').update(text).digest('hex'), claim.state],
    claim.check?.values && typedValues(claim.check.found),
  ];
}
