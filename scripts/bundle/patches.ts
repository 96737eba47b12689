// The changes that are made to files of libraries, each with what it buys (docs/decisions/ has how it was measured).
import { fileURLToPath } from 'node:url';
import { NARROW } from '../../src/patches/narrow.ts';
import type { Patch } from './patch.ts';

const here = (name: string) => JSON.stringify(fileURLToPath(new URL(`../../src/patches/${name}`, import.meta.url)));

/** Ink takes each cell of each frame apart into an object, thrice: lines that are ready are set side by side instead. */
const QUICK_OUTPUT: Patch[] = [
  {
    file: /\/ink\/build\/output\.js$/,
    from: 'export default class Output {',
    to: `import { quickOutput } from ${here('quick-output.ts')};\nexport default quickOutput(class Output {`,
  },
  { file: /\/ink\/build\/output\.js$/, from: '}\n//# sourceMappingURL', to: '});\n//# sourceMappingURL' },
];

/** Ink asks for the width of each character of a frame, of which those of boxes and maps took the slow way. */
const QUICK_WIDTH: Patch = {
  file: /\/string-width\/index\.js$/,
  from: String.raw`/^[\u0020-\u007E]*$/`,
  to: String(NARROW),
};

/** Ink looks for sequences that it does not know in each text of each frame: in one that is ready there are none. */
const READY_TEXT: Patch = {
  file: /\/ink\/build\/sanitize-ansi\.js$/,
  from: 'const sanitizeAnsi = (text) => {',
  to: `import { isReady } from ${here('narrow.ts')};\nconst sanitizeAnsi = (text) => {\n    if (isReady(text)) return text;`,
};

/** V8 expands the set of all emoji as soon as it reads the literal; each holds a character that is asked for first. */
const LATE_EMOJI: Patch = {
  file: /\/string-width\/index\.js$/,
  from: String.raw`const rgiEmojiRegex = /^\p{RGI_Emoji}$/v;`,
  to: String.raw`let everyEmoji;
const rgiEmojiRegex = {
	test: segment => /[\p{Emoji_Presentation}\uFE0F]/u.test(segment)
		&& (everyEmoji ??= new RegExp('^\\p{RGI_Emoji}$', 'v')).test(segment),
};`,
};

/** Yoga asks `fetch` for its data: address where there is one, and that loads all of undici. */
const NO_FETCH: Patch = {
  file: /\/yoga-wasm-base64-esm\.js$/,
  from: 'var loadYoga = (() => {',
  to: 'const fetch = undefined;\nvar loadYoga = (() => {',
};

export const PATCHES: Patch[] = [...QUICK_OUTPUT, QUICK_WIDTH, READY_TEXT, LATE_EMOJI, NO_FETCH];
