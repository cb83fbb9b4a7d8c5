import { describe, expect, it } from 'vitest';
import {
  staffOperation,
  type OperationName,
  type StaffOperationName,
} from '../../../src/core/contract/index.js';
import { defaultLimits } from '../../../src/gateway/http/index.js';
import { callOf } from '../support/calls.js';
import { StaffMember } from '../support/staff.js';
import { staffCalls } from '../support/staff-calls.js';
import type { Suite } from './suite.js';

/** How often may be called. */
export function describeLimits({ customer, backend }: Suite): void {
  describe('limits', () => {
    it.each<[string, number, OperationName]>([
      ['reads', 60, 'getContactPreferences'],
      ['writes', 10, 'cancelPayment'],
      ['quotes', 20, 'quotePlanChange'],
      ['disputes', 5, 'createDispute'],
      ['events', 30, 'recordEvents'],
    ])('of %s stop call %i + 1, for this account alone, until time has passed', async (...row) => {
      const [, calls, name] = row;
      const [someone, other] = [await customer('overdue'), await customer('overdue')];
      for (let call = 0; call < calls; call++) {
        expect((await someone.send(name, callOf(name))).status).not.toBe(429);
      }
      const { headers, problem } = await someone.refused(name, 'rate-limited', callOf(name));
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
      expect(problem.retryable).toBe(true);
      expect((await other.send(name, callOf(name))).status).not.toBe(429);
      backend().passSeconds(86_400);
      const later = await someone.as({});
      expect((await later.send(name, callOf(name))).status).not.toBe(429);
    });

    it.each<[number, StaffOperationName]>([
      [120, 'findCases'],
      [600, 'recordFact'],
    ])('of the staff stop call %i + 1 of %s, until time has passed', async (calls, name) => {
      expect(defaultLimits[staffOperation(name).limit].calls).toBe(calls);
      backend().passSeconds(60);
      const call = async () =>
        new StaffMember(backend(), await backend().staffToken()).send(name, staffCalls[name]);
      for (let each = 0; each < calls; each++) expect((await call()).status).not.toBe(429);
      const refused = await call();
      expect(refused.status).toBe(429);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      backend().passSeconds(60);
      expect((await call()).status).not.toBe(429);
    });
  });
}
