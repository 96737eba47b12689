// Parts front matter from a text, in whichever of its forms it is written: YAML, TOML (Hugo's `+++`), JSON.
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
  return keys ? { meta: metaOf(keys), body: markdown.slice(json[0].length) } : splitFrontMatter(markdown);
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
