import type { ApiVersion } from '../../src/gateway/tmforum/index.js';

/** The version of each API in a stack. Source: contract v1, "TM Forum" (no public v5 of TMF670). */
export const versionsOf = (stack: ApiVersion) =>
  ({
    accountManagement: stack,
    customerBillManagement: stack,
    paymentMethod: 'v4',
    party: stack,
    troubleTicket: stack,
    payment: 'v4',
    appointment: 'v4',
    partyInteraction: stack,
    privacyManagement: stack,
    processFlowManagement: 'v4',
  }) as const;

/** Under which path an API is. */
export type BaseOf = (api: keyof ReturnType<typeof versionsOf>) => string;
