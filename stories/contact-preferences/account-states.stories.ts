import type { Meta } from '@storybook/web-components-vite';
import { preferencesMeta } from './preferences.js';
import { inState } from '../states.js';

/** How the telco may get in touch: the same in every state that an account can have. */
const meta: Meta = { ...preferencesMeta, title: 'Contact preferences' };
export default meta;

export const NothingDue = inState('nothingDue', 'Nothing due');
export const DueSoon = inState('dueSoon', 'Due soon');
export const Overdue = inState('overdue', 'Overdue');
export const InTransit = inState('inTransit', 'In transit');
export const DebitScheduled = inState('debitScheduled', 'Debit scheduled');
export const DebitReturned = inState('debitReturned', 'Debit returned');
export const PartlyDisputed = inState('partlyDisputed', 'Partly disputed');
export const DisputedOnly = inState('disputedOnly', 'Disputed only');
export const DeferredByPromise = inState('deferredByPromise', 'Deferred by a promise');
export const DeferredByPause = inState('deferredByPause', 'Deferred by a pause');
export const PlanOffered = inState('planOffered', 'Plan offered');
export const PlanActive = inState('planActive', 'Plan active');
export const PlanMissed = inState('planMissed', 'Plan, one instalment missed');
export const PlanPaused = inState('planPaused', 'Plan, paused');
export const PlanDone = inState('planDone', 'Plan done');
export const RestrictionAnnounced = inState('restrictionAnnounced', 'Restriction announced');
export const Restricted = inState('restricted', 'Restricted');
export const Restored = inState('restored', 'Restored');
export const Moratorium = inState('moratorium', 'Moratorium');
export const Closed = inState('closed', 'Closed');
export const HandedOver = inState('handedOver', 'Handed over');
