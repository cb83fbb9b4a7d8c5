import * as z from 'zod/mini';
import { currencyDigits } from '../../core/domain/currency.js';
import { apiOf, both, text } from './config-api.js';
import { faultsOf } from './config-faults.js';
import { PlanOffersConfig } from './config-offers.js';
import {
  AccountMeaning,
  BalanceMeaning,
  BillMeaning,
  DecisionMeaning,
  FrequencyMeaning,
  ItemKind,
  PlanMeaning,
} from './meanings.js';

export type { ApiVersion } from './config-api.js';

/** What a telco says about its stack of TM Forum Open APIs. */

const seconds = z
  .number({ error: 'must be a number of seconds' })
  .check(z.gte(0, 'must not be negative'));
const whole = (least: number) =>
  z
    .int({ error: 'must be a whole number' })
    .check(z.gte(least, `must be at least ${String(least)}`));

const isTimeZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

export const TmForumConfig = z.strictObject({
  apis: z.strictObject({
    /** TMF666 */
    accountManagement: apiOf(both),
    /** TMF678 */
    customerBill: apiOf(both),
    /** TMF670, of which there is no public v5. Absent: how bills are paid is not told. */
    paymentMethod: z.optional(apiOf(['v4'])),
    /** TMF632. Absent: everybody is spoken to in `locale`. */
    party: z.optional(apiOf(both)),
    // What is written into them; absent: the gateway keeps it in its own store alone.
    /** TMF621: disputes. */
    troubleTicket: z.optional(apiOf(both)),
    /** TMF676: payments. There is no public v5. */
    payment: z.optional(apiOf(['v4'])),
    /** TMF646: call-backs. There is no public v5. */
    appointment: z.optional(apiOf(['v4'])),
    /** TMF683: answers to surveys. */
    partyInteraction: z.optional(apiOf(both)),
    /** TMF644: by which channels a customer may not be contacted. */
    privacy: z.optional(apiOf(both)),
  }),
  /** Who makes offers of plans. */
  offers: PlanOffersConfig,
  jurisdiction: text.check(z.regex(/^[A-Z]{2}$/, 'must be a country code such as DE')),
  locale: text,
  timeZone: text.check(z.refine(isTimeZone, 'must be an IANA time zone such as Europe/Berlin')),
  currency: text.check(
    z.refine((code) => currencyDigits(code) !== undefined, 'must be an ISO 4217 code such as EUR'),
  ),
  customerKind: z.enum(['consumer', 'business'], { error: 'must be consumer or business' }),
  /** Makes ids of the contract out of those of the stack; the same for all processes, and secret. */
  idSecret: text.check(z.minLength(32, 'must have at least 32 characters')),
  /** Role by which TMF666 names the customer of an account. */
  customerRole: text,
  /** By the telco's own words; what is not named is not known. */
  balanceTypes: z.record(z.string(), BalanceMeaning),
  billStates: z.record(z.string(), BillMeaning),
  accountStates: z.record(z.string(), AccountMeaning),
  /** `planType`s that are instalment plans. */
  planTypes: z.array(text),
  /** `planType` of promises to pay. */
  promiseType: text,
  /** What the gateway writes as the status of a plan or a promise. */
  planWords: z.strictObject({ active: text, completed: text, broken: text, cancelled: text }),
  /** A plan of another status is not shown. */
  planStatuses: z.record(z.string(), PlanMeaning),
  planFrequencies: z.record(z.string(), FrequencyMeaning),
  /**
   * Plans are written with their instalments, as the type `KulanzPaymentPlan`. `false` for a stack that
   * refuses types that it does not know.
   */
  planExtension: z.boolean({ error: 'must be true or false' }),
  /** What a bill is called before its number, in the language of `locale`. */
  billLabel: text,
  /** What bills of a `category` are; all others are bills. A credit gives money back. */
  billKinds: z.record(z.string(), ItemKind),
  /** Days after its date on which a bill counts as received: the time to object begins then. */
  deliveryDays: whole(0),
  /** `ticketType` of objections. */
  disputeTicketType: text,
  /**
   * What the status of an objection's ticket has decided; a status that is not named decides nothing.
   * Name one that a ticket has only when its bills show the decision: from then on nothing is held back.
   */
  disputeDecisions: z.record(z.string(), DecisionMeaning),
  /** `ticketType` of pauses, in which nothing may be collected; the description says until when. */
  pauseTicketType: text,
  /** `severity` of tickets, which TMF621 leaves to the telco. */
  ticketSeverity: text,
  /** `category` of the appointments that call-backs are. */
  callbackCategory: text,
  /** Kind of method that payments through the provider's page are told as. Source: TMF676, `@type`. */
  paymentMethodType: text,
  /** `reason` of the interactions that answers to surveys are. */
  surveyReason: text,
  /** Id of the channel through which the telco's customers use Kulanz, for TMF683. */
  interactionChannel: text,
  /** Id of the specification of the privacy profiles that say by which channels customers are contacted. */
  privacySpecification: text,
  /** `privacyUsagePurpose` of what the gateway adds to them. */
  privacyPurpose: text,
  /** Name of the profile's characteristic for each channel: true allows it, false refuses it. */
  privacyCharacteristics: z.partialRecord(z.enum(['email', 'sms', 'phone', 'letter', 'app']), text),
  /** Where customers may transfer money to; the reference is their account's id. */
  transfer: z.optional(z.strictObject({ holder: text, iban: text, bic: z.optional(text) })),
  timeoutSeconds: seconds,
  /** Of reads alone: a write is sent once. */
  retries: whole(0),
  /** Calls to one API at the same time. */
  concurrency: whole(1),
  cacheSeconds: seconds,
});
export type TmForumConfig = z.infer<typeof TmForumConfig>;
export type ApiConfig = NonNullable<TmForumConfig['apis'][keyof TmForumConfig['apis']]>;
export type { PlanOffersConfig } from './config-offers.js';

/** What the official files name, and figures that suit most stacks; spread your own over it. */
export const defaultTmForumConfig = {
  offers: { source: 'policy' },
  customerKind: 'consumer',
  customerRole: 'customer',
  balanceTypes: {},
  billStates: {
    new: 'hidden',
    validated: 'hidden',
    // TMF678 v5: "not in further processing until open issues connected to the bill are solved".
    onHold: 'disputed',
    sent: 'open',
    partiallyPaid: 'open',
    settled: 'paid',
  },
  accountStates: { Active: 'open', Closed: 'closed' },
  planTypes: ['installment'],
  promiseType: 'promiseToPay',
  planWords: {
    active: 'effective',
    completed: 'completed',
    broken: 'broken',
    cancelled: 'cancelled',
  },
  planStatuses: { effective: 'active', completed: 'completed', cancelled: 'cancelled' },
  planFrequencies: { monthly: 'monthly', fortnightly: 'fortnightly', weekly: 'weekly' },
  billKinds: { creditNote: 'credit' },
  deliveryDays: 3,
  planExtension: true,
  disputeTicketType: 'billingDispute',
  pauseTicketType: 'paymentPause',
  disputeDecisions: { rejected: 'rejected' },
  ticketSeverity: 'Minor',
  callbackCategory: 'callback',
  paymentMethodType: 'bankCard',
  surveyReason: 'npsSurvey',
  interactionChannel: 'selfCare',
  privacySpecification: 'contactChannels',
  privacyPurpose: 'INFORMATION',
  privacyCharacteristics: {
    email: 'contactByEmail',
    sms: 'contactBySms',
    phone: 'contactByPhone',
    letter: 'contactByLetter',
    app: 'contactByApp',
  },
  timeoutSeconds: 5,
  retries: 2,
  concurrency: 8,
  cacheSeconds: 5,
} as const;

/**
 * Checks a configuration once, when the gateway starts.
 * @throws TypeError naming every field that is wrong, and what would be right
 */
export function readTmForumConfig(given: unknown): TmForumConfig {
  const result = TmForumConfig.safeParse(given);
  if (result.success) return result.data;
  throw new TypeError(`TM Forum: ${faultsOf(result.error).join('; ')}`);
}
