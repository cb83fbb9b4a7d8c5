/**
 * What every backend of the contract must pass, over nothing but its HTTP side: the sandbox, the
 * reference backend on each of its stores, and whatever comes later.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operationNames } from '../../../src/core/contract/index.js';
import type { ContractBackend } from '../support/backend.js';
import { Customer, nothingSeen } from '../support/customer.js';
import { describeAccess } from './access.js';
import { describeEvents } from './events.js';
import { describeForm, describeStepUp } from './form.js';
import { describeInstalments } from './instalments.js';
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

type ContractPart = (suite: Suite) => void;

export const everyPart: readonly ContractPart[] = [
  describeReads,
  describePayments,
  describePlans,
  describePlanLife,
  describeInstalments,
  describeRequests,
  describeWishes,
  describeEvents,
  describeRestrictions,
  describeRepeats,
  describeAccess,
  describeForm,
  describeStepUp,
  describeLimits,
  describeStaff,
];

/** @param parts default: all there are */
export function collectionsContract(
  name: string,
  open: () => Promise<ContractBackend>,
  parts: readonly ContractPart[] = everyPart,
): void {
  const seen = nothingSeen();
  contractParts(name, open, [...parts, describeEverything], seen);

  function describeEverything(): void {
    it('was asked for every operation', () => {
      const passed = [...seen.passed].sort();
      const notOffered = [...seen.notOffered].sort();
      if (notOffered.length > 0) {
        console.log(`${name}: passed ${passed.length}: ${passed.join(', ')}`);
        console.log(`${name}: not offered ${notOffered.length}: ${notOffered.join(', ')}`);
      }
      expect([...passed, ...notOffered].sort()).toEqual([...operationNames].sort());
    });
  }
}

/** Some of it, such as for a backend of which the rest was asked elsewhere. */
export function contractParts(
  name: string,
  open: () => Promise<ContractBackend>,
  parts: readonly ContractPart[],
  seen = nothingSeen(),
): void {
  describe(`the contract over ${name}`, () => {
    let backend: ContractBackend;
    beforeAll(async () => {
      backend = await open();
    });
    afterAll(() => backend.close());

    const suite: Suite = {
      backend: () => backend,
      customer: async (scenario, options) =>
        suite.holder(await backend.openAccount(scenario), options),
      holder: async (accountId, options) => {
        const token = await backend.token(accountId, options);
        return new Customer(backend, accountId, token, seen);
      },
    };

    for (const part of parts) part(suite);
  });
}
