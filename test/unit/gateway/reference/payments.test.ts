import { describe, expect, test } from 'vitest';
import { ProblemError } from '../../../../src/core/errors/index.js';
import { bench } from './bench.js';

const problem = (code: string, detail: object = {}) => expect.objectContaining({ code, ...detail });

describe('a payment', () => {
  test('of everything: at the provider, then booked; nothing is owed any more', async () => {
    const b = await bench('overdue');
    const payment = await b.pay(8_490);
    expect(payment).toMatchObject({ state: 'actionRequired', posted: false });
    expect(payment.nextAction?.url).toBe(`https://pay.example/c/${payment.id}`);
    expect(await b.payNow()).toBe(8_490);

    expect(await b.notify(payment.id, { state: 'succeeded' })).toBe('applied');
    expect(await b.call('getPayment', { id: payment.id })).toMatchObject({
      state: 'succeeded',
      posted: true,
    });
    const account = await b.call('getAccount');
    expect(account).toMatchObject({ stage: 'none', balance: { parts: [] } });
    expect(account.timeline.at(-1)).toEqual({ kind: 'paymentBooked', on: '2026-11-23' });
    const { data } = await b.call('listItems', { query: { status: 'paid' } });
    expect(data).toHaveLength(2);
  });

  test('of a part pays the oldest bill first', async () => {
    const b = await bench('overdue');
    const payment = await b.pay(4_000);
    await b.notify(payment.id, { state: 'succeeded' });
    const { data } = await b.call('listItems', { query: { status: 'all' } });
    expect(data.map(({ remaining }) => remaining.amountMinor)).toEqual([4_490, 0]);
  });

  test('of chosen items pays those (TKG §62(3))', async () => {
    const b = await bench('overdue');
    const { data } = await b.call('listItems');
    const [newest] = data;
    const payment = await b.pay(4_495, { kind: 'items', ids: [newest!.id] });
    await b.notify(payment.id, { state: 'succeeded' });
    expect(await b.call('getItem', { id: newest!.id })).toMatchObject({ status: 'paid' });
    expect(await b.payNow()).toBe(3_995);
  });

  test('on its way is not asked for again, and comes back when it fails', async () => {
    const b = await bench('overdue');
    const before = (await b.call('getAccount')).balanceVersion;
    const payment = await b.pay(8_490);
    await b.notify(payment.id, { state: 'processing' });
    const account = await b.call('getAccount');
    expect(account.balance.payNow.amount.amountMinor).toBe(0);
    expect(account.balance.parts).toContainEqual({ kind: 'inTransit', amount: b.eur(-8_490) });
    expect(account.balanceVersion).not.toBe(before);
    const { data } = await b.call('listItems');
    expect(data.map(({ status }) => status)).toEqual(['inTransit', 'inTransit']);

    await b.notify(payment.id, { state: 'failed', failureCode: 'insufficientFunds' });
    expect(await b.payNow()).toBe(8_490);
    expect(await b.call('getPayment', { id: payment.id })).toMatchObject({
      state: 'failed',
      failureCode: 'insufficientFunds',
      retryable: true,
    });
  });

  test('has a receipt, and once booked a document', async () => {
    const b = await bench('overdue');
    const payment = await b.pay(8_490);
    expect(payment.receipt?.reference).toMatch(/^KZ-\d{4}-\d{4}$/);
    await b.notify(payment.id, { state: 'succeeded' });
    const { receiptDocumentId } = await b.call('getPayment', { id: payment.id });
    const pdf = await b.call('getDocument', { id: receiptDocumentId! });
    expect(new TextDecoder().decode(pdf)).toContain('84,90');
  });

  test('is booked some business days later where the telco does so', async () => {
    const b = await bench('overdue', {}, { postingBusinessDays: 2 });
    const payment = await b.pay(8_490);
    await b.notify(payment.id, { state: 'succeeded' });
    expect(await b.call('getPayment', { id: payment.id })).toMatchObject({
      state: 'succeeded',
      posted: false,
    });
    expect(await b.payNow()).toBe(0);
    await b.sleep(1);
    expect((await b.call('getPayment', { id: payment.id })).posted).toBe(false);
    await b.sleep(1);
    expect((await b.call('getPayment', { id: payment.id })).posted).toBe(true);
  });
});

describe('an announced restriction', () => {
  test('is off the table once what prevents it was paid, in parts or at once', async () => {
    const b = await bench('restrictionAnnounced');
    const pay = async (amountMinor: number) => {
      const { id } = await b.pay(amountMinor);
      await b.notify(id, { state: 'succeeded' });
      return (await b.call('getAccount')).restriction;
    };
    expect(await pay(6_480)).toMatchObject({ verdict: 'announced', prevent: { amount: b.eur(1) } });
    const reasons = ['belowThreshold', 'noNotice'];
    expect(await pay(1)).toEqual({ verdict: 'notPossible', reasons });
    expect(await pay(9_999)).toEqual({ verdict: 'notPossible', reasons });
  });

  test('asks nobody twice for money that is on its way', async () => {
    const b = await bench('restrictionAnnounced');
    const { id } = await b.pay(6_481);
    await b.notify(id, { state: 'processing' });
    const { restriction } = await b.call('getAccount');
    expect(restriction).toMatchObject({ verdict: 'announced', earliestDate: '2026-12-03' });
    expect(restriction).not.toHaveProperty('prevent');
  });

  test('in force is lifted when less than 100.00 is owed, not when money is on its way', async () => {
    const b = await bench('restricted');
    const { id } = await b.pay(6_481);
    await b.notify(id, { state: 'processing' });
    expect((await b.call('getAccount')).stage).toBe('serviceLimited');
    await b.notify(id, { state: 'succeeded' });
    const account = await b.call('getAccount');
    expect(account.stage).toBe('overdue');
    expect(account.restriction).toMatchObject({ verdict: 'notPossible' });
    expect(account.timeline).toContainEqual({ kind: 'restored', on: '2026-11-23' });
  });
});

describe('a payment is refused', () => {
  test.each([
    ['more than is owed', 8_491],
    ['nothing', 0],
    ['less than nothing', -1],
  ])('%s', async (_name, amount) => {
    const b = await bench('overdue');
    await expect(b.pay(amount)).rejects.toEqual(problem('amount-out-of-range'));
  });

  test('in another currency', async () => {
    const b = await bench('overdue');
    const body = {
      amount: { amountMinor: 100, currency: 'SEK' },
      purpose: { kind: 'balance' as const },
      returnUrl: 'https://nordlicht.example/',
    };
    await expect(b.call('createPayment', { body })).rejects.toEqual(problem('validation-failed'));
  });

  test('when part payment is not offered and it is a part', async () => {
    const b = await bench('overdue');
    const account = await b.store.read('overdue', (tx) => tx.get('account', 'overdue'));
    const capabilities = { ...account!.capabilities, partPayment: false };
    await b.store.load([{ kind: 'account', record: { ...account!, capabilities } }]);
    await expect(b.pay(100)).rejects.toEqual(problem('amount-out-of-range'));
    expect((await b.pay(8_490)).state).toBe('actionRequired');
  });

  test('for an item of somebody else as for a missing one', async () => {
    const b = await bench('overdue', { accountId: 'other' });
    await b.open('restricted');
    const ids = ['item-99'];
    await expect(b.pay(100, { kind: 'items', ids })).rejects.toEqual(problem('not-found'));
  });

  test('for what is disputed', async () => {
    const b = await bench('disputedOnly');
    const { data } = await b.call('listItems', { query: { status: 'open' } });
    const ids = data.map(({ id }) => id);
    await expect(b.pay(100, { kind: 'items', ids })).rejects.toEqual(
      problem('amount-out-of-range'),
    );
  });

  test.each([
    'https://evil.example/konto',
    'https://nordlicht.example@evil.example/',
    'http://nordlicht.example/',
    'javascript:alert(1)',
    '/konto',
  ])('with the return URL %s', async (returnUrl) => {
    const b = await bench('overdue');
    const body = { amount: b.eur(100), purpose: { kind: 'balance' as const }, returnUrl };
    await expect(b.call('createPayment', { body })).rejects.toEqual(
      problem('return-url-not-allowed'),
    );
    expect(b.provider.checkouts).toEqual([]);
  });

  test('when the provider answers with a page of another origin', async () => {
    const b = await bench('overdue');
    b.provider.origin = 'https://evil.example';
    await expect(b.pay(100)).rejects.toEqual(problem('upstream-error'));
    expect((await b.call('listPayments')).data).toEqual([]);
  });

  test('where payments are not offered', async () => {
    const b = await bench('handedOver');
    await expect(b.pay(100)).rejects.toEqual(problem('not-supported'));
  });
});

describe('the return URL', () => {
  test('keeps what it has and gets the payment added', async () => {
    const b = await bench('overdue');
    const returnUrl = 'https://nordlicht.example/konto?tab=offen&payment=old#karte';
    const body = { amount: b.eur(100), purpose: { kind: 'balance' as const }, returnUrl };
    const { id } = await b.call('createPayment', { body });
    expect(b.provider.checkouts[0]?.returnUrl).toBe(
      `https://nordlicht.example/konto?tab=offen&payment=${id}#karte`,
    );
  });
});

describe('one payment at a time', () => {
  test('a second one is told which is open', async () => {
    const b = await bench('overdue');
    const { id } = await b.pay(100);
    await expect(b.pay(100)).rejects.toEqual(problem('payment-open', { detail: { id } }));
  });

  test('two at once: one starts, the other is told so', async () => {
    const b = await bench('overdue');
    const results = await Promise.allSettled([b.pay(100), b.pay(100)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(b.provider.checkouts).toHaveLength(1);
  });

  test('given up: the next one can start', async () => {
    const b = await bench('overdue');
    const { id } = await b.pay(100);
    expect(await b.call('cancelPayment', { id })).toMatchObject({ state: 'cancelled' });
    expect((await b.pay(200)).state).toBe('actionRequired');
  });

  test('cannot be given up while the provider is being paid', async () => {
    const b = await bench('overdue');
    const { id } = await b.pay(8_490);
    b.provider.onCancel = { state: 'processing' };
    expect(await b.call('cancelPayment', { id })).toMatchObject({ state: 'processing' });
    expect(await b.payNow()).toBe(0);
    await expect(b.call('cancelPayment', { id })).rejects.toEqual(problem('state-conflict'));
  });

  test('one that was left for too long is expired, without waiting for the daily run', async () => {
    const b = await bench('overdue');
    const { id } = await b.pay(100);
    b.now = new Date(b.now.getTime() + 31 * 60_000);
    expect(await b.call('getPayment', { id })).toMatchObject({ state: 'expired', retryable: true });
    expect((await b.call('listPayments', { query: { state: 'open' } })).data).toEqual([]);
    expect((await b.pay(200)).state).toBe('actionRequired');
  });

  test('is not started when the provider fails, and leaves no trace', async () => {
    const b = await bench('overdue');
    b.provider.failure = new ProblemError('upstream-timeout');
    await expect(b.pay(100)).rejects.toEqual(problem('upstream-timeout'));
    expect((await b.call('listPayments', { query: { state: 'open' } })).data).toEqual([]);
  });
});

describe('notifications of the provider', () => {
  test('change nothing when they come twice', async () => {
    const b = await bench('overdue');
    const { id } = await b.pay(4_000);
    expect(await b.notify(id, { state: 'succeeded' })).toBe('applied');
    expect(await b.notify(id, { state: 'succeeded' })).toBe('ignored');
    expect(await b.payNow()).toBe(4_490);
  });

  test.each(['processing', 'actionRequired', 'failed', 'expired', 'cancelled'] as const)(
    'never undo a success: %s comes late',
    async (state) => {
      const b = await bench('overdue');
      const { id } = await b.pay(8_490);
      await b.notify(id, { state: 'succeeded' });
      expect(await b.notify(id, { state })).toBe('ignored');
      expect(await b.payNow()).toBe(0);
    },
  );

  test('book money that came although the payment was given up', async () => {
    const b = await bench('overdue');
    const { id } = await b.pay(8_490);
    await b.call('cancelPayment', { id });
    expect(await b.notify(id, { state: 'succeeded' })).toBe('applied');
    expect(await b.payNow()).toBe(0);
  });

  test('money that came twice is the customer’s credit', async () => {
    const b = await bench('overdue');
    const first = await b.pay(8_490);
    await b.call('cancelPayment', { id: first.id });
    const second = await b.pay(8_490);
    await b.notify(second.id, { state: 'succeeded' });
    await b.notify(first.id, { state: 'succeeded' });
    const { balance } = await b.call('getAccount');
    expect(balance.parts).toEqual([{ kind: 'credit', amount: b.eur(-8_490) }]);
    expect(balance.total).toEqual(b.eur(-8_490));
  });

  test('about a checkout that nobody started are unknown', async () => {
    const b = await bench('overdue');
    expect(await b.notify('nobody', { state: 'succeeded' })).toBe('unknown');
  });
});

describe('the list of payments', () => {
  test('open ones: what is on its way or left, not what is booked or over', async () => {
    const b = await bench('nothingDue');
    expect((await b.call('listPayments', { query: { state: 'open' } })).data).toEqual([]);
    expect((await b.call('listPayments', { query: { state: 'all' } })).data).toHaveLength(2);
    await b.open('inTransit');
    const { data } = await b.call('listPayments', { query: { state: 'open' } });
    expect(data).toMatchObject([{ state: 'succeeded', posted: false }]);
  });
});
