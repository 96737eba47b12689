// Parts front matter from a text, in whichever of its forms it is written: YAML, TOML (Hugo's `+++`), JSON, or lines such as
// `Date: 3 November 2012` before the words, as MultiMarkdown and people who copy articles write them.
import { cleanLine } from '../../base/clean.ts';
import { UserError } from '../../base/user-error.ts';
import type { Meta } from '../report.ts';
import { metaOf, splitFrontMatter } from './front-matter.ts';
import { keysOf } from './front-matter-keys.ts';

const LARGEST = 64 * 1024;

/** @throws UserError when it is broken or too large */
export async function splitAnyFrontMatter(markdown: string): Promise<{ meta: Partial<Meta>; body: string }> {
  const start = markdown.slice(0, LARGEST);
  const toml = /^\+\+\+[ \t]*\n([\s\S]*?)\n?\+\+\+[ \t]*(?:\n|$)/.exec(start);
  if (toml) return { meta: await readToml(toml[1]!), body: markdown.slice(toml[0].length) };
  const json = /^(\{\n[\s\S]*?\n\})[ \t]*(?:\n|$)/.exec(start);
  const keys = json && readJson(json[1]!);
  if (keys) return { meta: metaOf(keys), body: markdown.slice(json[0].length) };
  return splitHeaderLines(markdown) ?? splitFrontMatter(markdown);
}

const HEADER_LINES = /^(?:[A-Za-z][\w -]{1,30}:[ \t]+\S.*\n){2,20}(?=\n)/;
/** Of other lines nobody could say that they are none of the text. */
const HEADER_NAME =
  /^(?:title|date|published|publication date|updated|source|source url|url|link|publisher|author|by|language)$/i;

/** @returns nothing where a line of them may be words of the report */
export function splitHeaderLines(text: string): { meta: Partial<Meta>; body: string } | undefined {
  const [block] = HEADER_LINES.exec(text) ?? [];
  if (!block) return undefined;
  const fields = block
    .trimEnd()
    .split('\n')
    .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()] as const);
  const isTold = fields.every(([name]) => HEADER_NAME.test(name));
  const keys = isTold ? keysOf(Object.fromEntries(fields)) : undefined;
  return keys && { meta: metaOf(keys), body: text.slice(block.length) };
}

async function readToml(text: string): Promise<Partial<Meta>> {
  const { parse } = await import('smol-toml');
  try {
    return metaOf(keysOf(parse(text))!);
  } catch (cause) {
    const [what = ''] = cleanLine((cause as Error).message).split(/(?<=\D) \d+:/, 1);
    const advice = 'Correct it, or delete everything from the first +++ to the second.';
    throw new UserError(`has front matter that is not valid TOML: ${what.slice(0, 200)}`, advice, { cause });
  }
}

/** What only looks so is text. */
function readJson(text: string): ReturnType<typeof keysOf> {
  try {
    return keysOf(JSON.parse(text));
  } catch {
    return undefined;
  }
}
