/**
 * The contract over the gateway on a stack of TM Forum APIs, each call between the two checked against
 * the official files.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operationNames, type OperationName } from '../../src/core/contract/index.js';
import type { ApiVersion } from '../../src/gateway/tmforum/index.js';
import { portfolioNames } from '../support/tmforum/bss/index.js';
import { collectionsContract, partsOfReading } from './suite/index.js';
import type { Suite } from './suite/suite.js';
import { callOf } from './support/calls.js';
import {
  filtersOfTmf630,
  openTmForumBackend,
  type TmForumBackend,
} from './support/tmforum-backend.js';

const offered: readonly OperationName[] = [
  'getSession',
  'getAccount',
  'listItems',
  'getItem',
  'getPaymentOptions',
  'listPlans',
  'getPlan',
  'getSupportOptions',
];
/** The gateway only reads so far: whatever else answers 501 must be in here. */
const mayLack = operationNames.filter((name) => !offered.includes(name));

describe.each<ApiVersion>(['v4', 'v5'])('%s', (stack) => {
  let opened: TmForumBackend;

  collectionsContract(
    `TM Forum ${stack}`,
    async () => {
      opened = await openTmForumBackend(stack);
      return { ...opened, mayLack };
    },
    [...partsOfReading, describeEveryState, describeWhatIsMissing],
  );

  function describeEveryState({ holder }: Suite): void {
    it.each(portfolioNames)('answers every read for an account that is %s', async (name) => {
      const someone = await holder(opened.openBssAccount(name));
      await someone.call('getSession', {});
      await someone.call('getAccount', {});
      await someone.call('getPaymentOptions', {});
      await someone.call('listItems', {});
      const { data: plans } = (await someone.call('listPlans', {})).data;
      expect(plans).toHaveLength(name === 'planActive' ? 1 : 0);
      for (const plan of plans) {
        expect((await someone.call('getPlan', { id: plan.id })).data).toEqual(plan);
      }
    });
  }

  function describeWhatIsMissing({ holder }: Suite): void {
    it.each(mayLack)('%s is not there, and says so', async (name) => {
      const someone = await holder(opened.openBssAccount('overdue'), { stepUp: true });
      await someone.refused(name, 'not-supported', callOf(name));
    });

    it('offers nothing in its session that is not there', async () => {
      const someone = await holder(opened.openBssAccount('overdue'));
      const { capabilities } = (await someone.call('getSession', {})).data;
      const offers = Object.entries(capabilities).filter(
        ([, value]) => value !== false && value !== 'none' && !isEmpty(value),
      );
      expect(Object.fromEntries(offers)).toEqual({ plans: 'view', transfer: true });
    });
  }

  describe('calls to the stack', () => {
    let backend: TmForumBackend;
    beforeAll(async () => {
      backend = await openTmForumBackend(stack);
    });
    afterAll(() => backend.close());

    it('are the official files’, requests and answers', () => {
      const { violations, calls, excused } = opened.checker;
      const count = [...calls.values()].reduce((sum, each) => sum + each, 0);
      console.log(`TM Forum ${stack}: ${count} calls checked, ${violations.length} violations`);
      for (const { api, path, query, reason } of excused) {
        console.log(`TM Forum ${stack}: let through: ${api} ${path}?${query}: ${reason}`);
      }
      expect(violations).toEqual([]);
      expect(calls.size).toBe(5);
      expect([...excused]).toEqual(filtersOfTmf630);
    });

    it('are told from what the files do not allow', async () => {
      const { checker, bss } = backend;
      const token = await fetch(`${bss.origin}/oauth/token`, { method: 'POST' });
      expect(token.status).toBe(401);
      await checker.fetch(`${bss.origin}/tmf-api/party/${stack}/individual?colour=blue`);
      await checker.fetch(`${bss.origin}/tmf-api/party/${stack}/nothing`);
      expect(checker.violations.map(({ where, message }) => `${where}: ${message}`)).toEqual([
        'query colour: is no parameter of the file',
        'request: is no operation of the file',
      ]);
    });
  });
});

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;
