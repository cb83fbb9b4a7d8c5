/** Plans that the telco itself offers, by an endpoint of its own or by process flows of TMF701. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PlanOffersAnswer, PlanOffersQuestion } from '../../src/gateway/tmforum/index.js';
import { simpleOffers } from '../../demo/bss/simple-offers.js';
import { Customer } from './support/customer.js';
import { acceptance, agree, euros } from './support/journeys.js';
import { openTmForumBackend, type TmForumBackend } from './support/tmforum-backend.js';
import { configFor, offersBy, type OfferSource } from './support/tmforum-config.js';
import { StoreOfTest } from './support/store-of-test.js';

type Json = Readonly<Record<string, unknown>>;

const sources = ['endpoint', 'processFlow'] as const;

describe.each(sources)('offers of plans by %s', (source) => {
  let backend: TmForumBackend;
  let someone: Customer;

  beforeEach(async () => {
    backend = await openTmForumBackend('v4', {}, (origin) => offersBy(source, origin));
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
});

describe('an offer that is open when somebody else makes the offers', () => {
  const earlier: TmForumBackend[] = [];
  afterEach(async () => {
    for (const backend of earlier.splice(0)) await backend.close();
  });

  /** One customer of one stack and one store, before the configuration was changed and after it. */
  async function changed(from: OfferSource, to: OfferSource): Promise<readonly Customer[]> {
    const store = new StoreOfTest();
    const before = await openTmForumBackend('v4', { store }, (origin) => offersBy(from, origin));
    const { origin } = before.bss;
    const changes = { ...configFor(origin, 'v4'), ...offersBy(to, origin) };
    const after = await openTmForumBackend('v4', { store }, changes);
    earlier.push(before, after);
    const id = before.openBssAccount('overdue');
    return Promise.all(
      [before, after].map(
        async (backend) => new Customer(backend, id, await backend.token(id, { stepUp: true })),
      ),
    );
  }

  it.each<[OfferSource, OfferSource]>([
    ['endpoint', 'processFlow'],
    ['processFlow', 'endpoint'],
    ['endpoint', 'policy'],
  ])('has expired: %s, then %s', async (from, to) => {
    const [before, after] = await changed(from, to);
    const body = await acceptance(before!);
    await after!.refused('createPlan', 'offer-expired', { body });
    // Others are there in its place.
    const { offers } = (await after!.call('listPlanOffers', {})).data;
    expect(offers.map(({ id }) => id)).not.toContain(body.offerId);
    expect((await agree(after!)).state).toBe('active');
  });

  it('is kept where the policy made it: nobody is to be told', async () => {
    const [before, after] = await changed('policy', 'processFlow');
    const body = await acceptance(before!);
    expect((await after!.call('createPlan', { body })).data.state).toBe('active');
  });
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
