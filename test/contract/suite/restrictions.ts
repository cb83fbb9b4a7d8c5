import { describe, expect, it } from 'vitest';
import type { Restriction } from '../../../src/core/contract/index.js';
import type { Customer } from '../support/customer.js';
import { euros, pay } from '../support/journeys.js';
import type { Suite } from './suite.js';

const restriction = async (someone: Customer): Promise<Restriction | undefined> =>
  (await someone.call('getAccount', {})).data.restriction;

/** Objects to every bill that can still be objected to. */
async function dispute(someone: Customer): Promise<string> {
  const { data } = (await someone.call('listItems', { query: { status: 'open' } })).data;
  const itemIds = data.filter(({ disputable }) => disputable).map(({ id }) => id);
  const body = { itemIds, reasonCode: 'wrongAmount' as const };
  return (await someone.call('createDispute', { body })).data.id;
}

/** Whether a service may be restricted is the rule's answer, and it follows what customers do. */
export function describeRestrictions({ customer, backend }: Suite): void {
  describe('a restriction', () => {
    it.each([
      ['restrictionAnnounced', 'announced'],
      ['restrictionPossible', 'possible'],
      ['restrictionContested', 'notPossible'],
      ['restricted', 'active'],
      ['restrictionUnknown', 'unknown'],
    ] as const)('%s is %s', async (scenario, verdict) => {
      expect(await restriction(await customer(scenario))).toMatchObject({ verdict });
    });

    it('that is announced becomes possible two whole weeks after the notice', async () => {
      const someone = await customer('restrictionAnnounced');
      const announced = await restriction(someone);
      await backend().advanceDays(9);
      expect(await restriction(await someone.as({}))).toEqual(announced);
      await backend().advanceDays(1);
      expect(await restriction(await someone.as({}))).toMatchObject({
        verdict: 'possible',
        earliestDate: announced?.earliestDate,
      });
    });

    it('cannot happen while enough is contested, and can when that is withdrawn', async () => {
      const someone = await customer('restrictionAnnounced');
      const announced = await restriction(someone);
      const id = await dispute(someone);
      expect(await restriction(someone)).toMatchObject({
        verdict: 'notPossible',
        reasons: ['contested'],
      });
      await someone.call('withdrawRequest', { id });
      expect(await restriction(someone)).toEqual(announced);
    });

    it('is prevented by exactly what it says', async () => {
      const someone = await customer('restrictionAnnounced');
      const { amount } = (await restriction(someone))?.prevent ?? { amount: euros(0) };
      const first = await pay(someone, euros(amount.amountMinor - 1));
      await backend().reportPayment(someone.accountId, first.id, { state: 'succeeded' });
      expect(await restriction(someone)).toMatchObject({ prevent: { amount: euros(1) } });
      const { id } = await pay(someone, euros(1));
      await backend().reportPayment(someone.accountId, id, { state: 'succeeded' });
      expect(await restriction(someone)).toMatchObject({ verdict: 'notPossible' });
    });

    it('in force is lifted when its reason has ended', async () => {
      const someone = await customer('restricted');
      const { id } = await pay(someone, euros(6_481));
      await backend().reportPayment(someone.accountId, id, { state: 'succeeded' });
      const { data: account } = await someone.call('getAccount', {});
      expect(account.stage).toBe('overdue');
      expect(account.restriction).toMatchObject({ verdict: 'notPossible' });
      expect(account.timeline.map(({ kind }) => kind)).toContain('restored');
    });
  });
}
