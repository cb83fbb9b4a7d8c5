/** What is special in each kind of record that the gateway writes into a stack of TM Forum APIs. */
import { afterEach, describe, expect, it } from 'vitest';
import type { ApiVersion } from '../../src/gateway/tmforum/index.js';
import { codeOf, openDesk, present, type OpenDesk } from './support/tmforum-desk.js';
import { callback, payment, survey, ticket } from './support/tmforum-drafts.js';

describe('records of a stack', () => {
  let open: OpenDesk;
  let accountId: string;
  const start = async (version: ApiVersion): Promise<void> => {
    open = await openDesk(version);
    accountId = open.openAccount();
  };
  afterEach(async () => {
    expect(open.checker.violations).toEqual([]);
    await open.bss.close();
  });

  it.each<ApiVersion>(['v4', 'v5'])(
    'a ticket of %s says to the telco’s agents which bills and how much it is about',
    async (version) => {
      await start(version);
      await present(open.desk.tickets).create(accountId, ticket);
      const [{ severity, note, relatedEntity } = {}] = open.bss.collections.troubleTicket;
      expect(severity).toBe('Minor');
      expect(note).toMatchObject([{ author: 'Kulanz', text: 'disputedAmount 70.01 EUR' }]);
      expect(JSON.stringify(relatedEntity)).toMatch(/BillingAccount.*konto-1-b2.*CustomerBill/);
    },
  );

  it.each<ApiVersion>(['v4', 'v5'])(
    'the answer to a survey in %s has a score only where one was given',
    async (version) => {
      await start(version);
      const interactions = present(open.desk.interactions);
      await interactions.create(accountId, survey);
      const none = await interactions.create(accountId, {
        ...survey,
        stamp: 's',
        score: undefined,
      });
      expect(none.score).toBeUndefined();
      const [{ description, interactionItem } = {}, other] = open.bss.collections.partyInteraction;
      expect(description).toBe('Schnell geklärt');
      expect(interactionItem).toMatchObject([{ reason: 'npsScore', resolution: '9' }]);
      expect(other).not.toHaveProperty('interactionItem');
    },
  );

  it('a note of the telco’s agents is no stamp', async () => {
    await start('v4');
    const interactions = present(open.desk.interactions);
    await interactions.create(accountId, survey);
    const [written] = open.bss.collections.partyInteraction;
    const note = [{ author: 'Filiale Uferweg', text: 'ruft gern abends an' }];
    open.bss.collections.partyInteraction.push({ ...written, id: 'of-an-agent', note });
    const [, ofAgent] = await interactions.list(accountId);
    expect(ofAgent).toMatchObject({ id: 'of-an-agent', stamps: [] });
  });

  it('a payment that is done pays its bills', async () => {
    await start('v4');
    const payments = present(open.desk.payments);
    const { id } = await payments.create(accountId, payment);
    open.bss.settlePayment(id);
    expect(await payments.findByStamp(accountId, payment.stamp)).toMatchObject({ status: 'done' });
    const bills = await open.stack.bills(accountId);
    expect(bills.map((bill) => [bill.id, bill.state, bill.remainingAmount?.value])).toEqual(
      expect.arrayContaining([
        ['konto-1-b1', 'settled', 0],
        ['konto-1-b2', 'settled', 0],
      ]),
    );
    await payments.create(accountId, { ...payment, stamp: 'stamp-2', method: { id: 'debit-1' } });
    expect(open.bss.collections.payment[1]).toMatchObject({
      paymentMethod: { id: 'debit-1' },
      payer: { id: 'party-of-konto-1', '@referredType': 'Individual' },
    });
  });

  it('times for a call are found within a span', async () => {
    await start('v4');
    const within = { startsAt: '2026-12-03T08:00:00.000Z', endsAt: '2026-12-03T16:00:00.000Z' };
    expect(await present(open.desk.appointments).searchTimeSlot(accountId, within)).toEqual([
      { startsAt: '2026-12-03T08:00:00.000Z', endsAt: '2026-12-03T09:00:00.000Z' },
      { startsAt: '2026-12-03T15:00:00.000Z', endsAt: '2026-12-03T16:00:00.000Z' },
    ]);
    open.bss.rules.searchStatus = 'inProgress';
    const search = present(open.desk.appointments).searchTimeSlot(accountId, within);
    expect(await codeOf(search)).toBe('unavailable');
  });

  it('an appointment is cancelled once, and only one’s own', async () => {
    await start('v4');
    const appointments = present(open.desk.appointments);
    const { id } = await appointments.create(accountId, callback);
    const stranger = open.openAccount();
    expect(await codeOf(appointments.cancel(stranger, id))).toBe('not-found');
    expect(await codeOf(appointments.cancel(accountId, 'nothing'))).toBe('not-found');
    open.bss.rules.answersWithNeighbour = /appointment/;
    const other = await appointments.create(stranger, callback);
    expect(await codeOf(appointments.cancel(stranger, other.id))).toBe('not-found');
    const second = await appointments.create(accountId, { ...callback, stamp: 'stamp-2' });
    // The first of the list is this account's own, and still another.
    expect(await codeOf(appointments.cancel(accountId, second.id))).toBe('not-found');
    open.bss.rules.answersWithNeighbour = undefined;
    expect(open.bss.collections.appointment[0]).toMatchObject({ status: 'initialized' });

    const before = open.writes().length;
    const cancelled = await appointments.cancel(accountId, id);
    expect(cancelled.status).toBe('cancelled');
    expect(await appointments.cancel(accountId, id)).toEqual(cancelled);
    expect(open.writes().slice(before)).toEqual([
      `PATCH /tmf-api/appointment/v4/appointment/${id}`,
    ]);
    expect(open.bss.collections.appointment[0]).toMatchObject({
      contactMedium: [
        { mediumType: 'phone', characteristic: { phoneNumber: callback.phoneNumber } },
      ],
    });
  });
});
