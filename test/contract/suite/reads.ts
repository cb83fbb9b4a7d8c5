import { describe, expect, it } from 'vitest';
import type { Suite } from './suite.js';

/** What a customer sees before doing anything. */
export function describeReads({ customer, backend }: Suite): void {
  describe('the session', () => {
    it('says who is here, what is possible and what time it is', async () => {
      const someone = await customer('overdue');
      const { data } = await someone.call('getSession', {});
      expect(data.contractVersion).toBe('1.0');
      expect(Date.parse(data.now)).toBe(backend().now().getTime());
      const { capabilities = { plans: 'accept', payments: true } } = backend();
      expect(data.capabilities).toMatchObject(capabilities);
      expect(JSON.stringify(data)).not.toContain(someone.accountId);
    });
  });

  describe('the account', () => {
    it('adds up', async () => {
      const { balance, stage } = (await (await customer('overdue')).call('getAccount', {})).data;
      const sum = balance.parts.reduce((total, { amount }) => total + amount.amountMinor, 0);
      expect(balance.partsComplete).toBe(true);
      expect(sum).toBe(balance.total.amountMinor);
      expect(balance.payNow.amount.amountMinor).toBeGreaterThan(0);
      expect(stage).toBe('overdue');
    });

    it('keeps its version until something changes', async () => {
      const someone = await customer('overdue');
      const before = await someone.call('getAccount', {});
      expect((await someone.call('getAccount', {})).etag).toBe(before.etag);
      const known = await someone.send('getAccount', {
        headers: { 'if-none-match': before.etag },
      });
      expect(known.status).toBe(304);
      expect(await known.text()).toBe('');
      await someone.call('createPause', { body: {} });
      expect((await someone.call('getAccount', {})).etag).not.toBe(before.etag);
    });

    it('answers HEAD as GET, without the body', async () => {
      const someone = await customer('overdue');
      const { etag } = await someone.call('getAccount', {});
      const response = await backend().fetch(
        new Request(`${backend().baseUrl}/account`, {
          method: 'HEAD',
          headers: { authorization: `Bearer ${someone.token}` },
        }),
      );
      expect(response.headers.get('etag')).toBe(etag);
      expect(await response.text()).toBe('');
    });
  });

  describe('items', () => {
    it('can be looked at one by one, and their bills be read', async () => {
      const someone = await customer('overdue');
      const { data } = (await someone.call('listItems', { query: { status: 'open' } })).data;
      expect(data.length).toBeGreaterThan(0);
      for (const item of data) {
        expect((await someone.call('getItem', { id: item.id })).data).toEqual(item);
      }
      const id = data.find(({ documentId }) => documentId !== undefined)?.documentId ?? 'nothing';
      const file = await someone.call('getDocument', { id });
      expect(file.text).toMatch(/^%PDF-/);
    });
  });

  describe('lists', () => {
    it('come in pages that together are the whole', async () => {
      const someone = await customer('overdue');
      for (const text of ['eins', 'zwei', 'drei', 'vier', 'fünf']) {
        await someone.call('createMessage', { body: { topicCode: 'other', text } });
        backend().passSeconds(1);
      }
      const whole = (await someone.call('listRequests', {})).data.data.map(({ id }) => id);
      expect(whole).toHaveLength(5);
      const pages: string[][] = [];
      let cursor: string | undefined;
      do {
        const query = { limit: 2, ...(cursor !== undefined && { cursor }) };
        const { data } = await someone.call('listRequests', { query });
        pages.push(data.data.map(({ id }) => id));
        cursor = data.nextCursor;
      } while (cursor !== undefined);
      expect(pages.map((page) => page.length)).toEqual([2, 2, 1]);
      expect(pages.flat()).toEqual(whole);
    });

    it('refuse a cursor that they did not give', async () => {
      const someone = await customer('overdue');
      for (const name of ['listItems', 'listPayments', 'listPlans', 'listRequests'] as const) {
        const query = { cursor: 'page-2' };
        const { problem } = await someone.refused(name, 'validation-failed', { query });
        expect(problem.errors?.map(({ pointer }) => pointer)).toEqual(['?cursor']);
      }
    });
  });

  describe('help', () => {
    it('is always offered, debt advice first of all', async () => {
      const someone = await customer('overdue');
      const { options, contactPoints } = (await someone.call('getSupportOptions', {})).data;
      expect(options.map(({ kind }) => kind)).toContain('debtHelp');
      for (const { masked } of contactPoints) expect(masked).toMatch(/[*•…]/);
    });

    it('calls back in the future', async () => {
      const someone = await customer('overdue');
      const { slots } = (await someone.call('listCallbackSlots', {})).data;
      expect(slots.length).toBeGreaterThan(0);
      for (const { from, to } of slots) {
        expect(Date.parse(from)).toBeGreaterThan(backend().now().getTime());
        expect(Date.parse(to)).toBeGreaterThan(Date.parse(from));
      }
    });
  });
}
