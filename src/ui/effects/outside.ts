// Does what the screen asks for outside of the archive, and says in a sentence what was done.
import { plainPage } from '../../page/foot.ts';
import type { Lend } from '../outside/lend.ts';
import type { OutsideRequest } from '../state/requests.ts';

/**
 * @param lend absent as long as nobody has the terminal to give
 * @throws UserError, or another whose message is a sentence for the reader
 */
export type Outside = (request: OutsideRequest, lend?: Lend) => Promise<string>;

export const outside: Outside = async (request, lend) => {
  switch (request.type) {
    case 'open-address': {
      const { openAddress } = await import('../outside/open-address.ts');
      await openAddress(request.address, process.env, process.platform, lend);
      return `Opened in the browser: ${request.address}`;
    }
    case 'copy': {
      const { copyText } = await import('../outside/copy-text.ts');
      const how = await copyText(request.text, (text) => process.stdout.write(text));
      return `Copied ${how}: ${request.what}`;
    }
    case 'pipe': {
      const { command, report, provenance } = request;
      const { pipeTo } = await import('../outside/pipe-to.ts');
      return pipeTo(command, plainPage(report, provenance), lend);
    }
    case 'write-file': {
      const { writeNewFile } = await import('../outside/write-file.ts');
      return `Written: ${await writeNewFile(request.name, await fileOf(request))}`;
    }
  }
};

/** As markdown with all that is known of it, where the name ends so; else as plain text, as `show` prints it. */
async function fileOf({ name, report, provenance }: Extract<OutsideRequest, { type: 'write-file' }>): Promise<string> {
  if (!/\.(?:md|markdown)$/i.test(name)) return plainPage(report, provenance);
  const { writeMarkdown } = await import('../../report/markdown/write-markdown.ts');
  return writeMarkdown(report);
}

const OUTSIDE: readonly string[] = ['open-address', 'copy', 'pipe', 'write-file'] satisfies OutsideRequest['type'][];

export function isOutside(effect: { type: string }): effect is OutsideRequest {
  return OUTSIDE.includes(effect.type);
}
