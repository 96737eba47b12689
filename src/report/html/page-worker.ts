// The code of the thread that reads pages: the HTML of a page, or the parts of a Word document, in; what it says or what is
// wrong with it out.
import { parentPort } from 'node:worker_threads';
import { UserError } from '../../base/user-error.ts';
import { readHtml } from './html.ts';
import type { PageMessage, PageRequest } from './page-thread.ts';
import { readWord } from './word.ts';

parentPort!.on('message', async (request: PageRequest) => parentPort!.postMessage(await read(request)));

async function read(request: PageRequest): Promise<PageMessage> {
  try {
    return typeof request === 'string' ? readHtml(request) : await readWord(request);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { problem: error.message, advice: error.advice };
  }
}
