import { msg } from '@lit/localize';
import type { Survey } from '../../../core/contract/index.js';
import type { KulanzError } from '../../../core/errors/kulanz-error.js';
import type { End } from './answer.js';

/** What the question is about. */
export function occasionWords({ kind, trigger }: Survey): string {
  const occasion = kind === 'transactional' ? trigger : 'unknown';
  switch (occasion) {
    case 'paid':
      return msg('A question about your payment', { id: 'nps.question.paid.label' });
    case 'plan':
      return msg('A question about your plan', { id: 'nps.question.plan.label' });
    case 'pause':
      return msg('A question about your pause', { id: 'nps.question.pause.label' });
    case 'help':
      return msg('A question about our help', { id: 'nps.question.help.label' });
    case 'disputeClosed':
      return msg('A question about your objection', { id: 'nps.question.dispute.label' });
    case 'abandoned':
    case 'unknown':
      return msg('A question for you', { id: 'nps.question.any.label' });
  }
}

export const questionWords = (): string =>
  msg('How likely are you to recommend us?', { id: 'nps.question.title' });

export const optionalWords = (): string =>
  msg('Everything below is optional.', { id: 'nps.more.text' });

/** The second item: a statement to agree with or not. */
export function itemWords({ secondItem }: Survey): string | undefined {
  switch (secondItem) {
    case 'respect':
      return msg('“I was treated with respect.”', { id: 'nps.more.respect.label' });
    case 'effort':
      return msg('“It took me little effort.”', { id: 'nps.more.effort.label' });
    case 'trust':
      return msg('“I can rely on what you say.”', { id: 'nps.more.trust.label' });
    case 'unknown':
      return undefined;
  }
}

/** What happened, what is safe and what to do now. */
export function failureWords({ kind, code }: KulanzError): string {
  if (kind === 'auth-required') {
    return msg('Your sign-in has ended. Your answer still stands here. Please sign in again.', {
      id: 'nps.failure.signedOut.error',
    });
  }
  if (code === 'rate-limited') {
    return msg('That was often in a short time. Please wait a minute and send it again.', {
      id: 'nps.failure.limited.error',
    });
  }
  return msg('That did not arrive. What you entered still stands here. Please send it again.', {
    id: 'nps.failure.other.error',
  });
}

export const checkingWords = (): string =>
  msg('We are checking whether it has arrived. You need not send it again.', {
    id: 'nps.end.unknown.status',
  });

export function endWords(end: Pick<End, 'kind'> & { readonly leadsToHelp?: boolean }): string {
  if (end.leadsToHelp) return msg('Thank you. We are here for you', { id: 'nps.end.need.title' });
  switch (end.kind) {
    case 'declined':
      return msg('All right, we skip the question', { id: 'nps.end.declined.title' });
    case 'over':
      return msg('This question is over already', { id: 'nps.end.over.title' });
    case 'answered':
      return msg('Thank you for your answer', { id: 'nps.end.answered.title' });
  }
}

export const backWords = (): string => msg('Back to the question', { id: 'nps.help.back.link' });
