import { msg } from '@lit/localize';
import type { Account, Session } from '../../../core/contract/index.js';
import { sentences } from '../plain.js';

/**
 * What is said about an open amount, in the words and the order of an approach. The ways that
 * follow are the same in all of them.
 *
 * @param due when it was, or is, due
 * @param remark what else is worth a sentence
 */
export function owedWords(
  { approach, approachReason }: Session,
  stage: Account['stage'],
  due: string | undefined,
  remark: string | undefined,
): string {
  switch (approach) {
    case 'first-slip':
      // Nothing has slipped before the day.
      return sentences(stage === 'overdue' && firstSlip(approachReason), due, remark);
    case 'repeat':
      return sentences(due, nextStep(), remark);
    // Nobody is reminded of a date: help first, and paying as the customer wishes.
    case 'protected':
      return sentences(noHurry(), remark);
    default:
      return sentences(due, remark);
  }
}

const firstSlip = (reason: Session['approachReason']): string =>
  reason === 'longPunctual'
    ? msg('Thank you for being so punctual until now.', {
        id: 'balance.owed.firstSlip.punctual.text',
      })
    : msg('This can happen. We will sort it out together.', {
        id: 'balance.owed.firstSlip.text',
      });

const nextStep = (): string =>
  msg('Your next step: choose one of these ways.', { id: 'balance.owed.repeat.text' });

const noHurry = (): string =>
  msg('Help comes first. You can pay at any time if you wish.', {
    id: 'balance.owed.protected.text',
  });
