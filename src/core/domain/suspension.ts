import type { LocalDate, Restriction } from '../contract/index.js';
import { addDays, parseCivilDate } from './civil-date.js';
import { servicesLeft, type ServiceKind } from './suspension-services.js';

/**
 * The suspension shield: whether a customer's service may be restricted for what is not paid, and when
 * at the earliest. It is run by servers alone; pages show its verdict.
 *
 * Source: Telekommunikationsgesetz (TKG) of 23 June 2021, §61(3)-(7), for consumers in Germany. Not
 * covered are abuse of a line, which has nothing to do with money, and small businesses: §71 names rules
 * that hold for them too, and §61(3) speaks of consumers. Not legal advice.
 */

/** One bill, charge or fee. A claim that is contested in part is given as two. */
export interface Claim {
  /** Minor units of `currency`, zero or more. */
  readonly amountMinor: number;
  /** What was paid of it. */
  readonly paidMinor: number;
  readonly dueDate: LocalDate;
  /** A court has confirmed it. */
  readonly titled: boolean;
  /** `proper`: objected to in form, in time and with a reason. `late`: objected to otherwise. */
  readonly contested: 'none' | 'proper' | 'late';
  /** Somebody else's claim that is billed here, also after it was assigned. */
  readonly thirdParty: boolean;
  /** What it is for; empty for a device or a fee. */
  readonly services: readonly ServiceKind[];
}

export interface SuspensionFacts {
  /** ISO 3166 country code. */
  readonly jurisdiction: string;
  readonly customerKind: 'consumer' | 'business';
  /** ISO 4217 code of all amounts. */
  readonly currency: string;
  /** Everything that is not paid. */
  readonly claims: readonly Claim[];
  /** Paid in advance to be set off: a credit, a deposit. */
  readonly advanceMinor: number;
  /** What the customer has from the telco. */
  readonly services: readonly ServiceKind[];
  /** The contract is paid in advance, so that nothing of it can be in default. */
  readonly prepaid: boolean;
  /** Payment failed to come more than once. */
  readonly repeatedNonPayment: boolean;
  /** Day of the written notice; null: none was sent. */
  readonly noticeSentOn: LocalDate | null;
  /** The notice names the protection of the courts. Needed when there is a notice. */
  readonly noticeNamesCourts?: boolean | undefined;
  readonly today: LocalDate;
}

/** Facts as far as somebody has told them. */
export type Told<T> = { readonly [K in keyof T]?: T[K] | undefined };
export type ToldFacts = Told<Omit<SuspensionFacts, 'claims'>> & {
  readonly claims?: readonly Told<Claim>[] | undefined;
};

/** Whether a restriction is in force (`active`), the telco alone knows. */
export type SuspensionVerdict = Restriction & {
  readonly verdict: 'possible' | 'notPossible' | 'announced' | 'unknown';
};
type Reasons = Restriction['reasons'];

/** 100.00 euros. Source: TKG §61(4). */
const thresholdMinor = 100_00;
/** Source: TKG §61(4). */
const noticeDays = 14;

const unknown: SuspensionVerdict = { verdict: 'unknown', reasons: [] };

/**
 * - Who it holds for: consumers, TKG §61(3). Elsewhere, and for businesses, `unknown`.
 * - How much: repeated non-payment, and 100.00 euros or more in default after what was paid in
 *   advance, TKG §61(4).
 * - What is left out: untitled claims that were properly contested, and untitled contested claims of
 *   third parties, assigned ones too, TKG §61(4).
 * - When: two whole weeks after a written notice that names the protection of the courts, TKG §61(4).
 *   The day of the notice does not count, BGB §187(1) and §188(2).
 * - What: services in default alone, a minimum beside contested premium services, incoming voice a
 *   week after outgoing, TKG §61(5)-(7); emergency calls stay, TKG §61(3) with §164(1).
 * - How long: as long as the reason lasts, TKG §61(5)-(7). When this says `notPossible`, it has ended.
 *
 * A fact that is missing or makes no sense is never guessed: the verdict is `unknown`.
 */
export function suspensionVerdict(told: ToldFacts): SuspensionVerdict {
  const facts = allFacts(told);
  if (!facts || !isCovered(facts)) return unknown;

  const open = facts.claims.filter((claim) => isInDefault(claim, facts.today));
  const counting = open.filter((claim) => !isLeftOut(claim));
  const defaultMinor = afterAdvance(counting, facts);
  const affected = new Set(counting.flatMap(({ services }) => services));
  const reasons = reasonsAgainst(facts, defaultMinor, afterAdvance(open, facts));
  const noticeSentOn = facts.noticeSentOn ?? undefined;
  // Where nothing that is in default is a service, none may be restricted.
  if (reasons.length > 0 || noticeSentOn === undefined || affected.size === 0) {
    return {
      verdict: 'notPossible',
      reasons,
      ...(noticeSentOn !== undefined && { noticeSentOn }),
    };
  }

  const noticeEnds = addDays(noticeSentOn, noticeDays);
  const isOver = noticeEnds < facts.today;
  const earliestDate = isOver ? facts.today : addDays(noticeEnds, 1);
  return {
    verdict: isOver ? 'possible' : 'announced',
    reasons: isOver ? ['thresholdReached'] : ['thresholdReached', 'noticeTooRecent'],
    earliestDate,
    noticeSentOn,
    prevent: {
      amount: { amountMinor: defaultMinor - thresholdMinor + 1, currency: facts.currency },
      payBy: isOver ? facts.today : noticeEnds,
    },
    services: servicesLeft(facts.services, affected, isPremiumContested(open), earliestDate),
  };
}

const isCovered = ({ jurisdiction, customerKind, currency }: SuspensionFacts): boolean =>
  jurisdiction === 'DE' && customerKind === 'consumer' && currency === 'EUR';

const openMinor = ({ amountMinor, paidMinor }: Claim): number => amountMinor - paidMinor;

const isInDefault = (claim: Claim, today: LocalDate): boolean =>
  claim.dueDate < today && openMinor(claim) > 0;

/** Source: TKG §61(4). */
const isLeftOut = ({ titled, contested, thirdParty }: Claim): boolean =>
  !titled && (contested === 'proper' || (contested === 'late' && thirdParty));

/** Source: TKG §61(5)-(7). */
const isPremiumContested = (open: readonly Claim[]): boolean =>
  open.some(
    ({ titled, contested, services }) =>
      !titled && contested !== 'none' && services.includes('premium'),
  );

/** Source: TKG §61(4), "after deducting advance payments". */
function afterAdvance(claims: readonly Claim[], { advanceMinor }: SuspensionFacts): number {
  const owedMinor = claims.reduce((sum, claim) => sum + openMinor(claim), 0);
  return Math.max(0, owedMinor - advanceMinor);
}

/** What forbids a restriction today, but for a notice that is too recent. */
function reasonsAgainst(
  { prepaid, repeatedNonPayment, noticeSentOn, noticeNamesCourts }: SuspensionFacts,
  defaultMinor: number,
  withContestedMinor: number,
): Reasons {
  const isBelow = defaultMinor < thresholdMinor;
  const isContested = isBelow && withContestedMinor >= thresholdMinor;
  return [
    ...(prepaid ? (['prepaid'] as const) : []),
    ...(isContested ? (['contested'] as const) : []),
    ...(isBelow && !isContested ? (['belowThreshold'] as const) : []),
    ...(repeatedNonPayment ? [] : (['noRepeatedNonPayment'] as const)),
    // A notice that is silent about the courts is none.
    ...(noticeSentOn === null || noticeNamesCourts === false ? (['noNotice'] as const) : []),
  ];
}

/** The facts, when all are there and make sense. */
function allFacts(told: ToldFacts): SuspensionFacts | undefined {
  const { noticeSentOn, noticeNamesCourts, claims } = told;
  const isWhole =
    typeof told.jurisdiction === 'string' &&
    typeof told.customerKind === 'string' &&
    typeof told.currency === 'string' &&
    typeof told.prepaid === 'boolean' &&
    typeof told.repeatedNonPayment === 'boolean' &&
    isAmount(told.advanceMinor) &&
    isDate(told.today) &&
    told.services !== undefined &&
    (noticeSentOn === null || (isDate(noticeSentOn) && typeof noticeNamesCourts === 'boolean')) &&
    claims?.every(isWholeClaim) === true &&
    // Beyond it, cents would be lost.
    Number.isSafeInteger(claims.reduce((sum, { amountMinor = 0 }) => sum + amountMinor, 0));
  return isWhole ? (told as SuspensionFacts) : undefined;
}

function isWholeClaim(claim: Told<Claim>): claim is Claim {
  return (
    isAmount(claim.amountMinor) &&
    isAmount(claim.paidMinor) &&
    claim.paidMinor <= claim.amountMinor &&
    isDate(claim.dueDate) &&
    typeof claim.titled === 'boolean' &&
    (claim.contested === 'none' || claim.contested === 'proper' || claim.contested === 'late') &&
    typeof claim.thirdParty === 'boolean' &&
    claim.services !== undefined
  );
}

const isAmount = (value: number | undefined): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0;

const isDate = (value: string | null | undefined): value is LocalDate =>
  typeof value === 'string' && parseCivilDate(value) !== undefined;
