import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { StoryAccount } from '../../.storybook/account.js';
import { see } from '../hand.js';
import { inState } from '../states.js';
import { careMeta } from './care.js';

/**
 * Each view of the whole way, in the states in which it differs. What the views themselves say in
 * every other state stands in the stories of the balance card, the plan chooser and the support
 * options.
 */
const meta: Meta = { ...careMeta, title: 'Care' };
export default meta;

const inView = (
  scenario: StoryAccount['scenario'],
  name: string,
  view: 'balance' | 'plan' | 'help' = 'balance',
): StoryObj => ({
  ...inState(scenario, name),
  args: { view },
  play: async ({ canvasElement }) => {
    await see(canvasElement, '#heading');
  },
});

export const Balance = inView('overdue', 'The balance, with its three ways');
/** The way back stands above it, at the same place in each view. */
export const Plan = inView('planOffered', 'The plans, in its place', 'plan');
export const Help = inView('overdue', 'The ways to help, in its place', 'help');

export const NothingDue = inView('nothingDue', 'Nothing due');
export const InTransit = inView('inTransit', 'In transit');
export const PlanActive = inView('planActive', 'Plan active');
export const PlanActiveDates = inView('planActive', 'Plan active, its view', 'plan');
/** Nothing is offered here: the way is not there, and its view says what is. */
export const Disputed = inView('disputedOnly', 'Disputed only, its plan view', 'plan');
export const HelpWithOpenRequest = inView('partlyDisputed', 'What is open, in the help', 'help');
export const Moratorium = inView('moratorium', 'Moratorium');
export const HandedOver = inView('handedOver', 'Handed over');
