/**
 * What the contract says of offers and plans, where the telco makes the offers itself; the policy's are
 * part of the whole suite, in `contract-tmforum.test.ts`.
 */
import { describe, expect, it } from 'vitest';
import { contractParts } from './suite/index.js';
import { describeInstalments } from './suite/instalments.js';
import { describePlanLife } from './suite/plan-life.js';
import { describePlans } from './suite/plans.js';
import { openTmForumBackend, type TmForumBackend } from './support/tmforum-backend.js';
import { offersBy } from './support/tmforum-config.js';

describe.each(['endpoint', 'processFlow'] as const)('offers by %s', (source) => {
  let opened: TmForumBackend;
  let asked = 0;

  contractParts(
    `TM Forum with offers by ${source}`,
    async () => {
      opened = await openTmForumBackend('v4', {}, (origin) => offersBy(source, origin));
      const { rules } = opened.bss;
      const { planOffers } = rules;
      rules.planOffers = (question) => {
        asked += 1;
        return planOffers(question);
      };
      return opened;
    },
    [describePlans, describePlanLife, describeInstalments, describeCalls],
  );

  function describeCalls(): void {
    it('and they are the telco’s, asked for as the official files allow', () => {
      expect(asked).toBeGreaterThan(10);
      expect(opened.checker.violations).toEqual([]);
    });
  }
});
