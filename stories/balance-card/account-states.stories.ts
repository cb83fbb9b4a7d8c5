import type { Meta } from '@storybook/web-components-vite';
import { cardMeta } from './card.js';
import { inState } from '../states.js';

/** The card in every state that an account can have. */
const meta: Meta = { ...cardMeta, title: 'Balance card' };
export default meta;

/** Everything is paid; the next bill is known. */
export const NothingDue = inState('nothingDue', 'Nothing due');
export const DueSoon = inState('dueSoon', 'Due soon');
export const DueToday = inState('dueToday', 'Due today');
/** Two bills, and a reminder ten days ago. */
export const Overdue = inState('overdue', 'Overdue');
/** Paid and confirmed by the bank, not booked yet: nothing is asked for. */
export const InTransit = inState('inTransit', 'In transit');
/** Begun on the provider's page: go on, or give it up. */
export const PaymentLeft = inState('paymentLeft', 'Payment left unfinished');
export const DebitScheduled = inState('debitScheduled', 'Debit scheduled');
export const DebitReturned = inState('debitReturned', 'Debit returned');
/** What is being checked is not demanded. */
export const PartlyDisputed = inState('partlyDisputed', 'Partly disputed');
export const DisputedOnly = inState('disputedOnly', 'Disputed only');
export const DeferredByPromise = inState('deferredByPromise', 'Deferred by a promise');
export const DeferredByPause = inState('deferredByPause', 'Deferred by a pause');
/** Offers are not shown here: the way to them is. */
export const PlanOffered = inState('planOffered', 'Plan offered');
export const PlanActive = inState('planActive', 'Plan active');
export const PlanMissed = inState('planMissed', 'Plan, one instalment missed');
/** The instalment can wait as long as the pause. */
export const PlanPaused = inState('planPaused', 'Plan, paused');
export const PlanDone = inState('planDone', 'Plan done');
export const RestrictionAnnounced = inState('restrictionAnnounced', 'Restriction announced');
/** The two weeks of the notice are over. */
export const RestrictionPossible = inState('restrictionPossible', 'Restriction possible');
/** Enough is contested, so that the service goes on. */
export const RestrictionContested = inState('restrictionContested', 'Restriction contested');
/** Nothing is said about the service, and a person is there. */
export const RestrictionUnknown = inState('restrictionUnknown', 'Service not known');
export const Restricted = inState('restricted', 'Restricted');
/** Emergency calls work. */
export const ServiceStopped = inState('serviceStopped', 'Service stopped');
/** For fourteen days. */
export const Restored = inState('restored', 'Restored');
/** Nothing may be demanded; paying stays possible. */
export const Moratorium = inState('moratorium', 'Moratorium');
/** The contract has ended; a last bill is open. */
export const Closed = inState('closed', 'Closed');
/** Another company is the one to talk to; nothing is paid here. */
export const HandedOver = inState('handedOver', 'Handed over');
export const InCredit = inState('inCredit', 'In credit');
/** Long punctual, late for the first time. */
export const FirstSlip = inState('firstSlip', 'First slip');
export const RepeatedlyLate = inState('repeatedlyLate', 'Repeatedly late');
/** Illness was told to us: help first. */
export const ProtectedCustomer = inState('protectedCustomer', 'Protected customer');
/** Three years of bills. */
export const ManyItems = inState('manyItems', 'Many items');
