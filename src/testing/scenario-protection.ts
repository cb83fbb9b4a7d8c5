import type { ServiceKind } from '../core/domain/index.js';
import type { ItemRecord } from '../gateway/reference/index.js';
import type { ItemFacts, ScenarioKit } from './scenario-kit.js';

/** What the suspension shield is told, so that its verdict follows from the rule. */

/** A mobile contract, of which everything is billed together. */
export const mobile: readonly ServiceKind[] = [
  'voiceIncoming',
  'voiceOutgoing',
  'smsIncoming',
  'smsOutgoing',
  'mobileData',
];
/** The same customer has internet at home, on a bill that is paid. */
export const allServices: readonly ServiceKind[] = [...mobile, 'internet'];

interface Notice {
  /** When the written notice was sent; absent: none was. */
  readonly noticeSent?: number;
}

/** Paid late more than once; and a notice that names the courts, where there is one. */
export function protect(kit: ScenarioKit, { noticeSent }: Notice = {}): void {
  const notice =
    noticeSent === undefined ? null : { sentOn: kit.day(noticeSent), namesCourts: true };
  kit.change({
    protection: { services: allServices, prepaid: false, repeatedNonPayment: true, notice },
  });
  if (noticeSent !== undefined) kit.happened(['noticeSent', noticeSent]);
}

/** A bill of the telco's own, not confirmed by any court. */
export function bill(
  kit: ScenarioKit,
  facts: ItemFacts,
  services: readonly ServiceKind[] = mobile,
  disputedMinor = 0,
): ItemRecord {
  return kit.item(facts, { claim: { titled: false, thirdParty: false, services }, disputedMinor });
}
