// string-width as it is published in; the same, without 14 ms at every start and most of each frame's, out.
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import { NARROW } from '../../src/patches/narrow.ts';

const COSTLY = String.raw`const rgiEmojiRegex = /^\p{RGI_Emoji}$/v;`;

/**
 * V8 expands the set of all emoji as soon as it reads the literal, called or not. Each of them holds a character of
 * emoji presentation or U+FE0F, which is asked first and costs nothing.
 */
const LATE = String.raw`
let everyEmoji;
const rgiEmojiRegex = {
	test: segment => /[\p{Emoji_Presentation}\uFE0F]/u.test(segment)
		&& (everyEmoji ??= new RegExp('^\\p{RGI_Emoji}$', 'v')).test(segment),
};`;

const PLAIN = String.raw`/^[\u0020-\u007E]*$/`;

export const quickWidth: Plugin = {
  name: 'quick-width',
  setup(build) {
    build.onLoad({ filter: /string-width[/\\]index\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      if (!source.includes(COSTLY) || !source.includes(PLAIN))
        throw new Error(`${path} has changed: see scripts/bundle/quick-width.ts`);
      return { contents: source.replace(COSTLY, () => LATE).replace(PLAIN, () => String(NARROW)), loader: 'js' };
    });
  },
};
