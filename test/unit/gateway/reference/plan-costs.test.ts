import { describe, expect, test } from 'vitest';
import { aprPercent, sumMinor } from '../../../../src/core/domain/index.js';
import { defaultPolicy } from '../../../../src/gateway/reference/index.js';
import { feePolicy } from '../../../../src/testing/index.js';
import { bench, type Bench } from './bench.js';

const open = (): Promise<Bench> => bench('planOffered', {}, feePolicy);
const text = (pdf: Uint8Array): string => new TextDecoder('latin1').decode(pdf);

/** Ends the plan that runs. */
async function end(b: Bench, id: string) {
  const quote = await b.call('quotePlanChange', { id, body: { kind: 'cancel' } });
  const { etag } = await b.result('getPlan', { id });
  const plan = await b.call('changePlan', { id, body: { quoteId: quote.quoteId }, ifMatch: etag });
  return { quote, plan };
}

describe('a plan that costs something', () => {
  test('is offered with its fee, its APR and what is to be read before', async () => {
    const b = await open();
    const { offers, custom } = await b.call('listPlanOffers');
    expect(offers).toHaveLength(3);
    for (const offer of offers) {
      expect(offer).toMatchObject({ fees: b.eur(200), interest: b.eur(0), total: b.eur(8_690) });
      const instalments = offer.instalments.map(({ dueDate, amount }) => ({
        dueDate,
        amountMinor: amount.amountMinor,
      }));
      expect(sumMinor(instalments.map(({ amountMinor }) => amountMinor))).toBe(8_690);
      expect(offer.apr).toBe(aprPercent(8_490, instalments, b.today));
    }
    expect(custom).toMatchObject({ amount: b.eur(8_490), fee: b.eur(200) });
  });

  test('has a document with the figures of just this offer, and the telco’s own words', async () => {
    const b = await open();
    const { offers } = await b.call('listPlanOffers');
    const [short, , long] = await Promise.all(
      offers.map(async ({ precontractDocument: id = '' }) =>
        text(await b.call('getDocument', { id })),
      ),
    );
    expect(short).toContain('Rate 3: 28,96');
    expect(long).toContain('Rate 6: 14,48');
    expect(long).toContain('Summe: 86,90');
    expect(long).toContain('Kosten des Plans: 2,00');
    expect(long).toContain('Effektiver Jahreszins: 8,9');
    expect(long).toContain('14 Tage lang');
  });

  test('can be of one’s own, by amount and by number', async () => {
    const b = await open();
    const quote = (size: object) =>
      b.call('quotePlan', {
        body: { frequency: 'monthly' as const, payday: 'fifteenth', ...size },
      });
    const byAmount = await quote({ amountPerPeriod: b.eur(1_500) });
    const byNumber = await quote({ numberOfInstalments: 6 });
    for (const offer of [byAmount, byNumber]) {
      expect(offer).toMatchObject({ fees: b.eur(200), total: b.eur(8_690), apr: 8.9 });
      expect(offer.instalments[0]?.amount).toEqual(b.eur(1_449));
    }
  });

  test('once agreed, its cost is an item of the plan, and paid with it', async () => {
    const b = await open();
    const plan = await b.agreePlan(6);
    expect(plan).toMatchObject({ total: b.eur(8_690), remaining: b.eur(8_690) });
    const { balance } = await b.call('getAccount');
    expect(balance.parts).toEqual([{ kind: 'inPlan', amount: b.eur(8_690) }]);
    const { data: items } = await b.call('listItems', { query: {} });
    expect(items).toContainEqual(
      expect.objectContaining({ label: 'Kosten des Plans', amount: b.eur(200), status: 'inPlan' }),
    );
    const confirmation = text(await b.call('getDocument', { id: plan.receipt!.documentId! }));
    expect(confirmation).toContain('Summe: 86,90');
    expect(confirmation).toContain('Kosten des Plans: 2,00');

    const payment = await b.pay(8_690, { kind: 'instalment' });
    await b.notify(payment.id, { state: 'succeeded' });
    expect(await b.call('getPlan', { id: plan.id })).toMatchObject({ state: 'completed' });
    expect((await b.call('getAccount')).balance.total).toEqual(b.eur(0));
  });

  test('ends for free: what it would have cost is not due', async () => {
    const b = await open();
    const { id } = await b.agreePlan(6);
    const { quote, plan } = await end(b, id);
    expect(quote).toMatchObject({ released: b.eur(8_490), fee: b.eur(0) });
    expect(plan.state).toBe('cancelled');
    expect(await b.payNow()).toBe(8_490);
    expect((await b.call('getAccount')).balance.total).toEqual(b.eur(8_490));
  });

  test('ends later for what is open of the bills', async () => {
    const b = await open();
    const { id } = await b.agreePlan(6);
    const payment = await b.pay(1_449, { kind: 'instalment' });
    await b.notify(payment.id, { state: 'succeeded' });
    const { quote } = await end(b, id);
    expect(quote.released).toEqual(b.eur(8_490 - 1_449));
    expect(await b.payNow()).toBe(8_490 - 1_449);
  });

  test('is free by default', async () => {
    const b = await bench('planOffered');
    const { offers } = await b.call('listPlanOffers');
    for (const offer of offers) {
      expect(offer).toMatchObject({ fees: b.eur(0), interest: b.eur(0), total: b.eur(8_490) });
      expect(offer).not.toHaveProperty('apr');
      expect(offer).not.toHaveProperty('precontractDocument');
    }
  });
});

describe('a policy with a fee is refused when the service is made', () => {
  const [free] = defaultPolicy.plans['EUR']!;
  const fee = { ...free!, fromMinor: 6_000, toMinor: undefined!, feeMinor: 200 };

  test.each([
    ['without a document', { plans: { EUR: [fee] } }, 'must name its precontractDocument'],
    [
      'with a document that is not there',
      { plans: { EUR: [{ ...fee, precontractDocument: 'gone' }] } },
      'No pre-contract information "gone"',
    ],
    [
      'with a document that says nothing',
      { plans: { EUR: [{ ...fee, precontractDocument: 'empty' }] }, precontract: { empty: [] } },
      'No pre-contract information "empty"',
    ],
  ])('%s', async (_what, policy, words) => {
    await expect(bench('planOffered', {}, policy)).rejects.toThrow(words);
  });
});
