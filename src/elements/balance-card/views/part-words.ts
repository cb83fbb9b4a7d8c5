import { msg } from '@lit/localize';
import type { Balance } from '../../../core/contract/index.js';

type PartKind = Balance['parts'][number]['kind'];

export function partName(kind: PartKind): string {
  switch (kind) {
    case 'overdue':
      return msg('Due already', { id: 'balance.parts.overdue.label' });
    case 'dueNow':
      return msg('Due now', { id: 'balance.parts.dueNow.label' });
    case 'notYetDue':
      return msg('Due later', { id: 'balance.parts.notYetDue.label' });
    case 'disputed':
      return msg('Being checked', { id: 'balance.parts.disputed.label' });
    case 'inPlan':
      return msg('In your plan', { id: 'balance.parts.inPlan.label' });
    case 'inTransit':
      return msg('On its way', { id: 'balance.parts.inTransit.label' });
    case 'credit':
      return msg('Your credit', { id: 'balance.parts.credit.label' });
    case 'deposit':
      return msg('Your deposit', { id: 'balance.parts.deposit.label' });
    case 'fees':
      return msg('Fees', { id: 'balance.parts.fees.label' });
    case 'other':
    case 'unknown':
      return msg('Other', { id: 'balance.parts.other.label' });
  }
}

/** Why a part is not asked for today. */
export function partRemark(kind: PartKind): string | undefined {
  switch (kind) {
    case 'disputed':
      return msg('We do not ask for it', { id: 'balance.parts.disputed.hint' });
    case 'notYetDue':
    case 'inPlan':
      return msg('Not asked for today', { id: 'balance.parts.later.hint' });
    case 'fees':
      return msg('You can object to each fee', { id: 'balance.parts.fees.hint' });
    default:
      return undefined;
  }
}
