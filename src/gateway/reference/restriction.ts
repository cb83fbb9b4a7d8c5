import type { Restriction } from '../../core/contract/index.js';
import type { BalanceFigures } from '../../core/domain/balance.js';
import { incomingUntil, servicesOf } from '../../core/domain/suspension-services.js';
import { suspensionVerdict, type Claim, type Told } from '../../core/domain/suspension.js';
import { accountFigures, inCurrency } from './figures.js';
import { holdsAt } from './holds.js';
import type { AccountRecord, ItemRecord } from './records.js';
import type { ReadUnit, WriteUnit } from './unit.js';

type Services = NonNullable<Restriction['services']>;

/** What keeps a restriction from happening beside the rule; undefined when nothing does. */
async function whatHolds(unit: ReadUnit): Promise<Restriction['reasons'] | undefined> {
  const holds = new Set((await holdsAt(unit)).map(({ kind }) => kind));
  if (holds.has('moratorium')) return ['moratorium'];
  if (holds.has('promise')) return ['promiseActive'];
  // The contract has no code for it; the hold itself says so.
  return holds.has('pause') ? [] : undefined;
}

/** An item as the rule sees it: what is held back by an objection is a claim of its own. */
function claimsOf({
  amountMinor,
  paidMinor,
  disputedMinor,
  dueDate,
  claim,
}: ItemRecord): Told<Claim>[] {
  const { titled, thirdParty, services, contested = 'none' } = claim ?? {};
  const told = { dueDate, titled, thirdParty, services };
  return [
    { ...told, amountMinor: amountMinor - disputedMinor, paidMinor, contested },
    ...(disputedMinor > 0
      ? [{ ...told, amountMinor: disputedMinor, paidMinor: 0, contested: 'proper' as const }]
      : []),
  ];
}

/** What the rule says about the records. What they do not tell is missing, hence `unknown`. */
async function verdictOf(unit: ReadUnit): Promise<Restriction> {
  const { account, today } = unit;
  const { services, prepaid, repeatedNonPayment, notice } = account.protection ?? {};
  // What a plan pays is not in default.
  const items = (await unit.openItems()).filter(
    ({ state, kind }) => state === 'open' && kind !== 'credit',
  );
  return suspensionVerdict({
    jurisdiction: account.jurisdiction,
    customerKind: account.customerKind,
    currency: account.currency,
    claims: items.flatMap(claimsOf),
    advanceMinor: account.creditMinor + account.depositMinor,
    services,
    prepaid,
    repeatedNonPayment,
    noticeSentOn: notice === null ? null : notice?.sentOn,
    noticeNamesCourts: notice?.namesCourts,
    today,
  });
}

/** A restriction in force: what does not work, and until when incoming calls surely do. */
function inForce(
  { protection }: AccountRecord,
  { since, services: touched }: NonNullable<AccountRecord['restricted']>,
): Restriction {
  const working = new Map(touched.map((each) => [each.kind, each.working]));
  const services = servicesOf([...(protection?.services ?? []), ...working.keys()]).map((kind) => {
    const state: Services[number]['working'] = working.get(kind) ?? 'yes';
    const isNext = kind === 'voiceIncoming' && state === 'yes' && working.has('voiceOutgoing');
    return { kind, working: state, ...(isNext && { until: incomingUntil(since) }) };
  });
  const noticeSentOn = protection?.notice?.sentOn;
  return {
    verdict: 'active',
    reasons: ['thresholdReached'],
    ...(noticeSentOn !== undefined && { noticeSentOn }),
    services,
  };
}

/** Nobody is asked twice for money that is on its way. */
function lessOnItsWay(
  unit: ReadUnit,
  { prevent, ...verdict }: Restriction,
  { bookedDueMinor, payNowMinor }: BalanceFigures,
): Restriction {
  const leftMinor = (prevent?.amount.amountMinor ?? 0) - (bookedDueMinor - payNowMinor);
  return prevent && leftMinor > 0
    ? { ...verdict, prevent: { ...prevent, amount: inCurrency(unit, leftMinor) } }
    : verdict;
}

/**
 * The restriction as it stands today: by the rule, unless something holds it or one is in force.
 * Undefined for an account of which the telco has told nothing. Source: TKG §61(3)-(7).
 */
export async function currentRestriction(
  unit: ReadUnit,
  figures: BalanceFigures,
): Promise<Restriction | undefined> {
  const { restricted, protection } = unit.account;
  if (restricted) return inForce(unit.account, restricted);
  if (!protection) return undefined;
  const verdict = await verdictOf(unit);
  if (verdict.verdict === 'unknown') return verdict;
  const holds = await whatHolds(unit);
  if (verdict.verdict !== 'notPossible') {
    return holds
      ? { verdict: 'notPossible', reasons: holds }
      : lessOnItsWay(unit, verdict, figures);
  }
  const isInPlan = figures.parts.some(({ kind }) => kind === 'inPlan');
  const reasons = [...(isInPlan ? (['planActive'] as const) : []), ...(holds ?? [])];
  return { ...verdict, reasons: [...reasons, ...verdict.reasons] };
}

/**
 * Ends a restriction when its reason has ended: one in force is lifted as soon as the rule forbids it,
 * nothing is owed by the books, or something holds it. A notice is forgotten once what it was about is
 * paid. What comes later is a new decision of the telco, with a new notice. Where another system of the
 * telco keeps the books, that system restricts and lifts. Source: TKG §61(5)-(7).
 */
export async function liftRestriction(unit: WriteUnit): Promise<void> {
  if (unit.context.books === 'telco') return;
  const { restricted, protection } = unit.account;
  if (!restricted && !protection?.notice) return;
  const { verdict, reasons } = await verdictOf(unit);
  const withoutNotice = protection && { ...protection, notice: null };
  if (restricted) {
    const { bookedDueMinor } = await accountFigures(unit);
    const hasEnded = verdict === 'notPossible' || bookedDueMinor === 0;
    if (!hasEnded && !(await whatHolds(unit))) return;
    unit.note('restored');
    unit.updateAccount({ restricted: undefined, protection: withoutNotice });
  } else if (reasons.includes('belowThreshold') && !(await unit.activePlan())) {
    unit.updateAccount({ protection: withoutNotice });
  }
}
