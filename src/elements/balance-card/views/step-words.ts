import { msg } from '@lit/localize';
import type { Account } from '../../../core/contract/index.js';
import type { AccountState } from '../../../core/domain/account-state.js';
import type { Step } from '../../parts/later/timeline.js';

type Timeline = Account['timeline'];
type StepKind = Timeline[number]['kind'];

/** How many steps of the past and of the future are shown. */
const mostPast = 3;
const mostComing = 4;

/** The last steps and the next ones, in words; kinds that this version does not know are left out. */
export function stepsAround(today: string, steps: Timeline): Step[] {
  const worded = steps.flatMap(({ kind, on }) => {
    const words = stepWords(kind, on > today);
    return words === undefined ? [] : [{ on, words }];
  });
  return [
    ...worded.filter(({ on }) => on < today).slice(-mostPast),
    ...worded.filter(({ on }) => on >= today).slice(0, mostComing),
  ];
}

function stepWords(kind: StepKind, isComing: boolean): string | undefined {
  switch (kind) {
    case 'billSent':
      return msg('Bill sent', { id: 'balance.steps.billSent.label' });
    case 'nextBill':
      return msg('Next bill', { id: 'balance.steps.nextBill.label' });
    case 'dueDate':
      return isComing
        ? msg('A bill is due', { id: 'balance.steps.due.label' })
        : msg('A bill was due', { id: 'balance.steps.wasDue.label' });
    case 'reminderSent':
      return msg('Reminder sent', { id: 'balance.steps.reminder.label' });
    case 'debitReturned':
      return msg('Your bank sent the debit back', { id: 'balance.steps.returned.label' });
    case 'debitScheduled':
      return msg('We collect from your account', { id: 'balance.steps.debit.label' });
    case 'paymentBooked':
      return msg('Payment booked', { id: 'balance.steps.booked.label' });
    case 'noticeSent':
      return msg('Notice about your service sent', { id: 'balance.steps.notice.label' });
    case 'restrictionPossible':
      return msg('From here your service may be limited', { id: 'balance.steps.possible.label' });
    case 'restricted':
      return msg('Your service was limited', { id: 'balance.steps.restricted.label' });
    case 'restored':
      return msg('Your service is back', { id: 'balance.steps.restored.label' });
    case 'planAgreed':
      return msg('Plan agreed', { id: 'balance.steps.planAgreed.label' });
    case 'planCompleted':
      return msg('Plan paid', { id: 'balance.steps.planPaid.label' });
    case 'instalmentDue':
      return isComing
        ? msg('Next instalment', { id: 'balance.steps.instalment.label' })
        : msg('An instalment was due', { id: 'balance.steps.instalmentDue.label' });
    case 'instalmentMissed':
      return msg('An instalment stayed open', { id: 'balance.steps.missed.label' });
    case 'disputeReceived':
      return msg('Your objection arrived', { id: 'balance.steps.dispute.label' });
    case 'disputeAnswerDue':
      return msg('We answer your objection by then', { id: 'balance.steps.answer.label' });
    case 'promiseDue':
      return msg('The day you named for paying', { id: 'balance.steps.promise.label' });
    case 'pauseEnds':
      return msg('Your breathing space ends', { id: 'balance.steps.pause.label' });
    case 'accountClosed':
      return msg('Contract ended', { id: 'balance.steps.closed.label' });
    case 'handedOver':
      return msg('Handed over to a partner', { id: 'balance.steps.handedOver.label' });
    case 'unknown':
      return undefined;
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
