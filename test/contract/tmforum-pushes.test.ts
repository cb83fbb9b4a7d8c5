/** What customers agree to is in the stack before they are told so, and what becomes of it there comes back. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqlStore } from '../../src/gateway/sql/index.js';
import type { ApiVersion } from '../../src/gateway/tmforum/index.js';
import { Customer } from './support/customer.js';
import { agree, pay, payNow } from './support/journeys.js';
import { openTmForumBackend, type TmForumBackend } from './support/tmforum-backend.js';

type Json = Readonly<Record<string, unknown>>;

describe.each<ApiVersion>(['v4', 'v5'])('a stack of %s', (stack) => {
  let backend: TmForumBackend;
  let someone: Customer;

  beforeEach(async () => {
    backend = await openTmForumBackend(stack);
    someone = await someoneOf(await backend.openAccount('overdue'));
  });
  afterEach(() => {
    expect(backend.checker.violations).toEqual([]);
    return backend.close();
  });

  const someoneOf = async (id: string): Promise<Customer> =>
    new Customer(backend, id, await backend.token(id, { stepUp: true }));
  const plans = (): readonly Json[] =>
    backend.bss.accounts.get(someone.accountId)?.paymentPlan ?? [];
  const changePlansThere = (change: Json): void => {
    const account = backend.bss.accounts.get(someone.accountId)!;
    const paymentPlan = plans().map((plan) => ({ ...plan, ...change }));
    backend.bss.accounts.set(account.id, { ...account, paymentPlan });
  };
  const onlyOne = <T>(records: readonly T[]): T => {
    expect(records).toHaveLength(1);
    return records[0]!;
  };
  const openItems = async () =>
    (await someone.call('listItems', { query: { status: 'open' } })).data.data;

  it('has a plan, and each change of it', async () => {
    const plan = await agree(someone);
    const written = onlyOne(plans());
    expect(written).toMatchObject({
      planType: 'installment',
      status: 'effective',
      numberOfPayments: plan.instalments.length,
      paymentFrequency: 'monthly',
    });
    const { etag } = await someone.call('getPlan', { id: plan.id });
    const body = { kind: 'cancel' as const };
    const { quoteId } = (await someone.call('quotePlanChange', { id: plan.id, body })).data;
    await someone.call('changePlan', { id: plan.id, body: { quoteId }, ifMatch: etag });
    expect(onlyOne(plans())).toMatchObject({ status: 'cancelled' });
    expect((await someone.call('listPlans', {})).data.data).toHaveLength(1);
  });

  it('reads in a plan by what its instalments are collected, and only where they are', async () => {
    const collections = new Set<string>();
    for (const id of [backend.openBssAccount('overdue'), await backend.openAccount('overdue')]) {
      someone = await someoneOf(id);
      const { collection } = await agree(someone);
      collections.add(collection);
      const method = backend.bss.accounts.get(someone.accountId)?.debit?.id;
      const { paymentMethod } = onlyOne(plans()) as { paymentMethod?: { id: string } };
      const { bill = [] } = onlyOne(plans()) as { bill?: { id: string }[] };
      const known = backend.bss.accounts.get(id)?.bills.map((each) => each.id);
      expect(bill.length).toBeGreaterThan(0);
      expect(known).toEqual(expect.arrayContaining(bill.map((each) => each.id)));
      expect(paymentMethod?.id).toBe(collection === 'directDebit' ? method : undefined);
    }
    expect([...collections].sort()).toEqual(['directDebit', 'manual']);
  });

  it('is believed when it has lost what Kulanz adds to a plan', async () => {
    backend.bss.rules.extensions = 'dropped';
    const { id } = await agree(someone);
    expect(onlyOne(plans())).not.toHaveProperty('stamp');
    const { data } = (await someone.call('listPlans', {})).data;
    expect(data.map((plan) => [plan.id, plan.derived])).toEqual([[id, false]]);
  });

  it('ends a plan, and what is left is owed as before', async () => {
    const before = (await someone.call('getAccount', {})).data.balance.payNow;
    const { id } = await agree(someone);
    changePlansThere({ status: 'cancelled' });
    expect((await someone.call('getPlan', { id })).data.state).toBe('cancelled');
    expect((await someone.call('getAccount', {})).data.balance.payNow).toEqual(before);
    expect((await openItems()).every(({ status }) => status !== 'inPlan')).toBe(true);
  });

  it('knows of a pause, in which nothing may be collected', async () => {
    const { latest } = (await someone.call('getPauseOptions', {})).data;
    const { id } = (await someone.call('createPause', { body: { until: latest } })).data;
    expect(onlyOne(backend.bss.collections.troubleTicket)).toMatchObject({
      ticketType: 'paymentPause',
      description: `until ${latest}`,
    });
    await someone.call('withdrawRequest', { id });
    expect(onlyOne(backend.bss.collections.troubleTicket)).toMatchObject({ status: 'cancelled' });
  });

  it('may book a payment at once: it has arrived for whoever reads that it succeeded', async () => {
    const store = await openSqlStore({ memory: true });
    const busy = await openTmForumBackend(stack, { store });
    busy.bss.rules.booksPayments = 'atOnce';
    const accountId = await busy.openAccount('overdue');
    const payer = new Customer(busy, accountId, await busy.token(accountId));
    const { id } = await pay(payer);
    const seen = async () => (await payer.call('getPayment', { id })).data;
    const [, ...readings] = await Promise.all([
      busy.reportPayment(accountId, id, { state: 'succeeded' }),
      ...Array.from({ length: 6 }, seen),
    ]);
    for (const { state, posted } of [...readings, await seen()]) {
      expect(posted).toBe(state === 'succeeded');
    }
    expect((await seen()).state).toBe('succeeded');
    await store.close();
    await busy.close();
  });

  it('has a promise as a plan of one payment', async () => {
    const { amount, latest } = (await someone.call('getPromiseOptions', {})).data;
    const body = { amount, payBy: latest };
    const { id } = (await someone.call('createPromise', { body })).data;
    expect(onlyOne(plans())).toMatchObject({ planType: 'promiseToPay', status: 'effective' });
    await someone.call('withdrawRequest', { id });
    expect(onlyOne(plans())).toMatchObject({ planType: 'promiseToPay', status: 'cancelled' });
    expect((await someone.call('listPlans', {})).data.data).toEqual([]);
  });

  it('has an objection as a ticket about the bills', async () => {
    const disputable = (await openItems()).filter((item) => item.disputable);
    const itemIds = disputable.map(({ id }) => id);
    const body = { itemIds, reasonCode: 'wrongAmount' as const, comment: 'Das war ich nicht.' };
    await someone.call('createDispute', { body });
    const ticket = onlyOne(backend.bss.collections.troubleTicket);
    expect(ticket).toMatchObject({
      ticketType: 'billingDispute',
      description: 'wrongAmount: Das war ich nicht.',
    });
    expect(JSON.stringify(ticket)).toContain('CustomerBill');
    // What is on the page of the customer is ours alone.
    expect(JSON.stringify(ticket)).not.toContain(itemIds[0]);
  });

  it.each([
    ['rejected', 'rejected'],
    ['resolved', 'upheld'],
    ['inProgress', 'received'],
  ])('decides on an objection by the status "%s" of its ticket: %s', async (status, state) => {
    const before = await payNow(someone);
    const itemIds = (await openItems()).filter((item) => item.disputable).map(({ id }) => id);
    const body = { itemIds, reasonCode: 'wrongAmount' as const };
    const { id } = (await someone.call('createDispute', { body })).data;
    const held = await payNow(someone);
    expect(held.amountMinor).toBeLessThan(before.amountMinor);
    const { troubleTicket: tickets } = backend.bss.collections;
    tickets.splice(0, 1, { ...onlyOne(tickets), status });
    const { data } = await someone.call('getRequest', { id });
    expect(data.detail.disputeState).toBe(state);
    // The bills still say what they said, so what is not held back is asked for.
    expect(await payNow(someone)).toEqual(state === 'received' ? held : before);
  });

  it('has an objection that is withdrawn as a cancelled ticket', async () => {
    const itemIds = (await openItems()).filter((item) => item.disputable).map(({ id }) => id);
    const body = { itemIds, reasonCode: 'wrongAmount' as const };
    const { id } = (await someone.call('createDispute', { body })).data;
    await someone.call('withdrawRequest', { id });
    expect(onlyOne(backend.bss.collections.troubleTicket)).toMatchObject({ status: 'cancelled' });
  });

  it('is told of a payment once, and books it', async () => {
    const { id, amount } = await pay(someone);
    expect(backend.bss.collections.payment).toEqual([]);
    await backend.reportPayment(someone.accountId, id, { state: 'succeeded' });
    await backend.reportPayment(someone.accountId, id, { state: 'succeeded' });
    expect(onlyOne(backend.bss.collections.payment)).toMatchObject({
      // The stack keeps 32 bits.
      totalAmount: { unit: 'EUR', value: expect.closeTo(amount.amountMinor / 100, 4) as number },
    });
    expect((await someone.call('getPayment', { id })).data).toMatchObject({ posted: true });
  });

  it('knows in which language a customer is spoken to, and by which way', async () => {
    someone = await someoneOf(backend.openBssAccount('overdue'));
    const before = await someone.call('getContactPreferences', {});
    expect(before.data.language).toBe('de');
    const body = {
      language: 'tr',
      channels: [
        { channel: 'email' as const, choice: 'allowed' as const },
        { channel: 'phone' as const, choice: 'preferred' as const },
      ],
    };
    await someone.call('updateContactPreferences', { body, ifMatch: before.etag });
    expect(backend.bss.accounts.get(someone.accountId)?.individual).toMatchObject({
      languageAbility: [
        { languageCode: 'de', isFavouriteLanguage: false },
        { languageCode: 'tr', isFavouriteLanguage: true },
      ],
      contactMedium: [{ preferred: true }, { preferred: false }],
    });
    expect((await someone.call('getSession', {})).data.locale).toBe('tr');
    const { contactPoints } = (await someone.call('getSupportOptions', {})).data;
    expect(contactPoints.map(({ kind }) => kind)).toEqual(['phone', 'email']);
  });

  it('says when it can call', async () => {
    const { slots } = (await someone.call('listCallbackSlots', {})).data;
    // An hour at each end of the days that the policy has slots for.
    expect(slots.map(({ from }) => from)).toEqual([
      '2026-12-01T12:00:00.000Z',
      '2026-12-01T12:30:00.000Z',
      '2026-12-07T15:00:00.000Z',
      '2026-12-07T15:30:00.000Z',
    ]);
    backend.bss.rules.searchStatus = 'inProgress';
    await someone.refused('listCallbackSlots', 'unavailable');
  });

  it('has a call-back, until it is withdrawn', async () => {
    const [slot] = (await someone.call('listCallbackSlots', {})).data.slots;
    const { contactPoints } = (await someone.call('getSupportOptions', {})).data;
    const phone = contactPoints.find(({ kind }) => kind === 'phone');
    const body = { slotId: slot!.id, contactPointId: phone!.id, topicCode: 'plan' as const };
    const { id } = (await someone.call('createCallback', { body })).data;
    const appointment = onlyOne(backend.bss.collections.appointment);
    expect(appointment).toMatchObject({ category: 'callback' });
    expect(JSON.stringify(appointment)).toContain('+49 171 3920042');
    await someone.call('withdrawRequest', { id });
    expect(onlyOne(backend.bss.collections.appointment)).toMatchObject({ status: 'cancelled' });
  });

  it.each([
    ['Alles klar, danke.', true],
    ['Ich kann nicht mehr, wir haben nichts zu essen', false],
  ])('has the answer to a survey, and quotes "%s": %s', async (comment, isQuoted) => {
    const query = { trigger: 'paid' as const };
    const surveyId = (await someone.call('getNextSurvey', { query })).data?.surveyId ?? '';
    const body = { surveyId, score: 9, followUps: [], comment, mayContact: false };
    await someone.call('createSurveyResponse', { body });
    const interaction = JSON.stringify(onlyOne(backend.bss.collections.partyInteraction));
    expect(interaction.includes(comment)).toBe(isQuoted);
    expect(interaction).toContain('9');
  });
});
