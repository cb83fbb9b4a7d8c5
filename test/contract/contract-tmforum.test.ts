/**
 * The contract over the gateway on a stack of TM Forum APIs, each call between the two checked against
 * the official files.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiVersion } from '../../src/gateway/tmforum/index.js';
import { portfolioNames } from '../../demo/bss/index.js';
import { collectionsContract, everyPart } from './suite/index.js';
import type { Suite } from './suite/suite.js';
import { openTmForumBackend, type TmForumBackend } from './support/tmforum-backend.js';
import { filtersOfReads, filtersOfWrites } from './support/tmforum-exceptions.js';

describe.each<ApiVersion>(['v4', 'v5'])('%s', (stack) => {
  let opened: TmForumBackend;

  collectionsContract(
    `TM Forum ${stack}`,
    async () => {
      opened = await openTmForumBackend(stack);
      return opened;
    },
    [...everyPart, describeEveryState],
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
      expect(calls.size).toBe(21);
      expect([...filtersOfReads, ...filtersOfWrites]).toEqual(expect.arrayContaining([...excused]));
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
