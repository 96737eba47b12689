// The code of the thread that reads pages: the HTML of a page in, what it says or what is wrong with it out.
import { parentPort } from 'node:worker_threads';
import { UserError } from '../../base/user-error.ts';
import { readHtml } from './html.ts';
import type { PageMessage } from './page-thread.ts';

parentPort!.on('message', (html: string) => parentPort!.postMessage(read(html)));

function read(html: string): PageMessage {
  try {
    return readHtml(html);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { problem: error.message, advice: error.advice };
  }
}
