/**
 * What every backend of the contract must pass, over nothing but its HTTP side: the sandbox, the
 * reference backend on each of its stores, and whatever comes later.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operationNames, type OperationName } from '../../../src/core/contract/index.js';
import type { ContractBackend } from '../support/backend.js';
import { Customer } from '../support/customer.js';
import { describeAccess } from './access.js';
import { describeEvents } from './events.js';
import { describeForm, describeStepUp } from './form.js';
import { describeLimits } from './limits.js';
import { describePayments } from './payments.js';
import { describePlanLife } from './plan-life.js';
import { describePlans } from './plans.js';
import { describeReads } from './reads.js';
import { describeRepeats } from './repeats.js';
import { describeRequests } from './requests.js';
import { describeRestrictions } from './restrictions.js';
import type { Suite } from './suite.js';
import { describeStaff } from './staff.js';
import { describeWishes } from './wishes.js';

export function collectionsContract(name: string, open: () => Promise<ContractBackend>): void {
  describe(`the contract over ${name}`, () => {
    const succeeded = new Set<OperationName>();
    let backend: ContractBackend;
    beforeAll(async () => {
      backend = await open();
    });
    afterAll(() => backend.close());

    const suite: Suite = {
      backend: () => backend,
      customer: async (scenario, options) => {
        const accountId = await backend.openAccount(scenario);
        const token = await backend.token(accountId, options);
        return new Customer(backend, accountId, token, succeeded);
      },
    };

    describeReads(suite);
    describePayments(suite);
    describePlans(suite);
    describePlanLife(suite);
    describeRequests(suite);
    describeWishes(suite);
    describeEvents(suite);
    describeRestrictions(suite);
    describeRepeats(suite);
    describeAccess(suite);
    describeForm(suite);
    describeStepUp(suite);
    describeLimits(suite);
    describeStaff(suite);

    it('was asked for every operation', () => {
      expect([...succeeded].sort()).toEqual([...operationNames].sort());
    });
  });
}
