import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { StoryAccount } from '../../.storybook/account.js';
import { press, see } from '../hand.js';
import { planMeta } from './plan.js';
import { inState } from '../states.js';

/** Choose a plan, or see how far it is: in every state that an account can have. */
const meta: Meta = { ...planMeta, title: 'Plan chooser' };
export default meta;

/** No plan is needed. */
export const NothingDue = inState('nothingDue', 'Nothing due');
/** Nothing is due yet, so there is nothing to spread. */
export const DueSoon = inState('dueSoon', 'Due soon');
export const DueToday = inState('dueToday', 'Due today');
export const Overdue = inState('overdue', 'Overdue');
/** Money that is on its way needs no plan. */
export const InTransit = inState('inTransit', 'In transit');
export const DebitScheduled = inState('debitScheduled', 'Debit scheduled');
export const DebitReturned = inState('debitReturned', 'Debit returned');
/** What is being checked is left out. */
export const PartlyDisputed = inState('partlyDisputed', 'Partly disputed');
export const DisputedOnly = inState('disputedOnly', 'Disputed only');
export const DeferredByPromise = inState('deferredByPromise', 'Deferred by a promise');
export const DeferredByPause = inState('deferredByPause', 'Deferred by a pause');
/** Three offers and a plan of one's own; none is chosen beforehand. */
export const PlanOffered = inState('planOffered', 'Plan offered');
/** Ring, bars and sums; all dates stand behind a press. */
export const PlanActive = inState('planActive', 'Plan active');
/** Said without blame, with help beside paying. */
export const PlanMissed = inState('planMissed', 'Plan, one instalment missed');
/** It was paid and is not booked yet: nobody is asked again. */
export const InstalmentOnItsWay: StoryObj = {
  name: 'Plan, the instalment on its way',
  parameters: {
    account: {
      scenario: 'planMissed',
      instead: {
        path: '/payments?state=open',
        answer: () =>
          Promise.resolve(
            Response.json({
              data: [
                {
                  id: 'payment-9',
                  amount: { amountMinor: 1_415, currency: 'EUR' },
                  purpose: { kind: 'instalment' },
                  state: 'processing',
                  retryable: false,
                  posted: false,
                },
              ],
            }),
          ),
      },
    } satisfies StoryAccount,
  },
  play: async ({ canvasElement }) => {
    await see(canvasElement, '#heading .unit:not(:empty)');
  },
};
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
/** The plan brings the service back. */
export const Restricted = inState('restricted', 'Restricted');
export const Restored = inState('restored', 'Restored');
/** Nothing is asked for, so no plan is offered. */
export const Moratorium = inState('moratorium', 'Moratorium');
export const Closed = inState('closed', 'Closed');
/** Another company is the one to ask. */
export const HandedOver = inState('handedOver', 'Handed over');
export const InCredit = inState('inCredit', 'In credit');
export const ManyItems = inState('manyItems', 'Many bills');

/** Every instalment of the plan that runs, and how it stands. */
export const AllDates: StoryObj = {
  parameters: { account: { scenario: 'planActive' } satisfies StoryAccount },
  play: async ({ canvasElement }) => {
    await press(canvasElement, '.foot .link:first-of-type');
    await see(canvasElement, 'table');
  },
};
