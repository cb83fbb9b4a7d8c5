import { msg, str } from '@lit/localize';
import type { Plan, Receipt } from '../../../../core/contract/index.js';
import { formatMoney } from '../../../../i18n/index.js';

type Code = Receipt['nextSteps'][number]['code'];

/** What happens next; nothing is said about what this version does not know. */
export function stepWords(code: Code, { instalments }: Plan, locale: string): string | undefined {
  const first = instalments[0];
  const last = instalments.at(-1);
  switch (code) {
    case 'firstInstalment': {
      const firstAmount = first ? formatMoney(first.amount, locale) : '';
      return msg(str`First instalment: ${firstAmount}.`, { id: 'plan.receipt.first.text' });
    }
    case 'lastInstalment': {
      const lastAmount = last ? formatMoney(last.amount, locale) : '';
      return msg(str`Last instalment: ${lastAmount}. Then all is paid.`, {
        id: 'plan.receipt.last.text',
      });
    }
    case 'serviceBack':
      return msg('Your service comes back.', { id: 'plan.receipt.service.text' });
    default:
      return undefined;
  }
}

/** How the confirmation comes, where one does. */
export function confirmationWords({ confirmation }: Receipt): string | undefined {
  switch (confirmation?.channel) {
    case 'email':
      return msg('We have sent you all of it by e-mail.', { id: 'plan.receipt.email.text' });
    case 'sms':
      return msg('We have sent you all of it by SMS.', { id: 'plan.receipt.sms.text' });
    case 'letter':
      return msg('We send you all of it by letter.', { id: 'plan.receipt.letter.text' });
    case 'app':
      return msg('All of it is in your app.', { id: 'plan.receipt.app.text' });
    default:
      return undefined;
  }
}
