// The theme that was asked for in; how the screen looks, also after the terminal has said on which ground it writes, out.
// The first frame waits for no answer: it has the ground that a terminal of this kind had before.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ReadStream } from 'node:tty';
import type { ArabicOrder } from '../../theme/arabic/choose-order.ts';
import { chooseTheme, groundOfColorFgBg, type ThemeName } from '../../theme/choose-theme.ts';
import { isGnuScreen } from '../../theme/colour-level.ts';
import type { Theme } from '../../theme/theme.ts';

/** Which colour is behind the words, and what every terminal answers: what comes first says whether there is more to come. */
export const QUESTION = '\u001B]11;?\u001B\\\u001B[c';
const GROUND = /^\u001B\]11;rgba?:([\da-f]{1,4})\/([\da-f]{1,4})\/([\da-f]{1,4})/i;
const LAST_ANSWER = /^\u001B\[\?[\d;]*c$/;

/** These print the question, swallow it, or are known to be dark. */
const UNASKED = /^(?:$|linux|dumb|vt\d|cons\d|eterm|cygwin|sun)/;
const ASKING: readonly ThemeName[] = ['auto', 'high-contrast', 'ascii'];

/** Milliseconds that a reader who leaves at once waits, so that the answer is no word in the shell. */
const BEFORE_LEAVING = 250;

export type Looks = {
  theme(): Theme;
  /** @returns what ends it */
  subscribe(listener: () => void): () => void;
};

export type AskedLooks = Looks & {
  ask(stdout: Pick<NodeJS.WriteStream, 'write'>): void;
  /** What the terminal sent that is no key. */
  hear(answer: string): void;
  /** Until nothing more is to come, within a limit. */
  settle(stdin: ReadStream): Promise<void>;
};

/** @param arabic who sets it in order, where the configuration says so; else as is known of the terminal */
export function looksOf(name: ThemeName, env: NodeJS.ProcessEnv, arabic?: ArabicOrder): AskedLooks {
  const { TERM = '', TERM_PROGRAM = '' } = env;
  const terminal = `${TERM} ${TERM_PROGRAM}`;
  const file = join(env.XDG_CACHE_HOME || join(env.HOME || homedir(), '.cache'), 'sohr-reader', 'ground');
  const isAsking = ASKING.includes(name) && !env.NO_COLOR && !UNASKED.test(TERM) && !isGnuScreen(env);
  let ground = isAsking ? (remembered(file, terminal) ?? groundOfColorFgBg(env)) : groundOfColorFgBg(env);
  const choose = (): Theme => ({ ...chooseTheme(name, env, true, ground), ...(arabic && { arabic }) });
  let theme = choose();
  let isAwaited = false;
  let settled = () => {};
  const listeners = new Set<() => void>();
  return {
    theme: () => theme,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ask: (stdout) => {
      if (!isAsking) return;
      isAwaited = true;
      stdout.write(QUESTION);
    },
    hear: (answer) => {
      if (LAST_ANSWER.test(answer)) {
        isAwaited = false;
        settled();
      }
      const told = groundIn(answer);
      if (!isAsking || told === undefined || told === ground) return;
      ground = told;
      theme = choose();
      remember(file, terminal, ground);
      for (const listener of listeners) listener();
    },
    settle: async (stdin) => {
      if (!isAwaited) return;
      const read = () => {
        while (stdin.read() !== null);
      };
      stdin.setRawMode(true);
      stdin.ref();
      stdin.on('readable', read);
      await new Promise<void>((resolve) => {
        settled = resolve;
        setTimeout(resolve, BEFORE_LEAVING);
      });
      stdin.off('readable', read);
      stdin.setRawMode(false);
      stdin.pause();
      stdin.unref();
    },
  };
}

/** `rgb:ffff/ffff/ffff`, one to four digits each, as `#rrggbb`. */
export function groundIn(answer: string): string | undefined {
  const channels = GROUND.exec(answer)?.slice(1);
  const shares = channels?.map((digits) => Number.parseInt(digits, 16) / (16 ** digits.length - 1));
  return (
    shares &&
    `#${shares
      .map((share) =>
        Math.round(share * 255)
          .toString(16)
          .padStart(2, '0'),
      )
      .join('')}`
  );
}

function remembered(file: string, terminal: string): string | undefined {
  try {
    const [of, ground = ''] = readFileSync(file, 'utf8').split('\n');
    return of === terminal && /^#[\da-f]{6}$/.test(ground) ? ground : undefined;
  } catch {
    return undefined;
  }
}

function remember(file: string, terminal: string, ground: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, `${terminal}\n${ground}\n`, { mode: 0o600 });
  } catch {
    // The next start asks again, and looks otherwise until it is answered.
  }
}
