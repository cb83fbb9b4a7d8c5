import { contractVersion, type Session } from '../../core/contract/index.js';
import { experimentsOf } from './experiments.js';
import { holdsAt } from './holds.js';
import { maskTail } from './mask.js';
import type { Reads } from './operation.js';
import type { ReadUnit } from './unit.js';

/**
 * How words are chosen. A moratorium protects by law, and a pause whose reason the customer told us
 * protects because they wished it; else it is what the telco found out from behaviour.
 */
export async function approachOf(
  unit: ReadUnit,
): Promise<Pick<Session, 'approach' | 'approachReason'>> {
  const holds = await holdsAt(unit);
  if (holds.some(({ kind }) => kind === 'moratorium')) {
    return { approach: 'protected', approachReason: 'legalPause' };
  }
  const requests = await unit.openRequests();
  if (requests.some(({ pauseReason }) => pauseReason !== undefined)) {
    return { approach: 'protected', approachReason: 'onYourRequest' };
  }
  const { approach, approachReason } = unit.account;
  return { approach, approachReason };
}

export const sessionReads = {
  getSession: async (unit, { principal, assured }) => {
    const { account, policy, context } = unit;
    const { kind, until } = principal.actor;
    const spokenTo = await approachOf(unit);
    return {
      data: {
        contractVersion,
        now: unit.now.toISOString(),
        jurisdiction: account.jurisdiction,
        customerKind: account.customerKind,
        actor: { kind, ...(until !== undefined && { until }) },
        capabilities: account.capabilities,
        ...spokenTo,
        locale: account.locale,
        timeZone: account.timeZone,
        currency: account.currency,
        account: { label: account.label, maskedReference: maskTail(account.reference) },
        paymentOrigins: [...context.paymentOrigins],
        assurance: { satisfied: assured, requiredFor: policy.assuranceRequiredFor },
        experiments: await experimentsOf(unit, spokenTo.approach),
      },
    };
  },
} satisfies Reads;
