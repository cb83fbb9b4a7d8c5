import { msg } from '@lit/localize';
import type { OperationInput, SupportRequest } from '../../../../core/contract/index.js';

/** Why the customer objects. */
export type Reason = OperationInput<'createDispute'>['body']['reasonCode'];

/** Reasons in two groups; `other` stands below both. */
export const reasonGroups = {
  service: ['notOrdered', 'thirdParty', 'serviceNotWorking', 'cancelled'],
  amount: ['wrongAmount', 'alreadyPaid', 'other'],
} as const satisfies Record<string, readonly Reason[]>;

export function reasonWords(reason: NonNullable<SupportRequest['detail']['reasonCode']>): string {
  switch (reason) {
    case 'notOrdered':
      return msg('I did not order it', { id: 'support.reason.service.ordered.entry' });
    case 'thirdParty':
      return msg('It is from another company', { id: 'support.reason.service.party.entry' });
    case 'serviceNotWorking':
      return msg('It did not work', { id: 'support.reason.service.working.entry' });
    case 'cancelled':
      return msg('I had cancelled it', { id: 'support.reason.service.cancelled.entry' });
    case 'wrongAmount':
      return msg('The amount is wrong', { id: 'support.reason.amount.wrong.entry' });
    case 'alreadyPaid':
      return msg('I have paid it already', { id: 'support.reason.amount.paid.entry' });
    case 'other':
    case 'unknown':
      return msg('Something else', { id: 'support.reason.amount.other.entry' });
  }
}
