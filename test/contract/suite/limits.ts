import { describe, expect, it } from 'vitest';
import type { OperationName } from '../../../src/core/contract/index.js';
import { callOf } from '../support/calls.js';
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
  });
}
