import { msg, str } from '@lit/localize';
import type { Receipt, SupportRequest } from '../../../../core/contract/index.js';
import { formatDate } from '../../../../i18n/index.js';

type Kind = SupportRequest['kind'];
type Step = Receipt['nextSteps'][number];

/** What was asked for, in a word or two. */
export function kindWords(kind: Kind): string {
  switch (kind) {
    case 'callback':
      return msg('Call-back', { id: 'support.kind.callback.label' });
    case 'message':
      return msg('Message', { id: 'support.kind.message.label' });
    case 'dispute':
      return msg('Check of your items', { id: 'support.kind.dispute.label' });
    case 'pause':
      return msg('Pause', { id: 'support.kind.pause.label' });
    case 'promise':
      return msg('Payment on an agreed day', { id: 'support.kind.promise.label' });
    case 'paymentNotice':
      return msg('Payment that you reported', { id: 'support.kind.notice.label' });
    case 'thirdParty':
      return msg('Access for somebody else', { id: 'support.kind.access.label' });
    case 'unknown':
      return msg('Request', { id: 'support.kind.other.label' });
  }
}

/** Said as soon as the backend has it. */
export function madeWords(kind: Kind): string {
  switch (kind) {
    case 'callback':
      return msg('Your call-back is booked', { id: 'support.made.callback.status' });
    case 'message':
      return msg('Your message has arrived', { id: 'support.made.message.status' });
    case 'dispute':
      return msg('We are checking it', { id: 'support.made.dispute.status' });
    case 'promise':
      return msg('Your day is agreed', { id: 'support.made.promise.status' });
    case 'pause':
      return msg('Your pause is agreed', { id: 'support.made.pause.status' });
    case 'paymentNotice':
      return msg('We look for your payment', { id: 'support.made.notice.status' });
    case 'thirdParty':
      return msg('The access is set up', { id: 'support.made.access.status' });
    default:
      return msg('Your request has arrived', { id: 'support.made.other.status' });
  }
}

/** What counts at once, with nothing that somebody still works on. */
const isAgreed = (kind: Kind): boolean =>
  kind === 'callback' || kind === 'promise' || kind === 'pause' || kind === 'thirdParty';

/** How it stands. */
export function stateWords({ kind, state, detail }: SupportRequest): string {
  const isOpen = state === 'received' || state === 'inProgress';
  if (isOpen && isAgreed(kind)) return `${madeWords(kind)}.`;
  switch (detail.disputeState ?? state) {
    case 'received':
      return msg('It has arrived.', { id: 'support.state.received.label' });
    case 'inProgress':
      return msg('We are working on it.', { id: 'support.state.progress.label' });
    case 'inReview':
      return msg('We are checking it.', { id: 'support.state.review.label' });
    case 'needsInfo':
      return msg('We need to know more. Please talk to us.', {
        id: 'support.state.info.label',
      });
    case 'upheld':
      return msg('You were right.', { id: 'support.state.upheld.label' });
    case 'partlyUpheld':
      return msg('You were right in part.', { id: 'support.state.partly.label' });
    case 'done':
      return msg('It is done.', { id: 'support.state.done.label' });
    case 'rejected':
      return msg('We could not agree to it.', { id: 'support.state.rejected.label' });
    case 'withdrawn':
      return msg('You withdrew it.', { id: 'support.state.withdrawn.label' });
    case 'expired':
      return msg('It has run out.', { id: 'support.state.expired.label' });
    case 'unknown':
      return msg('Please ask us how it stands.', { id: 'support.state.unknown.label' });
  }
}

/** What happens on a day; nothing is said about what this version does not know. */
export function stepWords(code: Step['code']): string | undefined {
  switch (code) {
    case 'weCall':
      return msg('We call you.', { id: 'support.step.call.text' });
    case 'weAnswer':
      return msg('We answer by then.', { id: 'support.step.answer.text' });
    case 'weCheck':
      return msg('We have checked it by then.', { id: 'support.step.check.text' });
    case 'payBy':
      return msg('The day you agreed to pay.', { id: 'support.step.pay.text' });
    case 'pauseEnds':
      return msg('The pause ends.', { id: 'support.step.pause.text' });
    case 'accessStarts':
      return msg('The access begins.', { id: 'support.step.starts.text' });
    case 'accessEnds':
      return msg('The access ends.', { id: 'support.step.ends.text' });
    default:
      return undefined;
  }
}

/** The next steps that have no day, and how the confirmation comes. */
export function noteWords({ nextSteps, confirmation }: Receipt, kind: Kind): string[] {
  const isHeld = nextSteps.some(({ code }) => code === 'nothingDemanded');
  return [isHeld ? heldWords(kind) : undefined, confirmationWords(confirmation?.channel)].filter(
    (words) => words !== undefined,
  );
}

function heldWords(kind: Kind): string {
  switch (kind) {
    case 'promise':
    case 'pause':
      return msg('Until then we ask for nothing.', { id: 'support.note.rest.text' });
    case 'paymentNotice':
      return msg('As long as we look for it, we send no reminder.', {
        id: 'support.note.noReminder.text',
      });
    default:
      return msg('As long as we check, we do not ask for it.', { id: 'support.note.held.text' });
  }
}

function confirmationWords(
  channel: NonNullable<Receipt['confirmation']>['channel'] | undefined,
): string | undefined {
  switch (channel) {
    case 'email':
      return msg('You get all of it by e-mail.', { id: 'support.note.email.text' });
    case 'sms':
      return msg('You get all of it by SMS.', { id: 'support.note.sms.text' });
    case 'letter':
      return msg('You get all of it by letter.', { id: 'support.note.letter.text' });
    case 'app':
      return msg('All of it is in your app.', { id: 'support.note.app.text' });
    default:
      return undefined;
  }
}

/** What and when, for a list: `Call-back, March 11, 2026`. */
export function summaryWords({ kind, receipt, detail }: SupportRequest, locale: string): string {
  const next = receipt.nextSteps.find((step) => step.on !== undefined)?.on;
  // An access has begun; when it ends is what is still to come.
  const on = kind === 'thirdParty' ? detail.until : next;
  const kindLabel = kindWords(kind);
  if (on === undefined) return kindLabel;
  const stepDate = formatDate(on, locale);
  return msg(str`${kindLabel}: ${stepDate}`, { id: 'support.summary.label' });
}
