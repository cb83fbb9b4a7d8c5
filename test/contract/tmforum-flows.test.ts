/** Process flows of TMF701 that offer plans, and hear which one was accepted. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Failure } from '../../demo/bss/rules.js';
import { simpleOffers } from '../../demo/bss/simple-offers.js';
import { Customer } from './support/customer.js';
import { acceptance, agree } from './support/journeys.js';
import { openTmForumBackend, type TmForumBackend } from './support/tmforum-backend.js';
import { offersBy } from './support/tmforum-config.js';

type Json = Readonly<Record<string, unknown>>;

let backend: TmForumBackend;
let someone: Customer;
let untold: unknown[];

beforeEach(async () => {
  untold = [];
  backend = await openTmForumBackend('v4', { onUntold: (error) => untold.push(error) }, (origin) =>
    offersBy('processFlow', origin),
  );
  someone = await someoneOf(await backend.openAccount('overdue'));
});
afterEach(() => {
  expect(backend.checker.violations).toEqual([]);
  return backend.close();
});

const someoneOf = async (id: string): Promise<Customer> =>
  new Customer(backend, id, await backend.token(id, { stepUp: true }));
const offered = async () => (await someone.call('listPlanOffers', {})).data.offers;
const flows = (): readonly Json[] => backend.bss.processFlows.flows;
const tasks = (): Map<string, Json> => backend.bss.processFlows.tasks;
const states = () => [...tasks().values()].map(({ state }) => state);
const plansThere = () => backend.bss.accounts.get(someone.accountId)?.paymentPlan ?? [];
const fail = (failure: Omit<Failure, 'times'>, times = 1) =>
  backend.bss.rules.failures.push({ ...failure, times });
const chosen = {
  state: 'completed',
  characteristic: [{ name: 'chosenOffer', value: 'offer-1' }],
};

describe('a question about offers', () => {
  it('starts one flow, also when the answer to its start was lost', async () => {
    fail({ path: /processFlow$/, status: 'cut', method: 'POST', isDone: true });
    expect(await offered()).toHaveLength(1);
    await offered();
    expect(flows()).toHaveLength(1);
  });

  it('starts a second one when the first start is not there yet, and is about one of them', async () => {
    backend.bss.rules.lateStarts = 1;
    await someone.refused('listPlanOffers', 'upstream-error');
    expect(flows()).toEqual([]);
    const offers = await offered();
    expect(flows()).toHaveLength(2);
    expect(await offered()).toEqual(offers);
    await agree(someone);
    expect(flows()).toHaveLength(2);
    expect(states()).toEqual(['active', 'completed']);
  });

  it('is about the other one of two when the telco gives up one', async () => {
    backend.bss.rules.lateStarts = 1;
    await someone.refused('listPlanOffers', 'upstream-error');
    const before = await offered();
    const { flows: all } = backend.bss.processFlows;
    all[0] = { ...all[0], state: 'cancelled' };
    expect(await offered()).toHaveLength(1);
    expect(await offered()).not.toEqual(before);
    await agree(someone);
    expect(flows()).toHaveLength(2);
    expect(states()).toEqual(['completed', 'active']);
  });

  it('waits a moment, and finds its flow when it is asked again', async () => {
    backend.bss.rules.flows = 'running';
    await someone.refused('listPlanOffers', 'unavailable');
    backend.bss.rules.flows = 'answered';
    expect(await offered()).toHaveLength(1);
    expect(flows()).toHaveLength(1);
  });

  it.each(['withoutAnswer', 'cancelled'] as const)('has no offer of a flow: %s', async (how) => {
    backend.bss.rules.flows = how;
    expect(await offered()).toEqual([]);
    expect(flows()).toHaveLength(1);
  });

  it('is never answered with what is somebody else’s', async () => {
    backend.bss.rules.filters = 'ignored';
    backend.bss.rules.planOffers = (question) => {
      const { offers } = simpleOffers(question);
      return { offers: offers.map((offer) => ({ ...offer, id: `of-${question.accountId}` })) };
    };
    await offered();
    someone = await someoneOf(await backend.openAccount('firstSlip'));
    await agree(someone);
    expect(states()).toEqual(['active', 'completed']);
    expect(backend.foreign.get('planOffers')).toBeGreaterThan(0);
  });
});

describe('an offer of a flow', () => {
  it('is gone with the flow: neither shown again nor agreed', async () => {
    const body = await acceptance(someone);
    backend.bss.rules.flows = 'cancelled';
    await someone.refused('createPlan', 'offer-expired', { body });
    expect(await offered()).toEqual([]);
    expect(plansThere()).toEqual([]);
  });

  it('is gone with the flow’s task for the choice', async () => {
    const body = await acceptance(someone);
    const [[id, task]] = [...tasks()] as [[string, Json]];
    tasks().set(id, { ...task, state: 'cancelled' });
    await someone.refused('createPlan', 'offer-expired', { body });
    expect(plansThere()).toEqual([]);
  });
});

describe('an accepted offer', () => {
  const only = () => [...tasks().values()][0];
  const failToTell = (times: number) => fail({ path: /taskFlow\/./, status: 500 }, times);

  it('completes the flow’s task', async () => {
    await agree(someone);
    expect(only()).toMatchObject(chosen);
    expect(untold).toEqual([]);
  });

  it('is not told before the plan is written', async () => {
    const body = await acceptance(someone);
    fail({ path: /billingAccount/, status: 500, method: 'PATCH' });
    await someone.refused('createPlan', 'upstream-error', { body });
    expect(states()).toEqual(['active']);
    await someone.call('createPlan', { body });
    expect(plansThere()).toHaveLength(1);
    expect(only()).toMatchObject(chosen);
  });

  it('is a plan also while the flow cannot be told, and is told the next day', async () => {
    failToTell(1);
    const plan = await agree(someone);
    expect(plansThere()).toHaveLength(1);
    expect(plan.receipt?.documentId).toBeTruthy();
    expect(untold).toHaveLength(1);
    expect(states()).toEqual(['active']);
    await backend.advanceDays(1);
    expect(only()).toMatchObject(chosen);
  });

  it('is told with what the customer does later, but not each time', async () => {
    const change = async (largePrint: boolean) => {
      const { etag } = await someone.call('getContactPreferences', {});
      await someone.call('updateContactPreferences', { body: { largePrint }, ifMatch: etag });
    };
    failToTell(1);
    await agree(someone);
    await change(true);
    expect(states()).toEqual(['active']);
    backend.passSeconds(601);
    someone = await someone.as({});
    await change(false);
    expect(only()).toMatchObject(chosen);
  });

  it('is told for as long as it takes', async () => {
    failToTell(8);
    await agree(someone);
    await backend.advanceDays(7);
    expect(states()).toEqual(['active']);
    await backend.advanceDays(1);
    expect(only()).toMatchObject(chosen);
    expect(untold).toHaveLength(8);
    const calls = backend.bss.calls.length;
    await backend.advanceDays(1);
    expect(backend.bss.calls.slice(calls).join()).not.toContain('taskFlow');
  });

  it('is not told any more once nobody waits for it', async () => {
    failToTell(1);
    await agree(someone);
    const [[id, task]] = [...tasks()] as [[string, Json]];
    tasks().set(id, { ...task, state: 'cancelled' });
    await backend.advanceDays(2);
    expect(untold).toHaveLength(2);
    expect(plansThere()).toHaveLength(1);
  });
});
