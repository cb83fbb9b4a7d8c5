import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { StoryAccount } from '../../.storybook/account.js';
import { see } from '../hand.js';
import { promptMeta } from './prompt.js';
import { inState } from '../states.js';

/**
 * Whether an account is asked at all; the question is the same. The backend never asks in a
 * moratorium, in declared hardship, while a dispute is open or a service is restricted, or once an
 * account is closed.
 */
const meta: Meta = { ...promptMeta, title: 'NPS prompt, account states' };
export default meta;

const asked = (scenario: StoryAccount['scenario'], name: string, trigger = 'help'): StoryObj => ({
  name,
  args: { trigger },
  parameters: { account: { scenario } satisfies StoryAccount },
  play: async ({ canvasElement }) => {
    await see(canvasElement, '.numbers');
  },
});

export const NothingDue = asked('nothingDue', 'Nothing due', 'paid');
export const DueSoon = asked('dueSoon', 'Due soon');
export const Overdue = asked('overdue', 'Overdue');
export const InTransit = asked('inTransit', 'In transit', 'paid');
export const DebitScheduled = asked('debitScheduled', 'Debit scheduled');
export const DebitReturned = asked('debitReturned', 'Debit returned');
export const DeferredByPromise = asked('deferredByPromise', 'Deferred by a promise', 'plan');
export const DeferredByPause = asked('deferredByPause', 'Deferred by a pause', 'pause');
export const PlanOffered = asked('planOffered', 'Plan offered', 'abandoned');
export const PlanActive = asked('planActive', 'Plan active', 'plan');
export const PlanMissed = asked('planMissed', 'Plan, one instalment missed', 'plan');
export const PlanPaused = asked('planPaused', 'Plan, paused', 'plan');
export const PlanDone = asked('planDone', 'Plan done', 'paid');
export const RestrictionAnnounced = asked('restrictionAnnounced', 'Restriction announced');
/** The two weeks of the notice are over. */
export const RestrictionPossible = asked('restrictionPossible', 'Restriction possible');
/** Nothing is said about the service, and a person is there. */
export const RestrictionUnknown = asked('restrictionUnknown', 'Service not known');
export const Restored = asked('restored', 'Restored', 'paid');

/** A dispute is asked about when it closes. */
export const PartlyDisputed = inState('partlyDisputed', 'Partly disputed');
/** Enough is contested, so that the service goes on. */
export const RestrictionContested = inState('restrictionContested', 'Restriction contested');
export const Restricted = inState('restricted', 'Restricted');
export const Moratorium = inState('moratorium', 'Moratorium');
export const Closed = inState('closed', 'Closed');
export const HandedOver = inState('handedOver', 'Handed over');
