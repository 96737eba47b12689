// Does what the screen asks for outside of the archive, and says in a sentence what was done.
import type { OutsideRequest } from '../state/requests.ts';

/** @throws UserError, or another whose message is a sentence for the reader */
export type Outside = (request: OutsideRequest) => Promise<string>;

export const outside: Outside = async (request) => {
  switch (request.type) {
    case 'open-address': {
      const { openAddress } = await import('../outside/open-address.ts');
      await openAddress(request.address);
      return `Opened in the browser: ${request.address}`;
    }
    case 'copy': {
      const { copyText } = await import('../outside/copy-text.ts');
      const how = await copyText(request.text, (text) => process.stdout.write(text));
      return `Copied ${how}: ${request.what}`;
    }
  }
};

export function isOutside(effect: { type: string }): effect is OutsideRequest {
  return effect.type === 'open-address' || effect.type === 'copy';
}
