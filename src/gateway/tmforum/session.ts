import { contractVersion, type Capabilities } from '../../core/contract/index.js';
import { maskTail } from '../reference/mask.js';
import type { Context, Reads } from './context.js';

/** What can be done over this gateway; the tags offer nothing that is not here. */
export const capabilitiesOf = ({ config }: Pick<Context, 'config'>): Capabilities => ({
  plans: 'view',
  customPlan: false,
  planChanges: [],
  promise: false,
  pause: false,
  dispute: false,
  payments: false,
  partPayment: false,
  transfer: config.transfer !== undefined,
  callback: false,
  chat: false,
  message: false,
  preferences: false,
  thirdParty: false,
  survey: false,
  files: false,
});

export const sessionReads = {
  getSession: async (context, { principal, assured, now }) => {
    const { config, stack } = context;
    const [account, individual] = await Promise.all([
      stack.billingAccount(principal.accountId),
      stack.individual(principal.accountId),
    ]);
    const languages = individual?.languageAbility ?? [];
    const favourite = languages.find(({ isFavouriteLanguage }) => isFavouriteLanguage === true);
    const { kind, until } = principal.actor;
    return {
      data: {
        contractVersion,
        now: now.toISOString(),
        jurisdiction: config.jurisdiction,
        customerKind: config.customerKind,
        actor: { kind, ...(until !== undefined && { until }) },
        capabilities: capabilitiesOf(context),
        // Behaviour is not read here, so everybody is spoken to in the usual way.
        approach: 'steady',
        approachReason: 'usual',
        locale: favourite?.languageCode ?? config.locale,
        timeZone: config.timeZone,
        currency: config.currency,
        account: { label: account.name ?? '', maskedReference: maskTail(account.id) },
        paymentOrigins: [],
        assurance: { satisfied: assured, requiredFor: config.assuranceRequiredFor },
        experiments: [],
      },
    };
  },
} satisfies Reads;
