import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { acceptance, euros } from '../support/journeys.js';
import type { Suite } from './suite.js';

/** At most one effect for each intent of a customer. */
export function describeRepeats({ customer, backend }: Suite): void {
  const message = { topicCode: 'bill', text: 'Eine Frage' } as const;
  const payment = () => ({
    amount: euros(1_000),
    purpose: { kind: 'balance' as const },
    returnUrl: backend().pageOrigin,
  });

  describe('a repeated write', () => {
    it('gets the first answer, byte by byte, and has one effect', async () => {
      const someone = await customer('overdue', { stepUp: true });
      const plan = { body: await acceptance(someone), key: randomUUID() };
      const first = await someone.call('createPlan', plan);
      const again = await someone.call('createPlan', plan);
      expect(again).toEqual(first);
      expect((await someone.call('listPlans', {})).data.data).toHaveLength(1);
    });

    it('at the same time has one effect', async () => {
      const someone = await customer('overdue');
      const call = { body: payment(), key: randomUUID() };
      const answers = await Promise.all(
        Array.from({ length: 5 }, () => someone.send('createPayment', call)),
      );
      for (const answer of answers) {
        if (answer.status === 201) continue;
        expect(await answer.json()).toMatchObject({
          code: 'idempotency-in-progress',
          retryable: true,
        });
        expect(answer.status).toBe(409);
      }
      expect(answers.some(({ status }) => status === 201)).toBe(true);
      expect((await someone.call('listPayments', {})).data.data).toHaveLength(1);
      await someone.call('createPayment', call);
      expect((await someone.call('listPayments', {})).data.data).toHaveLength(1);
    });

    it('with another body is refused, and the members may come in another order', async () => {
      const someone = await customer('overdue');
      const key = randomUUID();
      const { data } = await someone.call('createMessage', { body: message, key });
      await someone.refused('createMessage', 'idempotency-key-reused', {
        body: { ...message, text: 'Eine andere Frage' },
        key,
      });
      const reversed = { text: message.text, topicCode: message.topicCode };
      const again = await someone.call('createMessage', { body: reversed, key });
      expect(again.data).toEqual(data);
    });

    it('is known by account and path beside its key', async () => {
      const [someone, other] = [await customer('overdue'), await customer('overdue')];
      const key = randomUUID();
      const mine = await someone.call('createMessage', { body: message, key });
      const theirs = await other.call('createMessage', { body: message, key });
      expect(theirs.data.id).not.toBe(mine.data.id);
      await someone.call('withdrawRequest', { id: mine.data.id, key });
    });

    it('hears the same refusal, also when it would go well by now', async () => {
      const someone = await customer('overdue');
      const open = (await someone.call('createPayment', { body: payment() })).data;
      const second = { body: payment(), key: randomUUID() };
      await someone.refused('createPayment', 'payment-open', second);
      await someone.call('cancelPayment', { id: open.id });
      await someone.refused('createPayment', 'payment-open', second);
      await someone.call('createPayment', { body: payment() });
    });

    it('is known for a day, and a payment for a week', async () => {
      const someone = await customer('overdue');
      const first = { body: payment(), key: randomUUID() };
      const paid = await someone.call('createPayment', first);
      const asked = { body: message, key: randomUUID() };
      const { data } = await someone.call('createMessage', asked);

      backend().passSeconds(86_399);
      const soon = await someone.as({});
      expect((await soon.call('createMessage', asked)).data.id).toBe(data.id);
      backend().passSeconds(5 * 86_400);
      const later = await someone.as({});
      expect((await later.call('createPayment', first)).text).toBe(paid.text);
      expect((await later.call('createMessage', asked)).data.id).not.toBe(data.id);
    });
  });
}
