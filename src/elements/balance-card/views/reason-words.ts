import { msg } from '@lit/localize';
import type { Session } from '../../../core/contract/index.js';
import type { AccountState } from '../../../core/domain/account-state.js';

/** Why the words are as they are. What is on offer never depends on it. */
export function reasonWords(reason: Session['approachReason']): string {
  switch (reason) {
    case 'longPunctual':
      return msg('You have paid on time for long. We word things accordingly.', {
        id: 'balance.origin.punctual.text',
      });
    case 'firstLate':
      return msg('This is the first bill that stayed open. We word things accordingly.', {
        id: 'balance.origin.first.text',
      });
    case 'severalMissed':
    case 'promisesMissed':
      return msg('Several dates went by. So we name clear next steps.', {
        id: 'balance.origin.several.text',
      });
    case 'onYourRequest':
      return msg('You asked us for consideration. We keep to that.', {
        id: 'balance.origin.request.text',
      });
    case 'legalPause':
      return msg('Your account is protected right now. We ask for nothing.', {
        id: 'balance.origin.legal.text',
      });
    case 'usual':
    case 'unknown':
      return msg('Everybody sees these ways in this order.', { id: 'balance.origin.usual.text' });
  }
}

/** What is now: the one ringed step of the timeline. */
export function todayWords(state: AccountState): string {
  switch (state) {
    case 'none':
    case 'completed':
    case 'transit':
    case 'debit':
    case 'plan':
    case 'external':
      return msg('There is nothing you need to do.', { id: 'balance.steps.calm.label' });
    default:
      return msg('You choose a way in your own time.', { id: 'balance.steps.today.label' });
  }
}
