// The row of a report's text in; what it says, out; also of rows that older programs wrote.
import { ensureClean } from '../../base/clean.ts';
import type { Report } from '../../report/report.ts';
import type { Columns, RowOf } from '../statements.ts';
import { damaged, parseStoredObject } from '../stored-json.ts';
import { parted, unpack } from './pack.ts';

/** What says it. `markdown` and `meta` are empty where it is packed. */
export const KEPT_TEXT = { packed: 'blob?', markdown: 'text', meta: 'text' } as const satisfies Columns;

/** Beside what stands in the row of the report. */
export type KeptText = Pick<Report, 'markdown' | 'updated' | 'sources' | 'confidence' | 'language'> & {
  /** As it was read when it came; undefined in a row of an older program, which did not keep it. */
  text?: string;
};

/** @throws UserError when it is not what was written */
export function keptText({ packed, markdown, meta }: RowOf<typeof KEPT_TEXT>): KeptText {
  if (!packed) {
    const rest = parseStoredObject(meta) as Pick<Report, 'updated' | 'sources' | 'confidence' | 'language'>;
    if (!Array.isArray(rest.sources)) throw damaged('the sources of a report cannot be read');
    return { ...rest, markdown: ensureClean(markdown) };
  }
  const said = parted(unpack(packed));
  const [, , , , , , sources, confidence, language, updated] = said.about;
  return {
    ...(updated !== undefined && { updated }),
    sources,
    ...(confidence !== null && { confidence }),
    language,
    markdown: said.markdown,
    text: said.text,
  };
}
