import type { Meta } from '@storybook/web-components-vite';
import { helpMeta } from './help.js';
import { inState } from '../states.js';

/** Ways to help, and what is open: in every state that an account can have. */
const meta: Meta = { ...helpMeta, title: 'Support options' };
export default meta;

/** Help is there before it is needed. */
export const NothingDue = inState('nothingDue', 'Nothing due');
export const DueSoon = inState('dueSoon', 'Due soon');
export const Overdue = inState('overdue', 'Overdue');
export const InTransit = inState('inTransit', 'In transit');
export const DebitScheduled = inState('debitScheduled', 'Debit scheduled');
/** Its fee is an item that can be objected to. */
export const DebitReturned = inState('debitReturned', 'Debit returned');
/** The check that is open, with the day of the answer. */
export const PartlyDisputed = inState('partlyDisputed', 'Partly disputed');
export const DisputedOnly = inState('disputedOnly', 'Disputed only');
/** The agreed day is open, and can be withdrawn. */
export const DeferredByPromise = inState('deferredByPromise', 'Deferred by a promise');
export const DeferredByPause = inState('deferredByPause', 'Deferred by a pause');
export const PlanOffered = inState('planOffered', 'Plan offered');
export const PlanActive = inState('planActive', 'Plan active');
export const PlanMissed = inState('planMissed', 'Plan, one instalment missed');
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
export const Restored = inState('restored', 'Restored');
/** Nothing is asked for; help stays as it is. */
export const Moratorium = inState('moratorium', 'Moratorium');
export const Closed = inState('closed', 'Closed');
/** What the account's new keeper decides is not offered here. */
export const HandedOver = inState('handedOver', 'Handed over');
