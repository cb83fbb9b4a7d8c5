/** Plans that the telco itself offers, by an endpoint of its own or by process flows of TMF701. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { credentials } from '../../demo/bss/index.js';
import type { PlanOffersAnswer, PlanOffersQuestion } from '../../src/gateway/tmforum/index.js';
import { simpleOffers } from '../../demo/bss/simple-offers.js';
import { Customer } from './support/customer.js';
import { agree, euros } from './support/journeys.js';
import { openTmForumBackend, type TmForumBackend } from './support/tmforum-backend.js';

type Json = Readonly<Record<string, unknown>>;

const sources = ['endpoint', 'processFlow'] as const;

describe.each(sources)('offers of plans by %s', (source) => {
  let backend: TmForumBackend;
  let someone: Customer;

  beforeEach(async () => {
    backend = await openTmForumBackend('v4', {}, (origin) => ({
      offers: {
        source,
        baseUrl:
          source === 'endpoint' ? `${origin}/telco` : `${origin}/tmf-api/processFlowManagement/v4`,
        authorization: {
          kind: 'clientCredentials',
          tokenUrl: `${origin}/oauth/token`,
          ...credentials,
        },
        ...(source === 'processFlow' && {
          specification: 'planOffers',
          acceptTask: 'acceptOffer',
        }),
      },
    }));
    someone = await someoneOf(await backend.openAccount('overdue'));
  });
  afterEach(() => {
    expect(backend.checker.violations).toEqual([]);
    return backend.close();
  });

  const someoneOf = async (id: string): Promise<Customer> =>
    new Customer(backend, id, await backend.token(id, { stepUp: true }));
  const offered = async () => (await someone.call('listPlanOffers', {})).data.offers;
  /** The next answers, made of the telco's usual one. */
  const answers = (change: (usual: PlanOffersAnswer, question: PlanOffersQuestion) => unknown) => {
    backend.bss.rules.planOffers = (question) => change(simpleOffers(question), question);
  };

  it('are the telco’s, and one of them is agreed as it was offered', async () => {
    const asked: PlanOffersQuestion[] = [];
    answers((usual, question) => {
      asked.push(question);
      return usual;
    });
    const [offer, ...others] = await offered();
    expect(others).toEqual([]);
    const dates = offer?.instalments.map(({ dueDate }) => dueDate);
    const [question] = asked;
    expect(question).toMatchObject({ accountId: someone.accountId, owed: offer?.total });
    expect(dates?.[0]).toBe(question?.bounds.earliestStart);
    expect(dates).toHaveLength(3);
    const plan = await agree(someone);
    expect(plan.instalments.map(({ dueDate }) => dueDate)).toEqual(dates);
    expect(backend.bss.accounts.get(someone.accountId)?.paymentPlan).toHaveLength(1);
  });

  it('answer what a customer wishes', async () => {
    const body = { frequency: 'fortnightly' as const, amountPerPeriod: euros(3_000) };
    const { data } = await someone.call('quotePlan', { body });
    const { frequency, instalments } = data;
    expect(frequency).toBe('fortnightly');
    expect(instalments.every(({ amount }) => amount.amountMinor <= 3_000)).toBe(true);
  });

  it.each<[string, (usual: PlanOffersAnswer, question: PlanOffersQuestion) => unknown]>([
    [
      'that asks for more than is owed',
      ({ offers: [offer] }) => ({ offers: [moreThanOwed(offer)] }),
    ],
    ['on a day that is none', ({ offers: [offer] }) => ({ offers: [onNoDay(offer)] })],
    ['of another shape', () => ({ offers: [{ id: 'offer-1' }] })],
    [
      'with fees and no word of what they make it',
      ({ offers: [offer] }) => ({ offers: [dear(offer)] }),
    ],
    [
      'in another currency',
      (usual) => JSON.parse(JSON.stringify(usual).replaceAll('"EUR"', '"SEK"')) as unknown,
    ],
  ])('show no plan %s', async (_, change) => {
    answers(change);
    await someone.refused('listPlanOffers', 'upstream-error');
  });

  it('are none where the telco makes none', async () => {
    answers(() => ({ offers: [] }));
    expect(await offered()).toEqual([]);
  });

  it('are not there while the telco does not answer, and are there after it', async () => {
    const path = source === 'endpoint' ? /plan-offers$/ : /processFlow$/;
    backend.bss.rules.failures.push({ path, status: 500, times: 1, method: 'POST' });
    await someone.refused('listPlanOffers', 'upstream-error');
    expect(await offered()).toHaveLength(1);
  });

  if (source === 'processFlow') {
    const flows = (): readonly Json[] => backend.bss.processFlows.flows;

    it('start one flow for one question, also after an answer that was lost', async () => {
      const path = /processFlow$/;
      backend.bss.rules.failures.push({
        path,
        status: 500,
        times: 1,
        method: 'POST',
        isDone: true,
      });
      await someone.refused('listPlanOffers', 'upstream-error');
      expect(await offered()).toHaveLength(1);
      await offered();
      expect(flows()).toHaveLength(1);
    });

    it('are waited for a moment, and found when somebody asks again', async () => {
      backend.bss.rules.flows = 'running';
      await someone.refused('listPlanOffers', 'unavailable');
      backend.bss.rules.flows = 'answered';
      expect(await offered()).toHaveLength(1);
      expect(flows()).toHaveLength(1);
      backend.bss.rules.flows = 'withoutAnswer';
      someone = await someoneOf(await backend.openAccount('overdue'));
      expect(await offered()).toEqual([]);
    });

    it('complete the flow’s task with the one that was chosen', async () => {
      await agree(someone);
      const [task] = backend.bss.processFlows.tasks.values();
      expect(task).toMatchObject({
        state: 'completed',
        characteristic: [{ name: 'chosenOffer', value: 'offer-1' }],
      });
    });

    it('are never those of somebody else', async () => {
      backend.bss.rules.filters = 'ignored';
      answers((usual, { accountId }) => ({
        offers: usual.offers.map((offer) => ({ ...offer, id: `of-${accountId}` })),
      }));
      await offered();
      const other = await someoneOf(await backend.openAccount('firstSlip'));
      await agree(other);
      const chosen = [...backend.bss.processFlows.tasks.values()].map(({ state }) => state);
      expect(chosen).toEqual(['active', 'completed']);
      expect(backend.foreign.get('planOffers')).toBeGreaterThan(0);
    });
  }
});

type Offer = PlanOffersAnswer['offers'][number] | undefined;
const changedFirst = (offer: Offer, change: (first: Json) => Json): unknown => ({
  ...offer,
  instalments: offer?.instalments.map((each, index) => (index === 0 ? change(each) : each)),
});
const moreThanOwed = (offer: Offer): unknown =>
  changedFirst(offer, (first) => ({
    ...first,
    amount: { amountMinor: 9_999_999, currency: 'EUR' },
  }));
const onNoDay = (offer: Offer): unknown =>
  changedFirst(offer, (first) => ({ ...first, dueDate: '2026-02-30' }));
const dear = (offer: Offer): unknown => {
  const fees = { amountMinor: 300, currency: 'EUR' };
  const dearer = changedFirst(offer, (first) => {
    const { amountMinor } = first['amount'] as { amountMinor: number };
    return { ...first, amount: { amountMinor: amountMinor + 300, currency: 'EUR' } };
  });
  return { ...(dearer as object), fees };
};
