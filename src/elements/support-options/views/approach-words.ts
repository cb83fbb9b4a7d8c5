import { msg } from '@lit/localize';
import type { Session } from '../../../core/contract/index.js';

/** How the help is introduced in an approach; the ways are the same in all of them. */
export function leadWords(approach: Session['approach'] | undefined): string | undefined {
  switch (approach) {
    case 'first-slip':
      return msg('We will sort this out together. All of it is free.', {
        id: 'support.first.firstSlip.text',
      });
    case 'repeat':
      return msg('Each way leads to a clear next step. All of it is free.', {
        id: 'support.first.repeat.text',
      });
    case 'protected':
      return msg('Take all the time you need. All of it is free.', {
        id: 'support.first.protected.text',
      });
    default:
      return undefined;
  }
}
