// Programs that are run outside: a browser and a clipboard, as small programs in a folder of their own.
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { clipboardsFor, copyText } from '../../../src/ui/outside/copy-text.ts';
import { browserFor, openAddress } from '../../../src/ui/outside/open-address.ts';
import { editorFor, openEditor } from '../../../src/ui/outside/open-editor.ts';
import { pipeTo } from '../../../src/ui/outside/pipe-to.ts';
import { runProgram } from '../../../src/ui/outside/run-program.ts';

let folder: string;
const at = (name: string) => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'outside-'));
  // Each writes down what it was given, word by word.
  program(
    'browser',
    `require('node:fs').writeFileSync(${JSON.stringify(at('asked'))}, JSON.stringify(process.argv.slice(2)))`,
  );
  program('broken', 'process.exit(3)');
  program(
    'xclip',
    `require('node:fs').writeFileSync(${JSON.stringify(at('copied'))}, require('node:fs').readFileSync(0))`,
  );
  vi.stubEnv('PATH', folder);
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function program(name: string, source: string): void {
  writeFileSync(at(name), `#!${process.execPath}\n${source}\n`);
  chmodSync(at(name), 0o755);
}

const HOSTILE = 'https://example.org/a b?c=\'$(touch x)\'&d="`x`";|&%25s';

describe('an address in the browser', () => {
  test.each<[NodeJS.ProcessEnv, NodeJS.Platform, string[] | undefined]>([
    [{ DISPLAY: ':0' }, 'linux', ['xdg-open', 'https://a.b/']],
    [{ WAYLAND_DISPLAY: 'w' }, 'linux', ['xdg-open', 'https://a.b/']],
    [{}, 'linux', undefined],
    [{ WSL_DISTRO_NAME: 'x' }, 'linux', ['wslview', 'https://a.b/']],
    [{ TERMUX_VERSION: '1' }, 'android', ['termux-open-url', 'https://a.b/']],
    [{}, 'darwin', ['open', 'https://a.b/']],
    [{}, 'win32', ['rundll32', 'url.dll,FileProtocolHandler', 'https://a.b/']],
    [{ BROWSER: 'firefox --new-tab:lynx' }, 'linux', ['firefox', '--new-tab', 'https://a.b/']],
    [{ BROWSER: 'x --url=%s -q' }, 'linux', ['x', '--url=https://a.b/', '-q']],
    [{ BROWSER: ':' }, 'darwin', ['open', 'https://a.b/']],
  ])('%o on %s: %j', (env, platform, words) => {
    const found = browserFor('https://a.b/', env, platform);
    expect(found && [found.command, ...found.args]).toEqual(words);
  });

  test('is one word of the command line, whatever stands in it', async () => {
    await openAddress(HOSTILE, { BROWSER: 'browser --tab %s' }, 'linux');
    const [tab, address, ...others] = JSON.parse(readFileSync(at('asked'), 'utf8')) as string[];
    expect([tab, others]).toEqual(['--tab', []]);
    expect(address).toBe(new URL(HOSTILE.replace(' ', '%20')).href);
  });

  test.each(['javascript:alert(1)', 'file:///etc/passwd', '--help', 'mailto:a@b.c', ''])(
    '%j is none',
    async (address) => {
      await expect(openAddress(address, { BROWSER: 'browser' }, 'linux')).rejects.toThrow('no http or https address');
    },
  );

  test('that there is none, or that it fails, is said', async () => {
    await expect(openAddress('https://a.b', {}, 'linux')).rejects.toThrow('no browser is known here');
    await expect(openAddress('https://a.b', { BROWSER: 'broken' }, 'linux')).rejects.toThrow('broken ended with 3');
    await expect(openAddress('https://a.b', { BROWSER: 'nobody' }, 'linux')).rejects.toThrow('there is no nobody here');
  });
});

describe('text in the clipboard', () => {
  test.each<[NodeJS.ProcessEnv, NodeJS.Platform, string[]]>([
    [{ DISPLAY: ':0' }, 'linux', ['xclip', 'xsel']],
    [{ WAYLAND_DISPLAY: 'w', DISPLAY: ':0', TMUX: 't' }, 'linux', ['wl-copy', 'xclip', 'xsel', 'tmux']],
    [{ SSH_CONNECTION: 'x', DISPLAY: ':10' }, 'linux', []],
    [{ SSH_TTY: 'x', TMUX: 't' }, 'linux', ['tmux']],
    [{}, 'darwin', ['pbcopy']],
    [{}, 'win32', ['clip.exe']],
    [{}, 'linux', []],
  ])('%o on %s: %j', (env, platform, names) => {
    expect(clipboardsFor(env, platform).map(({ command }) => command)).toEqual(names);
  });

  test('by the first program that does it', async () => {
    const written: string[] = [];
    const text = 'مدينة “Homs”\n$(x) 👍\n';
    const how = await copyText(text, (one) => written.push(one), { WAYLAND_DISPLAY: 'w', DISPLAY: ':0' }, 'linux');
    expect([how, written, readFileSync(at('copied'), 'utf8')]).toEqual(['by xclip', [], text]);
  });

  test('else through the terminal, up to what a terminal takes', async () => {
    const written: string[] = [];
    await copyText('حمص\u001B', (one) => written.push(one), {}, 'linux');
    expect(written).toEqual([`\u001B]52;c;${Buffer.from('حمص\u001B').toString('base64')}\u0007`]);
    await expect(copyText('ح'.repeat(28_001), (one) => written.push(one), {}, 'linux')).rejects.toThrow('56002 bytes');
    expect(written).toHaveLength(1);
  });
});

test('a program that does not read its input is no error', async () => {
  await runProgram({ command: process.execPath, args: ['-e', ''] }, 'x'.repeat(1_000_000));
});

describe('a text for a command', () => {
  test('as long as nobody has the terminal to give, nothing is run', async () => {
    await expect(pipeTo('touch x', 'words', undefined)).rejects.toThrow('the screen is not whole yet');
  });
});

describe('a text for the editor', () => {
  test.each<[NodeJS.ProcessEnv, NodeJS.Platform, string[]]>([
    [{}, 'linux', ['vi', '/a.txt']],
    [{}, 'win32', ['notepad', '/a.txt']],
    [{ EDITOR: 'nano' }, 'linux', ['nano', '/a.txt']],
    [{ EDITOR: 'nano', VISUAL: 'code --wait' }, 'linux', ['code', '--wait', '/a.txt']],
    [{ EDITOR: 'x;rm -r' }, 'linux', ['x;rm', '-r', '/a.txt']],
  ])('%o on %s: %j', (env, platform, words) => {
    const { command, args } = editorFor('/a.txt', env, platform);
    expect([command, ...args]).toEqual(words);
  });

  test('as long as nobody has the terminal to give, none is run', async () => {
    await expect(openEditor({ title: 'a', text: 'words' }, undefined)).rejects.toThrow('the screen is not whole yet');
  });

  test('it is a copy, which goes when the editor ends, however it ends', async () => {
    let copies: string[] = [];
    const isCopy = (name: string) => name.startsWith('sohr-reader-');
    const before = readdirSync(tmpdir()).filter(isCopy);
    const lend = async () => {
      copies = readdirSync(tmpdir()).filter((name) => isCopy(name) && !before.includes(name));
      expect(readFileSync(join(tmpdir(), copies[0]!, 'a.txt'), 'utf8')).toBe('words');
      throw Object.assign(new Error('spawn x'), { code: 'ENOENT' });
    };
    await expect(openEditor({ title: 'a', text: 'words' }, lend, { EDITOR: 'x' })).rejects.toMatchObject({
      message: 'there is no editor x here',
      advice: 'Set VISUAL or EDITOR to another.',
    });
    expect([copies.length, existsSync(join(tmpdir(), copies[0]!))]).toEqual([1, false]);
  });
});
