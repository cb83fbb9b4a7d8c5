import { msg } from '@lit/localize';
import { named } from '../parts/words.js';

/** Why a customer is spoken to in this way; nothing of it is a judgement. */
export const reasonText = named({
  longPunctual: () => msg('Has paid on time for long.', { id: 'brief.reason.punctual.text' }),
  firstLate: () => msg('A bill stayed open for the first time.', { id: 'brief.reason.first.text' }),
  usual: () => msg('Nothing is out of the ordinary.', { id: 'brief.reason.usual.text' }),
  severalMissed: () => msg('Several bills stayed open.', { id: 'brief.reason.several.text' }),
  promisesMissed: () => msg('An agreed day went by.', { id: 'brief.reason.day.text' }),
  onYourRequest: () => msg('Asked us for consideration.', { id: 'brief.reason.request.text' }),
  legalPause: () => msg('The account is protected by law.', { id: 'brief.reason.legal.text' }),
});

/** How to sound. */
export const toneText = named({
  'first-slip': () =>
    msg('Warm and brief: we sort it out together.', { id: 'brief.tone.first.text' }),
  steady: () => msg('Friendly, and to the point.', { id: 'brief.tone.steady.text' }),
  repeat: () =>
    msg('Respectful and clear, with next steps and dates.', { id: 'brief.tone.repeat.text' }),
  protected: () =>
    msg('Help comes first. Nothing is asked for.', { id: 'brief.tone.protected.text' }),
});

/** Frames to speak in, not a script; where the page has the words, they are the same. */
export const phraseText = named({
  thanks: () =>
    msg('Thank you for being so punctual until now.', {
      id: 'balance.owed.firstSlip.punctual.text',
    }),
  nothingDemanded: () =>
    msg('Help comes first. You can pay at any time if you wish.', {
      id: 'balance.owed.protected.text',
    }),
  threeWays: () => msg('Three ways we can support you today', { id: 'balance.ways.title' }),
  nextStepWithDate: () =>
    msg('Let us agree on a next step, with its day.', { id: 'brief.phrase.step.text' }),
  acknowledgeDispute: () =>
    msg('You have questioned a part of the bill. We look into it.', {
      id: 'brief.phrase.dispute.text',
    }),
  confirmPlan: () =>
    msg('Your plan is running. It stays as agreed.', { id: 'brief.phrase.plan.text' }),
  debtAdvice: () =>
    msg('There is free advice that is independent of us. I can name it.', {
      id: 'brief.phrase.advice.text',
    }),
  sumUp: () =>
    msg('I will sum up what we agreed, and send it to you.', { id: 'brief.phrase.sum.text' }),
});

export const avoidText = named({
  askingForMoney: () => msg('Asking for a payment', { id: 'brief.avoid.money.label' }),
  askingForReasons: () => msg('Asking for reasons', { id: 'brief.avoid.reasons.label' }),
  disputedAmount: () => msg('Asking for the questioned part', { id: 'brief.avoid.dispute.label' }),
  askingAgainForPayment: () =>
    msg('Asking again: a payment is under way or agreed', { id: 'brief.avoid.again.label' }),
  announcingConsequences: () =>
    msg('Announcing what may follow', { id: 'brief.avoid.follow.label' }),
  calling: () => msg('Calling: no calls are wished for', { id: 'brief.avoid.calling.label' }),
  anotherPlan: () => msg('Offering a second plan', { id: 'brief.avoid.plan.label' }),
});

export const toldName = named({
  callback: () => msg('Wants a call back', { id: 'brief.told.callback.label' }),
  message: () => msg('Wrote a message', { id: 'brief.told.message.label' }),
  dispute: () => msg('Questions a part of the bill', { id: 'brief.told.dispute.label' }),
  pause: () => msg('Asked for time', { id: 'brief.told.pause.label' }),
  promise: () => msg('Named a day for paying', { id: 'brief.told.promise.label' }),
  paymentNotice: () => msg('Has told us of a payment', { id: 'brief.told.notice.label' }),
  thirdParty: () => msg('Somebody helps them', { id: 'brief.told.third.label' }),
});

export const choseName = named({
  payment: () => msg('Paid', { id: 'brief.chose.payment.label' }),
  plan: () => msg('Chose a plan', { id: 'brief.chose.plan.label' }),
  promise: () => msg('Agreed a day for paying', { id: 'brief.chose.promise.label' }),
  pause: () => msg('Agreed a pause', { id: 'brief.chose.pause.label' }),
});

export const stateName = named({
  underWay: () => msg('under way', { id: 'brief.state.way.label' }),
  running: () => msg('running', { id: 'brief.state.running.label' }),
  kept: () => msg('done', { id: 'brief.state.kept.label' }),
  ended: () => msg('ended', { id: 'brief.state.ended.label' }),
});

export const holdName = named({
  dispute: () => msg('A part of the bill is being looked at', { id: 'brief.hold.dispute.label' }),
  moratorium: () => msg('Protected by law', { id: 'brief.hold.moratorium.label' }),
  promise: () => msg('A day for paying is agreed', { id: 'brief.hold.promise.label' }),
  pause: () => msg('Time is agreed', { id: 'brief.hold.pause.label' }),
  review: () => msg('A person looks at the case', { id: 'brief.hold.review.label' }),
});
